import { saleFlagNames, saleKindNames } from '../../../../miniprogram-api/contract/sales-words.ts'
import type { SalesLine } from '../../api/sales.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { amountText, daysText, gradeNames } from './sales-words.ts'

const columns = (year: string): readonly Column<SalesLine>[] => [
  { title: '日期', cell: (line) => daysText(line, year) },
  {
    title: '谁卖的',
    cell: ({ kind, name, sellerId }) => (
      <span>
        {sellerId ? (
          <a className="link" href={`#/staff/sales/seller/${sellerId}`}>
            {name}
          </a>
        ) : (
          name
        )}
        {kind !== 'sale' && <span className="note"> {saleKindNames[kind]}</span>}
      </span>
    ),
  },
  {
    title: '卖了什么',
    cell: ({ channel, product }) => (
      <span>
        {product ?? '没说商品'} <span className="note">{channel}</span>
      </span>
    ),
  },
  {
    title: '计入',
    end: true,
    cell: (line) =>
      line.kind === 'sale' || line.kind === 'refund' ? (
        <a className="link" href={`#/staff/sales/record/${line.id}`}>
          {amountText(line)}
        </a>
      ) : (
        amountText(line)
      ),
  },
  { title: '来源', cell: ({ grade }) => gradeNames[grade] },
  {
    title: '带动依据',
    cell: ({ service }) =>
      service ? (
        <span title={service.id}>
          {service.day} {service.kind}
        </span>
      ) : (
        <span className="note">没有</span>
      ),
  },
  {
    title: '要看的',
    cell: ({ flags, because }) => (
      <span>
        {flags.length === 0 && '—'}
        {flags.map((flag) => (
          <span key={flag} className="tag sales-flag">
            {saleFlagNames[flag]}
          </span>
        ))}
        {because
          .filter((id) => id.startsWith('sal_'))
          .slice(0, 3)
          .map((id, i) => (
            <a key={id} className="link" href={`#/staff/sales/record/${id}`}>
              {' '}
              看那笔{i > 0 ? i + 1 : ''}
            </a>
          ))}
      </span>
    ),
  },
]

export const LineTable = ({ rows, year }: { rows: readonly SalesLine[]; year: string }) => (
  <Table caption="销售明细" columns={columns(year)} rows={rows} rowKey={({ kind, id }) => `${kind} ${id}`} />
)
