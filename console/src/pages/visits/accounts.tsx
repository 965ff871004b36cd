import { useCallback } from 'react'
import { type Account, readAccounts } from '../../api/site-visits.ts'
import { dayText } from '../../time.ts'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { yuan } from './visit-words.ts'

const money = (fen: number | null) => (fen === null ? '—' : yuan(fen))

const columns: readonly Column<Account>[] = [
  { title: '日期', cell: ({ day }) => dayText(day) },
  { title: '代买', cell: ({ purchaseFen }) => money(purchaseFen), end: true },
  { title: '代卖', cell: ({ saleFen }) => money(saleFen), end: true },
  { title: '便民', cell: ({ serviceFen }) => money(serviceFen), end: true },
  {
    title: '退款',
    cell: ({ purchaseRefundFen, saleRefundFen }) =>
      purchaseRefundFen === null && saleRefundFen === null
        ? '—'
        : yuan((purchaseRefundFen ?? 0) + (saleRefundFen ?? 0)),
    end: true,
  },
]

interface AccountsProps {
  station: { id: string; name: string }
  from: string
  to: string
}

/** The days behind a station's turnover. */
export function Accounts({ station, from, to }: AccountsProps) {
  const { id } = station
  const load = useCallback(
    (cursor?: string) => readAccounts({ station: id, from, to, cursor }),
    [id, from, to],
  )
  const pages = usePages(load)
  return (
    <>
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="这段时间没有报过数" />
          ) : (
            <Table
              caption={`${station.name}的账目`}
              columns={columns}
              rows={items}
              rowKey={({ day }) => day}
            />
          )
        }
      </Content>
      <More of={pages} />
    </>
  )
}
