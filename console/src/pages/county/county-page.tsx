import { useEffect } from 'react'
import { Chat } from '../../components/chat.tsx'
import { ConversationList } from '../../components/conversation-list.tsx'
import { Header } from '../../components/header.tsx'
import { OutcomePanel } from '../../components/outcome-panel.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { Toasts } from '../../components/toasts.tsx'
import { TodayPanel } from '../../components/today-panel.tsx'
import { Context } from '../../state/context.ts'
import { useConsoleState } from '../../state/use-console-state.ts'

/** The demo county: its groups, what was said, and what became of it. */
export function CountyPage() {
  const { config, ...context } = useConsoleState()
  const withoutCounty = config?.countyUrl === null
  useEffect(() => {
    // A real programme has no demo county to show.
    if (withoutCounty) window.location.replace('#/staff')
  }, [withoutCounty])
  return (
    <Context value={context}>
      <div className="page" data-tab={context.state.tab}>
        <Header programmeKey={config?.programmeKey ?? null} />
        <main className="columns">
          <ConversationList />
          <Chat withoutCounty={withoutCounty} />
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
