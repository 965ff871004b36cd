import { useCallback, useState } from 'react'
import { readLines } from '../../api/sales.ts'
import { Choice } from '../../ui/field.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { RestOfList } from '../../ui/rest-of-list.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { LineTable } from './line-table.tsx'
import { SalesNav, SpanPicker } from './sales-nav.tsx'
import type { SalesPart } from './sales-page.tsx'

const filters = {
  all: {},
  flagged: { flagged: 'yes' },
  driven: { driven: 'yes' },
  notDriven: { driven: 'no' },
} as const
type Filter = keyof typeof filters

/** Every line of the account: sales, what came back, stations and campaigns. */
export function LinesPage(part: SalesPart) {
  const [filter, setFilter] = useState<Filter>('all')
  return (
    <Page title="销售明细" hint="点金额看出处：哪条消息、哪张图、哪个文件的第几行。">
      <SalesNav at="lines" />
      <SpanPicker {...part} />
      <Choice
        label="看哪些"
        name="filter"
        value={filter}
        onChange={setFilter}
        choices={[
          { value: 'all', label: '全部' },
          { value: 'flagged', label: '少算的、要看一眼的' },
          { value: 'driven', label: '带动的' },
          { value: 'notDriven', label: '没带动的' },
        ]}
      />
      <Lines key={filter} {...part} asked={filters[filter]} />
    </Page>
  )
}

type Asked = (typeof filters)[Filter] & { seller?: string }

export function Lines({ programme, span, asked }: SalesPart & { asked: Asked }) {
  const { from, to } = span
  const words = JSON.stringify(asked)
  const load = useCallback(
    () => readLines({ programme, from, to, ...(JSON.parse(words) as Asked) }),
    [programme, from, to, words],
  )
  const loaded = useLoad(load)
  return (
    <Content of={loaded}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Empty text="这段日子没有" />
        ) : (
          <>
            <LineTable rows={items} year={to.slice(0, 4)} />
            {total > items.length && (
              <RestOfList
                key={`${from} ${to}`}
                total={total}
                from={items.length}
                unit="笔"
                load={(offset) => readLines({ programme, from, to, ...asked, offset })}
                show={(rows) => <LineTable rows={rows} year={to.slice(0, 4)} />}
              />
            )}
          </>
        )
      }
    </Content>
  )
}
