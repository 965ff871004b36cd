import { useCallback } from 'react'
import { saleKindNames } from '../../../../miniprogram-api/contract/sales-words.ts'
import { readSales, type SalesSummary, type SalesTarget } from '../../api/sales.ts'
import { fenText } from '../../format.ts'
import { Content } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { SalesNav, SpanPicker } from './sales-nav.tsx'
import type { SalesPart } from './sales-page.tsx'
import { gradeNames, shareOf, targetText } from './sales-words.ts'

export function OverviewPage({ programme, span, onSpan }: SalesPart) {
  const { from, to } = span
  const loaded = useLoad(useCallback(() => readSales({ programme, from, to }), [programme, from, to]))
  return (
    <Page
      title="销售"
      hint="同一笔钱只算一次：月总数和每天的、站点代卖和卖家自报的、活动和单笔的，都不重复。"
    >
      <SalesNav at="" />
      <SpanPicker programme={programme} span={span} onSpan={onSpan} />
      <Content of={loaded}>{(summary) => <Overview summary={summary} />}</Content>
    </Page>
  )
}

function Overview({ summary }: { summary: SalesSummary }) {
  const { fen, drivenFen, notDrivenFen, straddling, straddlingFen, flagged, bigSellers } = summary
  return (
    <>
      <section className="sales-figures" aria-label="总数" data-testid="sales-totals">
        <Figure name="一共" text={fenText(fen)} note="不含代买、取款和便民，退货已扣" />
        <Figure name="带动的" text={fenText(drivenFen)} note="卖之前有培训、上门回访、指导或服务记录" />
        <Figure name="没带动的" text={fenText(notDrivenFen)} note="卖之前没有服务记录" />
        <Figure name="年销百万网商" text={`${bigSellers}个`} />
      </section>
      {(flagged > 0 || straddling > 0) && (
        <p className="note">
          {flagged > 0 && (
            <>
              有{flagged}笔少算或要看一眼，
              <a className="link" href="#/staff/sales/lines">
                去明细里看
              </a>
              。
            </>
          )}
          {straddling > 0 && `另有${straddling}笔（${fenText(straddlingFen)}）起止跨出这段日子，没算进来。`}
        </p>
      )}
      {summary.targets.map((target) => (
        <Target key={target.key} target={target} />
      ))}
      <div className="sales-splits">
        <Split
          title="按来源"
          rows={Object.entries(summary.byGrade).map(([key, value]) => ({
            ...{ key, name: gradeNames[key as keyof typeof gradeNames], fen: value },
          }))}
        />
        <Split
          title="按类型"
          rows={Object.entries(summary.byKind).map(([key, value]) => ({
            ...{ key, name: saleKindNames[key as keyof typeof saleKindNames], fen: value },
          }))}
        />
        <Split title="按渠道" rows={summary.byChannel} />
        <Split title="按商品" rows={summary.byProduct} />
      </div>
    </>
  )
}

interface FigureProps {
  name: string
  text: string
  note?: string
}

const Figure = ({ name, text, note }: FigureProps) => (
  <div className="part sales-figure">
    <h3>{name}</h3>
    <p className="summary-figure">{text}</p>
    {note && <p className="note">{note}</p>}
  </div>
)

const Target = ({ target }: { target: SalesTarget }) => (
  <section className="part part-wide sales-target" aria-label={target.name} data-testid="sales-target">
    <h3>{target.name}</h3>
    <p>{targetText(target)}</p>
    <progress aria-label={target.name} value={shareOf(target.drivenFen, target.targetFen)} max={100} />
    {target.phases.length > 0 && (
      <p className="note">
        {target.phases
          .map(({ number, targetFen, fen }) => {
            const goal = targetFen === null ? '没定数' : `目标${fenText(targetFen)}`
            return `第${number}阶段${goal}${fen === null ? '' : `，已带动${fenText(fen)}`}`
          })
          .join('；')}
      </p>
    )}
  </section>
)

interface SplitRow {
  key: string
  name: string
  fen: number
  drivenFen?: number
}

function Split({ title, rows }: { title: string; rows: readonly SplitRow[] }) {
  const shown = rows.filter(({ fen }) => fen !== 0)
  if (shown.length === 0) return null
  const driven: Column<SplitRow>[] = shown.some((row) => row.drivenFen !== undefined)
    ? [{ title: '其中带动', end: true, cell: (row) => fenText(row.drivenFen ?? 0) }]
    : []
  const columns: Column<SplitRow>[] = [
    { title, cell: ({ name }) => name },
    { title: '金额', end: true, cell: ({ fen }) => fenText(fen) },
    ...driven,
  ]
  return (
    <section aria-label={title}>
      <Table caption={title} columns={columns} rows={shown} rowKey={({ key }) => key} />
    </section>
  )
}
