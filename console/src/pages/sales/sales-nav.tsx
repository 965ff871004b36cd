// Where one is among the sales, and which days they are of.
import { exportUrl } from '../../api/sales.ts'
import { Field } from '../../ui/field.tsx'
import type { SalesPart } from './sales-page.tsx'

const pages = [
  { name: '', title: '总数' },
  { name: 'lines', title: '明细' },
  { name: 'sellers', title: '卖家' },
  { name: 'campaigns', title: '活动' },
] as const

export const SalesNav = ({ at }: { at: (typeof pages)[number]['name'] }) => (
  <nav className="sales-nav" aria-label="销售">
    {pages.map(({ name, title }) => (
      <a
        key={name}
        href={name ? `#/staff/sales/${name}` : '#/staff/sales'}
        aria-current={name === at ? 'page' : undefined}
      >
        {title}
      </a>
    ))}
  </nav>
)

export function SpanPicker({ programme, span, onSpan }: Omit<SalesPart, 'mayChange' | 'today'>) {
  const { from, to } = span
  const change = (next: Partial<typeof span>) => {
    const chosen = { ...span, ...next }
    if (chosen.from && chosen.to && chosen.from <= chosen.to) onSpan(chosen)
  }
  return (
    <div className="sales-span">
      <Field label="从" name="from" type="date" value={from} onChange={(day) => change({ from: day })} />
      <Field label="到" name="to" type="date" value={to} onChange={(day) => change({ to: day })} />
      <a className="button" href={exportUrl({ programme, ...span })} download={`销售明细${from}至${to}.xlsx`}>
        下载明细表
      </a>
    </div>
  )
}
