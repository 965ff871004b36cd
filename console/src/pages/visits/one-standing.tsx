import { useState } from 'react'
import { adjustScore, type Standing } from '../../api/site-visits.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Accounts } from './accounts.tsx'
import { yuan } from './visit-words.ts'

type Part = Standing['parts'][number]

const columns: readonly Column<Part>[] = [
  { title: '项目', cell: ({ name }) => name },
  { title: '依据', cell: ({ words }) => words },
  {
    title: '得分',
    cell: ({ share, points, weight }) =>
      share === null ? <span className="tag tag-soon">看不出（{weight}分）</span> : `${points}/${weight}`,
    end: true,
  },
]

interface OneStandingProps {
  standing: Standing
  asked: { programme: string; from: string; to: string }
  mayChange: boolean
  onChanged: () => Promise<void>
}

/** One station in the contest: each part with its numbers, what the judges added, and the accounts behind. */
export function OneStanding({ standing, asked, mayChange, onChanged }: OneStandingProps) {
  const { station, parts, adjustments, turnoverFen, reportedDays } = standing
  const [accounts, setAccounts] = useState(false)
  return (
    <>
      <Table caption={`${station.name}的得分`} columns={columns} rows={parts} rowKey={({ part }) => part} />
      {adjustments.length > 0 && (
        <ul className="found">
          {adjustments.map(({ by, points, reason, at }) => (
            <li key={`${by}${at}`}>
              <span className="tag">{points > 0 ? `+${points}` : points}分</span>
              {reason}
              <span className="note">{by}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        交易额{yuan(turnoverFen)}，报了{reportedDays}天{' '}
        <button type="button" className="button" onClick={() => setAccounts(!accounts)}>
          {accounts ? '收起账目' : '看账目'}
        </button>
      </p>
      {accounts && <Accounts station={station} from={asked.from} to={asked.to} />}
      {mayChange && <Judging stationId={station.id} asked={asked} onChanged={onChanged} />}
    </>
  )
}

interface JudgingProps {
  stationId: string
  asked: OneStandingProps['asked']
  onChanged: () => Promise<void>
}

function Judging({ stationId, asked, onChanged }: JudgingProps) {
  const [points, setPoints] = useState('')
  const [reason, setReason] = useState('')
  const fault = points === '' ? '加减多少分？' : reason.trim() === '' ? '写一句理由' : null
  const submit = async () => {
    await adjustScore({ ...asked, stationId, points: Number(points), reason: reason.trim() })
    setPoints('')
    setReason('')
    await onChanged()
  }
  return (
    <Form name="评委加减分" submit="记下" onSubmit={submit} fault={fault} inline>
      <Field
        label="加减分"
        name="points"
        type="number"
        min={-100}
        max={100}
        value={points}
        onChange={setPoints}
        hint="减分写负数，0是撤回自己的"
      />
      <Field label="理由" name="reason" value={reason} onChange={setReason} />
    </Form>
  )
}
