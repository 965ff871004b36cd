import { useCallback, useState } from 'react'
import { databaseUrl, differencesUrl, type ProductDifferences, readDifferences } from '../../api/brand.ts'
import { Field } from '../../ui/field.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'

const isYear = (year: number) => Number.isInteger(year) && year >= 2000 && year <= 2100

/** 农村产品数据库: a year as a file, and what changed from one year to another. */
export function DatabasePage({ programme }: BrandPart) {
  const thisYear = new Date().getFullYear()
  const [years, setYears] = useState({ from: String(thisYear - 1), to: String(thisYear) })
  const asked = { programme, from: Number(years.from), to: Number(years.to) }
  const right = isYear(asked.from) && isYear(asked.to) && asked.from < asked.to
  return (
    <Page title="产品数据库" hint="品类、面积或产量、上市时间、质量、渠道、品牌，每年一份；审过的才算数。">
      <BrandNav at="database" />
      <div className="sales-span">
        <Field
          {...{ label: '从哪年', name: 'from', type: 'number', value: years.from }}
          onChange={(from) => setYears({ ...years, from })}
        />
        <Field
          {...{ label: '到哪年', name: 'to', type: 'number', value: years.to }}
          onChange={(to) => setYears({ ...years, to })}
        />
        {right && (
          <>
            <a
              className="button"
              href={databaseUrl(programme, asked.to)}
              download={`农村产品数据库${asked.to}.xlsx`}
            >
              下载{asked.to}年的库
            </a>
            <a
              className="button"
              href={differencesUrl(asked)}
              download={`产品数据库${asked.from}与${asked.to}差异.xlsx`}
            >
              下载差异
            </a>
          </>
        )}
      </div>
      {right ? <Differences {...asked} /> : <Empty text="两个年份，前面的要早" />}
    </Page>
  )
}

function Differences({ programme, from, to }: { programme: string; from: number; to: number }) {
  const load = useCallback(() => readDifferences({ programme, from, to }), [programme, from, to])
  return (
    <Content of={useLoad(load)}>
      {({ items, unreviewed, more }) => (
        <>
          {unreviewed > 0 && <Notice kind="plain" text={`还有${unreviewed}个产品没审过，不在这里面`} />}
          {more > 0 && (
            <Notice kind="plain" text={`这里列了${items.length}个产品，还有${more}个，下载差异就都有`} />
          )}
          {items.length === 0 ? (
            <Empty text="这两年都没有数据" />
          ) : (
            <Table
              caption="两年的变化"
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { title: '产品', cell: ({ id, name }) => <a href={`#/staff/brand/item/${id}`}>{name}</a> },
                { title: '品类', cell: ({ category }) => category },
                { title: '情况', cell: (item) => changeText(item, to) },
              ]}
            />
          )}
        </>
      )}
    </Content>
  )
}

function changeText({ kind, changes }: ProductDifferences['items'][number], to: number) {
  if (kind === 'added') return `${to}年新增`
  if (kind === 'missing') return `${to}年没有数据`
  if (kind === 'same') return '没变'
  return changes.map(({ field, before, after, percent }) => (
    <span key={field} className="fact-line">
      {field}：{before ?? '没有'} → {after ?? '没有'}
      {percent !== null && `（${percent > 0 ? '+' : ''}${percent}%）`}
    </span>
  ))
}
