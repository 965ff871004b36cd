// What staff enter for one seller: a service, a sale, a platform's list.
import { useState } from 'react'
import { ApiError } from '../../api/http.ts'
import { addService, enterSale, importOrders, type SalesImport, type SellerYear } from '../../api/sales.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ListFileField } from '../trainees/list-file-field.tsx'
import { readFile } from '../trainees/read-file.ts'
import { RefusedRows } from '../trainees/refused-rows.tsx'
import { fenOf } from './sales-words.ts'

interface Part {
  seller: SellerYear
  today: string
}

export const SellerForms = (part: Part) => (
  <div className="sales-forms">
    <ServiceForm {...part} />
    <SaleForm {...part} />
    <ImportForm {...part} />
  </div>
)

function ServiceForm({ seller, today }: Part) {
  const [day, setDay] = useState(today)
  const [kind, setKind] = useState('孵化')
  const [note, setNote] = useState('')
  const [done, setDone] = useState<string | null>(null)
  const submit = async () => {
    await addService(seller.id, { day, kind: kind.trim(), ...(note.trim() ? { note: note.trim() } : {}) })
    setDone(`记下了：${day} ${kind}`)
    setNote('')
  }
  return (
    <section className="part part-wide" aria-label="记服务">
      <h3>记一次服务</h3>
      <p className="note">这天以后卖的算带动。培训、上门回访、到站指导自己会算，不用再记。</p>
      {done && <Notice kind="good" text={done} />}
      <Form name="记服务" submit="记下" onSubmit={submit} fault={kind.trim() ? null : '写上是什么服务'}>
        <Field label="哪天" name="day" type="date" value={day} onChange={setDay} required />
        <Field label="什么服务" name="kind" value={kind} onChange={setKind} hint="孵化、供应链、直播辅导…" />
        <Field label="备注" name="note" value={note} onChange={setNote} />
      </Form>
    </section>
  )
}

const nothing = { amount: '', product: '', channel: '', reason: '' }

function SaleForm({ seller, today }: Part) {
  const [days, setDays] = useState({ from: today, to: today })
  const [kind, setKind] = useState<'sale' | 'refund'>('sale')
  const [said, setSaid] = useState(nothing)
  const [done, setDone] = useState<string | null>(null)
  const fen = fenOf(said.amount)
  const fault = fen === null ? '金额写成数字，如2360' : said.reason.trim() === '' ? '写上依据' : null
  const submit = async () => {
    if (fen === null) return
    const stated = (words: string) => (words.trim() ? words.trim() : undefined)
    const [product, channel] = [stated(said.product), stated(said.channel)]
    await enterSale({
      ...{ sellerId: seller.id, kind, ...days, amountFen: fen, reason: said.reason.trim() },
      ...(product ? { product } : {}),
      ...(channel ? { channel } : {}),
    })
    setDone('录好了，刷新明细就能看到')
    setSaid(nothing)
  }
  const field = (name: keyof typeof nothing, label: string, hint?: string) => (
    <Field
      label={label}
      name={name}
      value={said[name]}
      onChange={(value) => setSaid({ ...said, [name]: value })}
      {...(hint ? { hint } : {})}
    />
  )
  return (
    <section className="part part-wide" aria-label="录销售">
      <h3>录一笔销售</h3>
      {done && <Notice kind="good" text={done} />}
      <Form name="录销售" submit="录入" onSubmit={submit} fault={fault}>
        <Choice
          label="是什么"
          name="kind"
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'sale', label: '卖出' },
            { value: 'refund', label: '退货' },
          ]}
        />
        <Field
          label="从"
          name="from"
          type="date"
          value={days.from}
          onChange={(from) => setDays({ ...days, from })}
        />
        <Field label="到" name="to" type="date" value={days.to} onChange={(to) => setDays({ ...days, to })} />
        {field('amount', '金额（元）')}
        {field('product', '商品')}
        {field('channel', '渠道', '抖音、快手、线下…')}
        {field('reason', '依据', '如：银行流水、销售合同')}
      </Form>
    </section>
  )
}

const importText = ({ rows, added, changed, same, repeated }: SalesImport): string =>
  repeated
    ? '这张表以前导入过，什么都没变'
    : `共${rows}行：新收${added}单，改了${changed}单，${same}单跟原来一样`

function ImportForm({ seller }: Part) {
  const [file, setFile] = useState<File | null>(null)
  const [channel, setChannel] = useState('抖音')
  const [report, setReport] = useState<SalesImport | null>(null)
  const [turn, setTurn] = useState(0)
  const submit = async () => {
    if (!file) return
    if (channel.trim() === '') throw new ApiError(400, '写上是哪个平台')
    const list = { fileName: file.name, file: await readFile(file) }
    setReport(await importOrders({ sellerId: seller.id, channel: channel.trim(), ...list }))
    setFile(null)
    setTurn(turn + 1)
  }
  return (
    <section className="part part-wide" aria-label="导入订单">
      <h3>导入平台订单</h3>
      <p className="note">从平台后台导出的订单表。表里这些天在这个平台自报的，不再另算。</p>
      <Form name="导入订单" submit="导入" onSubmit={submit}>
        <ListFileField
          key={turn}
          name="orders"
          hint="要有“订单号”“日期”“商品”“数量”“金额”几列；订单号存成文本"
          onChoose={setFile}
        />
        <Field label="哪个平台" name="channel" value={channel} onChange={setChannel} />
      </Form>
      {report && (
        <div className="report" data-testid="orders-report">
          <Notice kind={report.refused.length > 0 ? 'plain' : 'good'} text={importText(report)} />
          <RefusedRows rows={report.refused} />
        </div>
      )}
    </section>
  )
}
