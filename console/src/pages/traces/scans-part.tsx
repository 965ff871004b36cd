import type { TraceBatchOpened } from '../../api/traces.ts'
import { type Column, Table } from '../../ui/table.tsx'

type ScanDay = TraceBatchOpened['scanDays'][number]

const columns: readonly Column<ScanDay>[] = [
  { title: '哪天', cell: ({ day }) => day },
  { title: '扫了', cell: ({ scans }) => `${scans}次`, end: true },
  { title: '其中头一回', cell: ({ firsts }) => `${firsts}个码`, end: true },
]

export function ScansPart({ batch: { scanDays, scanned, issued } }: { batch: TraceBatchOpened }) {
  return (
    <section className="part part-wide" aria-label="扫码">
      <h3>扫码</h3>
      <p className="note">
        发了{issued}个码，{scanned}个被扫过。不记是谁扫的。
      </p>
      {scanDays.length > 0 && (
        <Table caption="每天扫了多少" columns={columns} rows={scanDays} rowKey={({ day }) => day} />
      )}
    </section>
  )
}
