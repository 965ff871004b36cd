import { type ChatImportDetail, decideDay } from '../../api/chat-imports.ts'
import { dayText } from '../../time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { type Column, Table } from '../../ui/table.tsx'

type Row = ChatImportDetail['undecided'][number]

const told: readonly Column<Row>[] = [
  { title: '站', cell: ({ station }) => station },
  { title: '哪天', cell: ({ day }) => dayText(day) },
  { title: '谁报的', cell: ({ sender }) => sender },
  { title: '后报的原话', cell: ({ text }) => text ?? '—' },
]

interface UndecidedTableProps {
  rows: readonly Row[]
  mayChange: boolean
  onSettled: (words: string) => Promise<void>
}

/** In a group the bot would have asked. */
export function UndecidedTable({ rows, mayChange, onSettled }: UndecidedTableProps) {
  if (rows.length === 0) return null
  const decide = (row: Row, meaning: 'parts' | 'totals') => async () => {
    const { days } = await decideDay(row.questionId, meaning)
    const words = meaning === 'parts' ? '再加上' : '全天总数'
    await onSettled(`定下了：${row.station}后报的是${words}，${days}天都照这样算`)
  }
  const choice: Column<Row> = {
    title: '后报的是',
    cell: (row) => (
      <>
        <ActionButton label="再加上" testId="parts" act={decide(row, 'parts')} />{' '}
        <ActionButton label="全天总数" testId="totals" act={decide(row, 'totals')} />
      </>
    ),
  }
  return (
    <section className="block" aria-label="报了两次的">
      <h3>一天报了两次的（{rows.length}）</h3>
      <p className="note">问一下站长再定。定一天，这个站的别的天、以后报的，都照这样算。</p>
      <Table
        caption="一天报了两次的"
        columns={mayChange ? [...told, choice] : told}
        rows={rows}
        rowKey={({ questionId }) => questionId}
      />
    </section>
  )
}
