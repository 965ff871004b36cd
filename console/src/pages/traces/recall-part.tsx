import { useState } from 'react'
import { liftRecall, recallBatch } from '../../api/traces.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import type { BatchPartProps } from './batch-view.tsx'
import { statementNames } from './trace-words.ts'

export function RecallPart({ batch, mayChange, onChanged }: BatchPartProps) {
  const { statements, state } = batch
  const recalled = state === 'recalled'
  return (
    <section className="part part-wide" aria-label="召回">
      <h3>召回</h3>
      {statements.length === 0 && <p className="note">没有召回过。</p>}
      <ol className="trace-records">
        {statements.map(({ kind, reason, advice, day, at }) => (
          <li key={at}>
            <strong>{statementNames[kind]}</strong> {day} {reason}
            {advice && <p className="note">怎么办：{advice}</p>}
          </li>
        ))}
      </ol>
      {mayChange && (
        <details>
          <summary>{recalled ? '扩大召回，或改说法' : '召回这一批'}</summary>
          <RecallForm batch={batch} onChanged={onChanged} />
        </details>
      )}
      {mayChange && recalled && (
        <details>
          <summary>解除召回</summary>
          <LiftForm batch={batch} onChanged={onChanged} />
        </details>
      )}
    </section>
  )
}

function RecallForm({ batch, onChanged }: Omit<BatchPartProps, 'mayChange'>) {
  const [reason, setReason] = useState('')
  const [advice, setAdvice] = useState('')
  const [day, setDay] = useState(batch.today)
  return (
    <Form
      name="召回"
      submit="召回"
      fault={reason.trim() && advice.trim() ? null : '写上原因，和拿到货的人该怎么办'}
      confirm={`已发的${batch.issued}个码，扫出来马上都会看到召回，工作群也会收到，是吗？`}
      onSubmit={async () => {
        await recallBatch(batch.id, { reason: reason.trim(), advice: advice.trim(), day })
        await onChanged()
      }}
    >
      <Field label="为什么（扫码的人会看到）" name="recall-reason" value={reason} onChange={setReason} />
      <Field label="拿到货的人怎么办" name="recall-advice" value={advice} onChange={setAdvice} />
      <Field label="哪天起" name="recall-day" type="date" value={day} onChange={setDay} />
    </Form>
  )
}

function LiftForm({ batch, onChanged }: Omit<BatchPartProps, 'mayChange'>) {
  const [reason, setReason] = useState('')
  return (
    <Form
      name="解除召回"
      submit="解除"
      fault={reason.trim() ? null : '写上为什么解除'}
      onSubmit={async () => {
        await liftRecall(batch.id, { reason: reason.trim(), day: batch.today })
        await onChanged()
      }}
    >
      <Field label="为什么（扫码的人会看到）" name="lift-reason" value={reason} onChange={setReason} />
    </Form>
  )
}
