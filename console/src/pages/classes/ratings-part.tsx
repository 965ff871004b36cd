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
        {(ratings) => (ratings.shown === 0 ? <TooFew ratings={ratings} /> : <Averages ratings={ratings} />)}
      </Content>
    </section>
  )
}

function TooFew({ ratings: { responses, needed, invited } }: { ratings: Ratings }) {
  if (responses === 0) return <p className="note">还没有人评</p>
  return (
    <p className="note">
      {invited}人里{responses}人评了，还差{needed}份才显示，免得猜出是谁评的
    </p>
  )
}

function Averages({ ratings }: { ratings: Ratings }) {
  const { averages, satisfaction, responses, invited, responseRate, words, shown, needed } = ratings
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
        <p className="note">没有人写话</p>
      )}
      {responses > shown && (
        <p className="note">
          上面是{shown}份的，又来了{responses - shown}份，还差{needed}份一起显示
        </p>
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
