import { type ParkedMessage, readParked, retryParked } from '../../api/staff.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'

const told: readonly Column<ParkedMessage>[] = [
  { title: '时间', cell: ({ sentAt }) => moment(sentAt) },
  { title: '在哪里', cell: ({ group }) => group ?? '私聊' },
  { title: '原话', cell: ({ text }) => text ?? '—' },
  { title: '毛病', cell: ({ error }) => <code>{error || '不明'}</code> },
]

export function ParkedPage({ me }: StaffPageProps) {
  const loaded = useLoad(readParked)
  const mayRetry = me.roles.some((role) => role !== 'auditor')
  const retry: Column<ParkedMessage> = {
    title: '办理',
    cell: ({ id }) => (
      <ActionButton
        label="再试一次"
        testId="retry"
        act={async () => {
          await retryParked(id)
          await loaded.reload()
        }}
      />
    ),
  }
  return (
    <Page title="搁置" hint="小二试了三次没办成的消息。毛病修好了再试；别的消息不受它们影响。">
      <Content of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="没有搁置的消息" />
          ) : (
            <Table
              caption="搁置的消息"
              columns={mayRetry ? [...told, retry] : told}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Content>
    </Page>
  )
}
