import { useState } from 'react'
import {
  cancelLive,
  type LiveSessionOut,
  liveProofUrl,
  noteLiveResults,
  strikeLive,
} from '../../api/reach.ts'
import { fenText } from '../../format.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { moment } from '../../ui/moment.ts'
import { ProofField } from './proof-field.tsx'
import { proofOf } from './proof-of.ts'
import { fenIn, gradeText, grouped, liveStateTags, liveStateWords, wholeIn } from './reach-words.ts'
import { ReasonedButton } from './reasoned-button.tsx'

interface CardProps {
  session: LiveSessionOut
  mayChange: boolean
  onDone: () => Promise<void>
}

export function LiveCard({ session, mayChange, onDone }: CardProps) {
  const { id, title, kind, platform, host, startsAt, state, products, expectedFen, cancelReason } = session
  return (
    <li className="part part-wide" data-testid="live">
      <p className="reach-head">
        <span className={`tag ${liveStateTags[state]}`}>{liveStateWords[state]}</span>
        <strong>{title}</strong>
        {kind === '直播盛典' && <span className="tag tag-good">盛典</span>}
        {session.sample && <span className="tag tag-soon">示例</span>}
      </p>
      <p>
        {moment(startsAt)} {platform} · {host}
        {products.length > 0 && ` · 卖${products.join('、')}`}
        {expectedFen !== null && ` · 预计${fenText(expectedFen)}`}
      </p>
      {cancelReason && <p className="note">取消：{cancelReason}</p>}
      <Results of={session} />
      {mayChange && (
        <div className="reach-acts">
          {state !== 'cancelled' && <ResultsForm session={session} onDone={onDone} />}
          {state === 'planned' && (
            <ReasonedButton
              {...{ label: '取消这场', reasonLabel: '为什么' }}
              act={async (reason) => {
                await cancelLive(id, reason)
                await onDone()
              }}
            />
          )}
          <ReasonedButton
            {...{ label: '作废', reasonLabel: '登记错在哪' }}
            act={async (reason) => {
              await strikeLive(id, reason)
              await onDone()
            }}
          />
        </div>
      )}
    </li>
  )
}

function Results({ of: session }: { of: LiveSessionOut }) {
  const { id, viewers, orders, turnoverFen, resultAt, resultBy, resultNote, proofName, campaignId } = session
  if (!resultAt) return null
  return (
    <p>
      观看 {viewers === null ? '没说' : grouped(viewers)}，订单 {orders === null ? '没说' : grouped(orders)}
      ，成交 {turnoverFen === null ? '没说' : fenText(turnoverFen)}
      <span className="note">
        {' '}
        {gradeText(session)} · {resultBy ?? '小二'} {moment(resultAt)}
        {resultNote && ` · ${resultNote}`}
        {proofName && (
          <>
            {' · '}
            <a href={liveProofUrl(id)} target="_blank" rel="noreferrer">
              截图
            </a>
          </>
        )}
        {campaignId && (
          <>
            {' · '}
            <a href="#/staff/sales/campaigns">算在销售的活动里</a>
          </>
        )}
      </span>
    </p>
  )
}

const textOf = (value: number | null): string => (value === null ? '' : String(value))

function ResultsForm({ session, onDone }: { session: LiveSessionOut; onDone: () => Promise<void> }) {
  const [said, setSaid] = useState({
    ...{ viewers: textOf(session.viewers), orders: textOf(session.orders), note: session.resultNote ?? '' },
    turnover: session.turnoverFen === null ? '' : String(session.turnoverFen / 100),
  })
  const [file, setFile] = useState<File | null>(null)
  const set = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })
  const [viewers, orders] = [wholeIn(said.viewers), wholeIn(said.orders)]
  const turnoverFen = fenIn(said.turnover)
  const wrong = viewers === undefined || orders === undefined || turnoverFen === undefined
  const submit = async () => {
    await noteLiveResults(session.id, {
      ...{ viewers: viewers ?? null, orders: orders ?? null, turnoverFen: turnoverFen ?? null },
      note: said.note.trim() || null,
      ...(file ? { proof: await proofOf(file) } : {}),
    })
    await onDone()
  }
  return (
    <details>
      <summary data-testid="results">{session.resultAt ? '改结果' : '播完了，记结果'}</summary>
      <Form {...{ name: '记结果', submit: '记下', onSubmit: submit }} fault={wrong ? '写成数字' : null}>
        <div className="field-grid">
          <Field {...{ label: '观看人数', name: 'viewers', value: said.viewers, onChange: set('viewers') }} />
          <Field {...{ label: '订单', name: 'orders', value: said.orders, onChange: set('orders') }} />
          <Field
            {...{ label: '成交额（元）', name: 'turnover', value: said.turnover, onChange: set('turnover') }}
          />
          <Field {...{ label: '备注（可不填）', name: 'note', value: said.note, onChange: set('note') }} />
          <ProofField label="战报截图" onChange={setFile} />
        </div>
      </Form>
    </details>
  )
}
