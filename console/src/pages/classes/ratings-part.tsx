import { useCallback } from 'react'
import { type Ratings, readRatings } from '../../api/courses.ts'
import { Content } from '../../ui/loaded.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { pointsWords, shareWords } from './class-words.ts'

/** What people thought of the run. Sealed: nobody can see who said what. */
export function RatingsPart({ runId }: { runId: string }) {
  const load = useCallback(() => readRatings(runId), [runId])
  const loaded = useLoad(load)
  return (
    <section className="part" aria-label="评分" data-testid="ratings">
      <h3>这一期的评分</h3>
      <Content of={loaded}>
        {(ratings) =>
          ratings.responses === 0 ? <p className="note">还没有人评</p> : <Averages ratings={ratings} />
        }
      </Content>
    </section>
  )
}

function Averages({ ratings }: { ratings: Ratings }) {
  const { averages, satisfaction, responses, invited, responseRate, words } = ratings
  return (
    <>
      <dl className="counts counts-few">
        <Rated name="满意度" value={shareWords(satisfaction)} />
        <Rated name="回答率" value={shareWords(responseRate)} note={`${invited}人里${responses}人评了`} />
        <Rated name="老师" value={pointsWords(averages.teacher)} note="满分5" />
        <Rated name="内容" value={pointsWords(averages.content)} note="满分5" />
        <Rated name="有用" value={pointsWords(averages.usefulness)} note="满分5" />
      </dl>
      {words.length > 0 ? (
        <ul className="rating-words">
          {words.map((each, i) => (
            // In no order, and two people may say the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes by itself
            <li key={i}>{each}</li>
          ))}
        </ul>
      ) : (
        <p className="note">评的人够多了，大家写的话才会显示，免得猜出是谁说的</p>
      )}
    </>
  )
}

const Rated = ({ name, value, note }: { name: string; value: string; note?: string }) => (
  <div className="count">
    <dt>{name}</dt>
    <dd>
      {value}
      {note && <small>{note}</small>}
    </dd>
  </div>
)
