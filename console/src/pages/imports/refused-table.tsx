import type { ChatImportDetail } from '../../api/chat-imports.ts'
import { moment } from '../../ui/moment.ts'
import { type Column, Table } from '../../ui/table.tsx'

type Row = ChatImportDetail['refusedMessages'][number]

const columns: readonly Column<Row>[] = [
  { title: '时间', cell: ({ sentAt }) => moment(sentAt) },
  { title: '谁', cell: ({ sender }) => sender },
  { title: '原话', cell: ({ text }) => text ?? '—' },
  { title: '为什么没记上', cell: ({ note }) => note ?? '没看懂' },
]

export function RefusedTable({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <section className="block" aria-label="没记上的">
      <h3>没记上的（{rows.length}）</h3>
      <p className="note">这些是报给小二的，当时在群里小二会这样回。要补的，请工作人员自己发给小二。</p>
      <Table caption="没记上的消息" columns={columns} rows={rows} rowKey={({ id }) => id} />
    </section>
  )
}
