import { useCallback, useState } from 'react'
import { addSeller, readSellers, type SellerYear } from '../../api/sales.ts'
import { fenText } from '../../format.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { RestOfList } from '../../ui/rest-of-list.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { PersonFinder } from '../trainees/person-finder.tsx'
import { SalesNav } from './sales-nav.tsx'
import type { SalesPart } from './sales-page.tsx'
import { growthText, sellerKinds } from './sales-words.ts'

const columns: readonly Column<SellerYear>[] = [
  {
    title: '卖家',
    cell: ({ id, name, kind, big }) => (
      <span>
        <a className="link" href={`#/staff/sales/seller/${id}`}>
          {name}
        </a>
        {kind !== 'person' && <span className="note"> {sellerKinds[kind]}</span>}
        {big && <span className="tag sales-big">年销百万</span>}
      </span>
    ),
  },
  { title: '全年', end: true, cell: ({ fen }) => fenText(fen) },
  { title: '带动的', end: true, cell: ({ drivenFen }) => fenText(drivenFen) },
  { title: '上一年', end: true, cell: ({ lastYearFen }) => fenText(lastYearFen) },
  { title: '同比', end: true, cell: ({ fen, lastYearFen }) => growthText(fen, lastYearFen) ?? '—' },
]

/** Each seller's year, by name: no ranking by money. */
export function SellersPage({ programme, mayChange, span }: SalesPart) {
  const [year, setYear] = useState(Number(span.to.slice(0, 4)))
  const [onlyBig, setOnlyBig] = useState<'all' | 'big'>('all')
  const big = onlyBig === 'big' ? 'yes' : undefined
  const load = useCallback(
    (offset = 0) => readSellers({ programme, year, big, offset }),
    [programme, year, big],
  )
  const loaded = useLoad(load)
  return (
    <Page title="卖家" hint="按姓名排，不按卖得多少排。学员自己报一次数就在这里；企业、合作社在下面登记。">
      <SalesNav at="sellers" />
      <div className="sales-span">
        <Field
          label="年份"
          name="year"
          type="number"
          min={2000}
          max={2100}
          value={String(year)}
          onChange={(value) => /^20\d\d$/.test(value) && setYear(Number(value))}
        />
        <Choice
          label="看哪些"
          name="big"
          value={onlyBig}
          onChange={setOnlyBig}
          choices={[
            { value: 'all', label: '全部' },
            { value: 'big', label: '年销百万的网商' },
          ]}
        />
      </div>
      <Content of={loaded}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty text={big ? '这一年还没有年销百万的' : '还没有人报过销售'} />
          ) : (
            <>
              <Table caption="卖家" columns={columns} rows={items} rowKey={({ id }) => id} />
              <RestOfList
                key={`${year} ${onlyBig}`}
                total={total}
                from={items.length}
                unit="个"
                load={load}
                show={(rows) => (
                  <Table caption="其余的卖家" columns={columns} rows={rows} rowKey={({ id }) => id} />
                )}
              />
            </>
          )
        }
      </Content>
      {mayChange && <NewSeller programme={programme} onAdded={loaded.reload} />}
    </Page>
  )
}

type Kind = keyof typeof sellerKinds

function NewSeller({ programme, onAdded }: { programme: string; onAdded: () => Promise<void> }) {
  const [kind, setKind] = useState<Kind>('cooperative')
  const [name, setName] = useState('')
  const [people, setPeople] = useState<{ id: string; name: string }[]>([])
  const [done, setDone] = useState<string | null>(null)
  const submit = async () => {
    const [first] = people
    await addSeller({
      ...{ programme, kind, name: kind === 'person' ? (first?.name ?? '') : name.trim() },
      personIds: people.map(({ id }) => id),
    })
    setDone(`登记好了：${kind === 'person' ? first?.name : name.trim()}`)
    setName('')
    setPeople([])
    await onAdded()
  }
  const fault =
    kind === 'person' ? (people.length === 1 ? null : '选一个人') : name.trim() === '' ? '写上名字' : null
  return (
    <section className="part part-wide" aria-label="登记卖家">
      <h3>登记卖家</h3>
      {done && <Notice kind="good" text={done} />}
      <Form name="登记卖家" submit="登记" onSubmit={submit} fault={fault}>
        <Choice
          label="是什么"
          name="kind"
          value={kind}
          onChange={setKind}
          choices={(Object.keys(sellerKinds) as Kind[]).map((value) => ({
            value,
            label: sellerKinds[value],
          }))}
        />
        {kind !== 'person' && <Field label="名字" name="name" value={name} onChange={setName} />}
        <p>
          {kind === 'person' ? '是谁' : '谁替它报数'}：
          {people.map((each) => each.name).join('、') || '还没选'}
          {people.length > 0 && <ActionButton label="重选" act={async () => setPeople([])} />}
        </p>
      </Form>
      <PersonFinder
        programme={programme}
        label="选他"
        choose={async ({ id, name: chosen }) => {
          if (!people.some((each) => each.id === id)) setPeople([...people, { id, name: chosen }])
        }}
      />
    </section>
  )
}
