import { useCallback } from 'react'
import { readSellers, type SellerYear } from '../../api/sales.ts'
import { fenText } from '../../format.ts'
import { Content } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { Lines } from './lines-page.tsx'
import { SpanPicker } from './sales-nav.tsx'
import type { SalesPart } from './sales-page.tsx'
import { growthText, sellerKinds } from './sales-words.ts'
import { SellerForms } from './seller-forms.tsx'

/** One seller: the year by months, every line, and what staff may enter. */
export function SellerPage({ id, ...part }: SalesPart & { id: string }) {
  const { programme, span } = part
  const year = Number(span.to.slice(0, 4))
  const load = useCallback(() => readSellers({ programme, year, seller: id }), [programme, year, id])
  const loaded = useLoad(load)
  const seller = loaded.data?.items[0]
  const back = (
    <a className="button" href="#/staff/sales/sellers">
      回卖家
    </a>
  )
  return (
    <Page title={seller?.name ?? '卖家'} actions={back}>
      <Content of={loaded}>
        {() =>
          seller ? <Year seller={seller} year={year} /> : <Notice kind="error" text="没找到这个卖家" />
        }
      </Content>
      <SpanPicker {...part} />
      <Lines {...part} asked={{ seller: id }} />
      {part.mayChange && seller && <SellerForms seller={seller} today={part.today} />}
    </Page>
  )
}

interface Month {
  name: string
  fen: number
}
const columns: readonly Column<Month>[] = [
  { title: '月份', cell: ({ name }) => name },
  { title: '金额', end: true, cell: ({ fen }) => fenText(fen) },
]

function Year({ seller, year }: { seller: SellerYear; year: number }) {
  const { fen, drivenFen, lastYearFen, months, acrossMonthsFen, kind, personId, big } = seller
  const growth = growthText(fen, lastYearFen)
  const named = months.map((of, i) => ({ name: `${i + 1}月`, fen: of }))
  const rows = [...named, { name: '跨月的', fen: acrossMonthsFen }].filter((month) => month.fen !== 0)
  return (
    <section className="part part-wide" aria-label={`${year}年`}>
      <h3>
        {year}年 {sellerKinds[kind]} {big && <span className="tag sales-big">年销百万</span>}
      </h3>
      <p className="summary-figure">{fenText(fen)}</p>
      <p className="note">
        其中带动{fenText(drivenFen)}；上一年{fenText(lastYearFen)}
        {growth && `，同比${growth}`}
        {personId && (
          <>
            {' · '}
            <a className="link" href={`#/staff/trainees/person/${personId}`}>
              看这个人
            </a>
          </>
        )}
      </p>
      {rows.length > 0 && <Table caption="每月" columns={columns} rows={rows} rowKey={({ name }) => name} />}
    </section>
  )
}
