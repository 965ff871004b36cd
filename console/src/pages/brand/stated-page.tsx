import { useCallback, useState } from 'react'
import { readContent } from '../../api/brand.ts'
import { readStated, type StatedOut, statedPictureUrl, stateReads, strikeStated } from '../../api/reach.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'
import { ProofField } from './proof-field.tsx'
import { proofOf } from './proof-of.ts'
import { channels, grouped, wholeIn } from './reach-words.ts'
import { ReasonedButton } from './reasoned-button.tsx'

/** What others' pages state of one article's readers. */
export function StatedPage({ id, mayChange }: BrandPart & { id: string }) {
  const item = useLoad(useCallback(() => readContent(id), [id]))
  const loaded = useLoad(useCallback(() => readStated(id), [id]))
  return (
    <Page
      title={item.data?.title ?? '阅读量'}
      hint="录的是那个平台上到这一天为止的总数；后来的数顶替前面的，不往上加。"
    >
      <BrandNav at="reads" />
      <p>
        <a href={`#/staff/brand/item/${id}`}>看这篇文章</a>
      </p>
      <Content of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="还没有录过别的平台的阅读量" />
          ) : (
            <ul className="reach-list">
              {items.map((row) => (
                <Stated key={row.id} row={row} mayChange={mayChange} onDone={loaded.reload} />
              ))}
            </ul>
          )
        }
      </Content>
      {mayChange && <StateForm id={id} onDone={loaded.reload} />}
    </Page>
  )
}

function Stated({
  row,
  mayChange,
  onDone,
}: {
  row: StatedOut
  mayChange: boolean
  onDone: () => Promise<void>
}) {
  const { id, channel, reads, day, by, createdAt, pictureName, note, voidReason, url } = row
  return (
    <li className="part part-wide" data-testid="stated">
      <p className="reach-head">
        <strong>
          {channel} {grouped(reads)}
        </strong>
        截至{day}
        {voidReason && <span className="tag tag-cancelled">作废：{voidReason}</span>}
      </p>
      <p className="note">
        {by ?? '小二'} {moment(createdAt)}录的{note && `，${note}`}{' '}
        <a href={statedPictureUrl(id)} target="_blank" rel="noreferrer">
          截图 {pictureName}
        </a>{' '}
        {url && (
          <a href={url} target="_blank" rel="noreferrer">
            原文
          </a>
        )}
      </p>
      {mayChange && !voidReason && (
        <div className="reach-acts">
          <ReasonedButton
            {...{ label: '作废', reasonLabel: '为什么' }}
            act={async (reason) => {
              await strikeStated(id, reason)
              await onDone()
            }}
          />
        </div>
      )}
    </li>
  )
}

function StateForm({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const [channel, setChannel] = useState<(typeof channels)[number]>('微信公众号')
  const [said, setSaid] = useState({ reads: '', day: '', url: '' })
  const [file, setFile] = useState<File | null>(null)
  const [round, setRound] = useState(0)
  const reads = wholeIn(said.reads)
  const fault =
    reads === null || reads === undefined
      ? '阅读量写成整数'
      : said.day === ''
        ? '写上是哪天看到的数'
        : file
          ? null
          : '传一张截图'
  const submit = async () => {
    if (!file || typeof reads !== 'number') return
    const picture = await proofOf(file)
    await stateReads(id, { channel, reads, day: said.day, url: said.url.trim() || null, picture })
    setSaid({ reads: '', day: '', url: '' })
    setFile(null)
    setRound(round + 1)
    await onDone()
  }
  return (
    <section className="part part-wide" aria-label="录阅读量">
      <h3>录一个别的平台上的阅读量</h3>
      <Form {...{ name: '录阅读量', submit: '录下', onSubmit: submit, fault }}>
        <div className="field-grid">
          <Choice
            {...{ label: '哪个平台', name: 'channel', value: channel, onChange: setChannel }}
            choices={channels.map((value) => ({ value, label: value }))}
          />
          <Field
            {...{ label: '阅读量', name: 'reads', value: said.reads }}
            onChange={(text) => setSaid({ ...said, reads: text })}
          />
          <Field
            {...{ label: '哪天的数', name: 'day', type: 'date', value: said.day }}
            onChange={(day) => setSaid({ ...said, day })}
          />
          <Field
            {...{ label: '链接（可不填）', name: 'url', value: said.url }}
            onChange={(url) => setSaid({ ...said, url })}
          />
          <ProofField key={round} label="截图" onChange={setFile} />
        </div>
      </Form>
    </section>
  )
}
