import { useCallback, useState } from 'react'
import { type ReadTotalsOut, readReads } from '../../api/reach.ts'
import { Field } from '../../ui/field.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'
import { countedOf, gradesText, grouped } from './reach-words.ts'

/** How much the articles are read: what we counted, and beside it what others state. */
export function ReadsPage({ programme }: BrandPart) {
  const [span, setSpan] = useState({ from: '', to: '' })
  const { from, to } = span
  const loaded = useLoad(
    useCallback(
      () => readReads({ programme, from: from || undefined, to: to || undefined }),
      [programme, from, to],
    ),
  )
  return (
    <Page
      title="阅读量"
      hint="小二数的：一人一篇一天算一次，看满8秒才算，机器人不算。别的平台说的另记一栏，两个数不相加。"
    >
      <BrandNav at="reads" />
      <div className="field-grid">
        <Field
          {...{ label: '从', name: 'from', type: 'date', value: from }}
          onChange={(day) => setSpan({ ...span, from: day })}
        />
        <Field
          {...{ label: '到', name: 'to', type: 'date', value: to }}
          onChange={(day) => setSpan({ ...span, to: day })}
        />
      </div>
      <Content of={loaded}>
        {(totals) => (
          <>
            <Figures of={totals} />
            <Targets of={totals} />
            <Articles of={totals} />
          </>
        )}
      </Content>
    </Page>
  )
}

const Figures = ({ of: { counted, stated, refused } }: { of: ReadTotalsOut }) => (
  <div className="reach-figures" data-testid="reads">
    <section className="part" aria-label="小二数的">
      <h3>小二数的</h3>
      <p className="reach-number">{grouped(countedOf(counted))}</p>
      <p className="note">
        认得微信的 {grouped(counted.signedIn)}，不认得的 {grouped(counted.anonymous)}
      </p>
      {refused > 0 && <p className="note">同一网络来得太多、没算进去的 {grouped(refused)}</p>}
    </section>
    <section className="part" aria-label="别的平台说的">
      <h3>别的平台说的</h3>
      <p className="reach-number">{grouped(stated.reduce((sum, { reads }) => sum + reads, 0))}</p>
      <p className="note">
        {stated.length === 0
          ? '还没有录'
          : stated.map(({ channel, reads }) => `${channel} ${grouped(reads)}`).join('，')}
      </p>
    </section>
  </div>
)

const Targets = ({ of: { targets } }: { of: ReadTotalsOut }) =>
  targets.map((target) => (
    <section key={target.key} className="part part-wide" aria-label={target.name}>
      <h3>
        {target.name} <span className="note">要 {grouped(target.target)}</span>
      </h3>
      <p>{gradesText(target)}</p>
      {target.phases.map(
        ({ number, target: of, counted, stated }) =>
          of !== null && (
            <p key={number} className="note">
              第{number}阶段要 {grouped(of)}
              {counted === null || stated === null
                ? '，起止日子还没填'
                : `：${gradesText({ counted, stated })}`}
            </p>
          ),
      )}
    </section>
  ))

const Articles = ({ of: { items } }: { of: ReadTotalsOut }) =>
  items.length === 0 ? (
    <Empty text="还没有发布文章" />
  ) : (
    <Table
      caption="各篇文章"
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { title: '文章', cell: ({ id, title }) => <a href={`#/staff/brand/reads/${id}`}>{title}</a> },
        { title: '小二数的', end: true, cell: ({ counted }) => grouped(countedOf(counted)) },
        { title: '别的平台说的', end: true, cell: ({ stated }) => grouped(stated) },
      ]}
    />
  )
