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
  const decide =
    ({ questionId, station, day }: Row, meaning: 'parts' | 'totals') =>
    async () => {
      await decideDay(questionId, meaning)
      await onSettled(
        `定下了：${station}${dayText(day)}，后报的是${meaning === 'parts' ? '再加上' : '全天总数'}`,
      )
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
      <p className="note">问一下站长再定。定了以后，这个站都照这个习惯算。</p>
      <Table
        caption="一天报了两次的"
        columns={mayChange ? [...told, choice] : told}
        rows={rows}
        rowKey={({ questionId }) => questionId}
      />
    </section>
  )
}
