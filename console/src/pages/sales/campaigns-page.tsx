import { useCallback, useState } from 'react'
import { addCampaign, type Campaign, changeCampaign, readCampaigns } from '../../api/sales.ts'
import { fenText } from '../../format.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { RestOfList } from '../../ui/rest-of-list.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { SalesNav } from './sales-nav.tsx'
import type { SalesPart } from './sales-page.tsx'
import { daysText, fenOf } from './sales-words.ts'

/** 产销对接会 and the like: what each came to, and which of its papers are missing. */
export function CampaignsPage({ programme, mayChange, today, span }: SalesPart) {
  const loaded = useLoad(useCallback(() => readCampaigns(programme), [programme]))
  const year = span.to.slice(0, 4)
  const cards = (items: readonly Campaign[]) => (
    <ul className="sales-campaigns">
      {items.map((campaign) => (
        <li key={campaign.id}>
          <CampaignCard campaign={campaign} mayChange={mayChange} year={year} onDone={loaded.reload} />
        </li>
      ))}
    </ul>
  )
  return (
    <Page title="活动" hint="产销对接会每场不少于1万元，会议通知、照片、总结、销售证明四样齐了才作数。">
      <SalesNav at="campaigns" />
      <Content of={loaded}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty text="还没有登记活动" />
          ) : (
            <>
              {cards(items)}
              <RestOfList
                total={total}
                from={items.length}
                unit="场"
                load={(offset) => readCampaigns(programme, offset)}
                show={cards}
              />
            </>
          )
        }
      </Content>
      {mayChange && <NewCampaign programme={programme} today={today} onAdded={loaded.reload} />}
    </Page>
  )
}

interface CardProps {
  campaign: Campaign
  mayChange: boolean
  year: string
  onDone: () => Promise<void>
}

function CampaignCard({ campaign, mayChange, year, onDone }: CardProps) {
  const { name, kind, amountFen, toldFen, restFen, missing, papers, enough, exceeded } = campaign
  return (
    <article className="part part-wide" aria-label={name} data-testid="campaign">
      <h3>
        {name} <span className="note">{kind}</span>
        {enough === false && <span className="tag sales-flag">不够1万元</span>}
        {exceeded && <span className="tag sales-flag">卖家报的比总额大</span>}
      </h3>
      <p>
        {daysText(campaign, year)}，材料证明{amountFen === null ? '还没填' : fenText(amountFen)}
        ，卖家自己报了{fenText(toldFen)}，另计{fenText(restFen)}
      </p>
      <p>
        {papers.length > 0 && `有：${papers.map((paper) => paper.kind).join('、')}。`}
        {missing.length > 0 ? <strong>缺：{missing.join('、')}</strong> : '材料齐了'}
      </p>
      {mayChange && <CampaignForm campaign={campaign} onDone={onDone} />}
    </article>
  )
}

function CampaignForm({ campaign, onDone }: { campaign: Campaign; onDone: () => Promise<void> }) {
  const [amount, setAmount] = useState(campaign.amountFen === null ? '' : String(campaign.amountFen / 100))
  const has = new Set(campaign.papers.map((paper) => paper.kind))
  const [there, setThere] = useState<ReadonlySet<string>>(has)
  const all = [...new Set([...campaign.papers.map((paper) => paper.kind), ...campaign.missing])]
  const fen = amount.trim() === '' ? null : fenOf(amount)
  const submit = async () => {
    const papers = all
      .filter((kind) => there.has(kind))
      .map((kind) => campaign.papers.find((paper) => paper.kind === kind) ?? { kind, note: '' })
    await changeCampaign(campaign.id, { amountFen: fen, papers })
    await onDone()
  }
  return (
    <details>
      <summary>改金额和材料</summary>
      <Form
        name={`改${campaign.name}`}
        submit="保存"
        onSubmit={submit}
        fault={amount.trim() !== '' && fen === null ? '金额写成数字' : null}
      >
        <Field label="销售证明上的金额（元）" name="amount" value={amount} onChange={setAmount} />
        <fieldset className="sales-papers">
          <legend>手里有的材料</legend>
          {all.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={there.has(kind)}
                onChange={({ target }) => {
                  const next = new Set(there)
                  if (target.checked) next.add(kind)
                  else next.delete(kind)
                  setThere(next)
                }}
              />
              {kind}
            </label>
          ))}
        </fieldset>
      </Form>
    </details>
  )
}

const kinds = ['产销对接会', '展销会', '直播专场', '其他'] as const
type Kind = (typeof kinds)[number]

interface NewProps {
  programme: string
  today: string
  onAdded: () => Promise<void>
}

function NewCampaign({ programme, today, onAdded }: NewProps) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('产销对接会')
  const [days, setDays] = useState({ from: today, to: today })
  const submit = async () => {
    await addCampaign({ programme, name: name.trim(), kind, ...days, amountFen: null, papers: [] })
    setName('')
    await onAdded()
  }
  return (
    <section className="part part-wide" aria-label="登记活动">
      <h3>登记一场活动</h3>
      <Form name="登记活动" submit="登记" onSubmit={submit} fault={name.trim() === '' ? '写上名称' : null}>
        <Field label="名称" name="name" value={name} onChange={setName} />
        <Choice
          label="是什么"
          name="kind"
          value={kind}
          onChange={setKind}
          choices={kinds.map((value) => ({ value, label: value }))}
        />
        <Field
          label="从"
          name="from"
          type="date"
          value={days.from}
          onChange={(from) => setDays({ ...days, from })}
        />
        <Field label="到" name="to" type="date" value={days.to} onChange={(to) => setDays({ ...days, to })} />
      </Form>
    </section>
  )
}
