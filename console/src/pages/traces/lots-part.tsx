import { useState } from 'react'
import {
  codeAddress,
  lotFileAddress,
  lotSheetAddress,
  makeLot,
  revokeCodes,
  type TraceLot,
} from '../../api/traces.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { moment } from '../../ui/moment.ts'
import { Empty } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { BatchPartProps } from './batch-view.tsx'
import { wholeOf } from './trace-words.ts'

const columns = (number: string): readonly Column<TraceLot>[] => [
  { title: '号段', cell: ({ firstNumber, lastNumber }) => `${firstNumber}–${lastNumber}` },
  { title: '个数', cell: ({ count }) => count, end: true },
  { title: '什么时候发的', cell: ({ createdAt }) => moment(createdAt) },
  {
    title: '第一个码',
    cell: ({ firstCode }) => (
      <a className="link" href={codeAddress(firstCode)} target="_blank" rel="noreferrer">
        {firstCode}
      </a>
    ),
  },
  {
    title: '拿走',
    cell: ({ id, firstNumber, revokedAt, revokeReason }) =>
      revokedAt ? (
        <span className="note">作废了：{revokeReason}</span>
      ) : (
        <span className="trace-tags">
          <a
            className="link"
            href={lotFileAddress(id, 'xlsx')}
            download={`溯源码_${number}_${firstNumber}.xlsx`}
          >
            xlsx
          </a>
          <a
            className="link"
            href={lotFileAddress(id, 'csv')}
            download={`溯源码_${number}_${firstNumber}.csv`}
          >
            csv
          </a>
          <a className="link" href={lotSheetAddress(id)} target="_blank" rel="noreferrer">
            打印
          </a>
        </span>
      ),
  },
]

export function LotsPart({ batch, mayChange, onChanged }: BatchPartProps) {
  const { lots, packages, issued, number, state } = batch
  return (
    <section className="part part-wide" aria-label="码">
      <h3>码</h3>
      <p className="note">
        一共{packages}件包装，已经发了{issued}个码，还能发{packages - issued}个。
      </p>
      {lots.length === 0 ? (
        <Empty text="还没有发码" />
      ) : (
        <Table caption="发过的码" columns={columns(number)} rows={lots} rowKey={({ id }) => id} />
      )}
      {mayChange && (state === 'open' || state === 'released') && issued < packages && (
        <LotForm batch={batch} onChanged={onChanged} />
      )}
      {mayChange && lots.some(({ revokedAt }) => !revokedAt) && (
        <details>
          <summary>作废码</summary>
          <RevokeForm lots={lots.filter(({ revokedAt }) => !revokedAt)} onChanged={onChanged} />
        </details>
      )}
    </section>
  )
}

const newKey = () => crypto.randomUUID()

function LotForm({ batch, onChanged }: Omit<BatchPartProps, 'mayChange'>) {
  const [count, setCount] = useState('')
  // Kept until it is known to be made: pressed twice, it is one lot.
  const [requestKey, setRequestKey] = useState(newKey)
  return (
    <Form
      name="发码"
      submit="发码"
      inline
      fault={wholeOf(count) ? null : '写上发多少个'}
      onSubmit={async () => {
        await makeLot(batch.id, { count: wholeOf(count) ?? 0, requestKey })
        setRequestKey(newKey())
        setCount('')
        await onChanged()
      }}
    >
      <Field
        label="发多少个（一次最多10万）"
        name="count"
        type="number"
        min={1}
        value={count}
        onChange={setCount}
      />
    </Form>
  )
}

function RevokeForm({ lots, onChanged }: { lots: readonly TraceLot[]; onChanged: () => Promise<void> }) {
  const [lotId, setLotId] = useState(lots[0]?.id ?? '')
  const [codes, setCodes] = useState('')
  const [reason, setReason] = useState('')
  const given = codes.split(/[\s,，、;；]+/).filter((each) => each !== '')
  const chosen = lots.find(({ id }) => id === lotId) ?? lots[0]
  return (
    <Form
      name="作废码"
      submit="作废"
      fault={reason.trim() ? null : '写上为什么作废'}
      confirm={
        given.length > 0
          ? `作废${given.length}个码，不能恢复，是吗？`
          : `整段${chosen?.count ?? 0}个码都作废，不能恢复，是吗？`
      }
      onSubmit={async () => {
        const body = { reason: reason.trim(), ...(given.length > 0 ? { codes: given } : {}) }
        await revokeCodes(chosen?.id ?? '', body)
        await onChanged()
      }}
    >
      <div className="field-grid">
        <div className="field">
          <label htmlFor="revoke-lot">哪一段</label>
          <select id="revoke-lot" value={chosen?.id} onChange={({ target }) => setLotId(target.value)}>
            {lots.map(({ id, firstNumber, lastNumber }) => (
              <option key={id} value={id}>
                {firstNumber}–{lastNumber}
              </option>
            ))}
          </select>
        </div>
        <Field label="哪几个码（空着就是整段）" name="codes" value={codes} onChange={setCodes} />
        <Field label="为什么" name="revoke-reason" value={reason} onChange={setReason} />
      </div>
    </Form>
  )
}
