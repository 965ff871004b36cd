import type { DueRow } from '../../api/follow-ups.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { dueText, stateNames } from './call-words.ts'

const columns: readonly Column<DueRow>[] = [
  {
    title: '姓名',
    cell: ({ personId, name }) => (
      <a className="link" href={`#/staff/trainees/person/${personId}`}>
        {name}
      </a>
    ),
  },
  { title: '村', cell: ({ village }) => village ?? '—' },
  { title: '回访什么', cell: dueText },
  { title: '到哪步', cell: ({ state }) => stateNames[state] },
]

/** What the bot still sees to itself. */
export function DueTable({ rows }: { rows: readonly DueRow[] }) {
  const waiting = rows.filter(({ state }) => state !== 'handedOver')
  if (waiting.length === 0) return null
  return (
    <section className="block" aria-label="小二在问的">
      <h3>小二在问的（{waiting.length}）</h3>
      <p className="note">加了小二的人由小二私下问，问不到的会到上面的名单。</p>
      <Table caption="小二在问的人" columns={columns} rows={waiting} rowKey={({ id }) => id} />
    </section>
  )
}
