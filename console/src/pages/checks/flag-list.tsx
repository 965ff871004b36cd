import { useCallback, useState } from 'react'
import { type ReportFlag, readFlags } from '../../api/checks.ts'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { FlagCard } from './flag-card.tsx'

interface FlagListProps {
  programme: string
  mayChange: boolean
  onSettled: () => Promise<void>
}

const views = [
  { state: 'open', label: '要看的', empty: '没有要看的，数都平平常常' },
  { state: 'settled', label: '看过的', empty: '还没有看过的' },
] as const

export function FlagList({ programme, mayChange, onSettled }: FlagListProps) {
  const [state, setState] = useState<'open' | 'settled'>('open')
  const [done, setDone] = useState<string | null>(null)
  const pages = usePages<ReportFlag>(
    useCallback((cursor?: string) => readFlags({ programme, state, cursor }), [programme, state]),
  )
  const settled = async (words: string) => {
    setDone(words)
    await Promise.all([pages.reload(), onSettled()])
  }
  return (
    <section className="block" aria-label="要看的数">
      <fieldset className="segments" aria-label="哪些">
        {views.map((view) => (
          <button
            type="button"
            key={view.state}
            className="segment"
            aria-pressed={state === view.state}
            data-testid={`flags-${view.state}`}
            onClick={() => {
              setDone(null)
              setState(view.state)
            }}
          >
            {view.label}
          </button>
        ))}
      </fieldset>
      {done && <Notice kind="good" text={done} />}
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={views.find((view) => view.state === state)?.empty ?? ''} />
          ) : (
            <ul className="flags">
              {items.map((flag) => (
                <li key={flag.id}>
                  <FlagCard flag={flag} mayChange={mayChange} onSettled={settled} />
                </li>
              ))}
            </ul>
          )
        }
      </Content>
      <More of={pages} />
    </section>
  )
}
