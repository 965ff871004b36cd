import type { FollowUpSummary } from '../../api/follow-ups.ts'
import { dayText } from '../../time.ts'
import { type Column, Table } from '../../ui/table.tsx'

type Need = FollowUpSummary['needs'][number]

const columns: readonly Column<Need>[] = [
  {
    title: '姓名',
    cell: ({ personId, name }) => (
      <a className="link" href={`#/staff/trainees/person/${personId}`}>
        {name}
      </a>
    ),
  },
  { title: '村', cell: ({ village }) => village ?? '—' },
  { title: '难处', cell: ({ needs }) => needs },
  { title: '哪天说的', cell: ({ day }) => dayText(day) },
]

/** The latest that each said they need. */
export function NeedsTable({ needs }: { needs: readonly Need[] }) {
  if (needs.length === 0) return null
  return (
    <section className="block" aria-label="说了难处的">
      <h3>说了难处的</h3>
      <Table caption="说了难处的人" columns={columns} rows={needs} rowKey={({ personId }) => personId} />
    </section>
  )
}
