import { type Column, Table } from '../../ui/table.tsx'

interface Refused {
  row: number
  reason: string
}

const columns: readonly Column<Refused>[] = [
  { title: '第几行', cell: ({ row }) => `第${row}行` },
  { title: '为什么没收', cell: ({ reason }) => reason },
]

export function RefusedRows({ rows }: { rows: readonly Refused[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <Table caption="没收下的行" columns={columns} rows={rows} rowKey={({ row }) => String(row)} />
      <p className="note">在原来的表里改好这几行，整张再传一次就行，收下的不会重复。</p>
    </>
  )
}
