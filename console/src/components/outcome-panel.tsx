// 记录: what the bot made of one message.
import type { CountyMessage, Outcome } from '../api/county.ts'
import { states } from '../labels.ts'
import { useConsole } from '../state/context.ts'
import { shownMessage } from '../state/selectors.ts'
import { IntentCard } from './intent-card.tsx'
import { MessageSource } from './message-source.tsx'
import { RecordedItem } from './recorded-item.tsx'

export function OutcomePanel() {
  const { state } = useConsole()
  const message = shownMessage(state)
  const outcome = message && state.outcomes[message.id]
  const stage = outcome?.state ?? 'pending'
  return (
    <section
      className="panel panel-outcome"
      aria-label="这句话的记录"
      data-testid="outcome-panel"
      data-state={message && stage}
    >
      <div className="panel-head">
        <h2>记录</h2>
        {message && !message.fromBot && <span className={`stage stage-${stage}`}>{states[stage]}</span>}
      </div>
      {message ? (
        <>
          <MessageSource message={message} recalled={state.recalled[message.id] === true} />
          <OutcomeBody message={message} outcome={outcome} answered={(state.answers[message.id] ?? 0) > 0} />
        </>
      ) : (
        <p className="calm">点一句话，看小二听懂了什么、记了什么。</p>
      )}
    </section>
  )
}

interface BodyProps {
  message: CountyMessage
  outcome: Outcome | undefined
  /** The bot has said something to it, whatever its outcome says. */
  answered: boolean
}

function OutcomeBody({ message, outcome, answered }: BodyProps) {
  if (message.fromBot && !outcome?.recorded.length) return <p className="calm">这是小二说的话。</p>
  if (!outcome) return <p className="calm">小二正在看…</p>
  if (outcome.state === 'parked') return <p className="calm">这句没处理成，先放着，等工作人员看。</p>
  const ignored = outcome.intents.length === 0 && outcome.recorded.length === 0
  if (ignored && outcome.state === 'pending') return <p className="calm">小二正在看…</p>
  const replied = answered || outcome.replies.length > 0
  if (ignored && message.kind === 'recall') return <p className="calm">撤回了，没有要跟着撤下的记录。</p>
  if (ignored && !replied) return <p className="calm">小二没理会这句（不是对它说的）</p>
  return (
    <div aria-live="polite">
      {outcome.intents.length > 0 && <h3 className="step">听懂了</h3>}
      {keyed(outcome.intents, (intent) => intent.intent).map(([key, intent]) => (
        <IntentCard key={key} name={intent.intent} fields={intent.fields} />
      ))}
      {outcome.recorded.length > 0 ? (
        <h3 className="step">记下了</h3>
      ) : (
        <p className="calm nothing">没有要记的{replied && '，已回话'}</p>
      )}
      {keyed(outcome.recorded, (item) => `${item.type} ${item.id}`).map(([key, item]) => (
        <RecordedItem key={key} item={item} />
      ))}
    </div>
  )
}

/** Two of a kind may be the same in everything. */
const keyed = <T,>(items: T[], nameOf: (item: T) => string): [string, T][] =>
  items.map((item, index) => [`${nameOf(item)} ${index}`, item])
