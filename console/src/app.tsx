import { Chat } from './components/chat.tsx'
import { ConversationList } from './components/conversation-list.tsx'
import { Header } from './components/header.tsx'
import { OutcomePanel } from './components/outcome-panel.tsx'
import { Tabs } from './components/tabs.tsx'
import { Toasts } from './components/toasts.tsx'
import { TodayPanel } from './components/today-panel.tsx'
import { Context } from './state/context.ts'
import { useConsoleState } from './state/use-console-state.ts'

export function App() {
  const { config, ...context } = useConsoleState()
  return (
    <Context value={context}>
      <div className="page" data-tab={context.state.tab}>
        <Header programmeKey={config?.programmeKey ?? null} />
        <main className="columns">
          <ConversationList />
          <Chat withoutCounty={config?.countyUrl === null} />
          <aside className="records" aria-label="记录">
            <OutcomePanel />
            <TodayPanel />
          </aside>
        </main>
        <Tabs />
        <Toasts />
      </div>
    </Context>
  )
}
