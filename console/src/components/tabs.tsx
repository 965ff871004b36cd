// The three columns as tabs; only on a phone.
import { useConsole } from '../state/context.ts'
import type { Tab } from '../state/state.ts'

const tabs: { tab: Tab; label: string }[] = [
  { tab: 'list', label: '群' },
  { tab: 'chat', label: '聊天' },
  { tab: 'record', label: '记录' },
]

export function Tabs() {
  const { state, dispatch } = useConsole()
  const hasUnread = Object.values(state.unread).some((count) => count > 0)
  return (
    <nav className="tabs" aria-label="页面">
      {tabs.map(({ tab, label }) => (
        <button
          type="button"
          key={tab}
          aria-current={state.tab === tab}
          data-testid={`tab-${tab}`}
          onClick={() => dispatch({ type: 'tab', tab })}
        >
          {label}
          {tab === 'list' && hasUnread && <span className="tab-dot" title="有新消息" />}
        </button>
      ))}
    </nav>
  )
}
