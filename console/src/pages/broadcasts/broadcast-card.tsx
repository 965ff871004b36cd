import type { Broadcast } from '../../api/broadcasts.ts'
import { timeOf } from '../../time.ts'
import { moment } from '../../ui/moment.ts'
import { countsOf, inOrder, peopleOf, settledOf, stateWords, targetWords } from './broadcast-words.ts'

/** More groups than these are opened by hand. */
const shownAtOnce = 6

/** One broadcast with its receipt. */
export function BroadcastCard({ broadcast }: { broadcast: Broadcast }) {
  const { number, text, by, state, createdAt, finishedAt, targets } = broadcast
  const people = peopleOf(broadcast)
  return (
    <article className="part part-wide broadcast" data-testid="broadcast" aria-label={`群发${number}`}>
      <header>
        <h3>
          群发{number}
          <span className={`tag broadcast-${state}`}>{stateWords(broadcast)}</span>
        </h3>
        <p className="note">
          {by} {moment(createdAt)}编{finishedAt && `，${moment(finishedAt)}结束`}
        </p>
      </header>
      <p className="broadcast-text">{text || '（只有图片）'}</p>
      <p>
        {targets.length}个群{people > 0 && `，共${people}人`}
        {countsOf(broadcast).map(({ state: each, groups }) => (
          <span key={each} className={`tag send-${each}`}>
            {targetWords[each]} {groups}
          </span>
        ))}
      </p>
      {(state === 'sending' || state === 'paused') && (
        <progress aria-label="发了多少个群" value={settledOf(broadcast)} max={Math.max(1, targets.length)} />
      )}
      {targets.length > 0 && (
        <details open={targets.length <= shownAtOnce}>
          <summary>每个群</summary>
          <ul className="targets">
            {inOrder(targets).map(({ name, people: reached, state: sent, sentAt }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have the same name, and a row has no state
              <li key={`${name} ${i}`}>
                <span>
                  {name}
                  {reached > 0 && <small className="note"> {reached}人</small>}
                </span>
                {sent && <span className={`tag send-${sent}`}>{targetWords[sent]}</span>}
                {sentAt && <small className="note">{timeOf(Date.parse(sentAt))}</small>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}
