import { useCallback, useState } from 'react'
import type { Me } from '../../api/session.ts'
import { type Amendment, decideAmendment, readAmendments } from '../../api/stations.ts'
import { dayText } from '../../time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { useLoad } from '../../ui/use-load.ts'
import { amendmentText, stateNames } from './station-words.ts'

/** Changes of closed months: those that wait for an admin, and beneath them what became of the others. */
export function AmendmentsPart({ me, onDecided }: { me: Me; onDecided: () => Promise<void> }) {
  const { key } = me.programme
  const loaded = useLoad(useCallback(() => readAmendments(key), [key]))
  const may = me.roles.includes('admin')
  const decided = async () => {
    await Promise.all([loaded.reload(), onDecided()])
  }
  return (
    <Content of={loaded}>
      {({ items }) => {
        const waiting = items.filter(({ state }) => state === 'asked')
        const done = items.filter(({ state }) => state !== 'asked')
        if (items.length === 0) return null
        return (
          <section className="part part-wide" aria-label="等批的改动" data-testid="amendments">
            <h3>已结账的月份，等批的改动（{waiting.length}）</h3>
            {waiting.length > 0 && !may && <p className="note">要管理员来批。</p>}
            <ul className="amendments">
              {waiting.map((each) => (
                <li key={each.id} data-testid="amendment">
                  <Said amendment={each} />
                  {may && <Decide amendment={each} onDecided={decided} />}
                </li>
              ))}
            </ul>
            {done.length > 0 && (
              <details>
                <summary>批过的、没批的（{done.length}）</summary>
                <ul className="amendments">
                  {done.map((each) => (
                    <li key={each.id}>
                      <Said amendment={each} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </section>
        )
      }}
    </Content>
  )
}

function Said({ amendment }: { amendment: Amendment }) {
  const { station, day, by, words, sentAt, state, reason, decidedBy, decidedAt, decisionReason } = amendment
  return (
    <div>
      <strong>
        {station} {dayText(day)}
      </strong>
      <p>{amendmentText(amendment)}</p>
      {words && <p className="quote">{words}</p>}
      <p className="note">
        {by ?? '不知道谁'}，{moment(sentAt)}
        {reason && `；原因：${reason}`}
        {state !== 'asked' &&
          `；${decidedBy ?? ''}${stateNames[state]}${decidedAt ? `，${moment(decidedAt)}` : ''}`}
        {decisionReason && `：${decisionReason}`}
      </p>
    </div>
  )
}

function Decide({ amendment: { id }, onDecided }: { amendment: Amendment; onDecided: () => Promise<void> }) {
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const decide = async (body: Parameters<typeof decideAmendment>[1]) => {
    await decideAmendment(id, body)
    await onDecided()
  }
  if (refusing)
    return (
      <Form
        name="不批的原因"
        submit="不批"
        inline
        fault={reason.trim().length < 2 ? '写一句为什么不批' : null}
        onSubmit={() => decide({ decision: 'refused', reason })}
      >
        <Field label="为什么不批" name="refusal" value={reason} onChange={setReason} autoComplete="off" />
      </Form>
    )
  return (
    <span className="actions">
      <ActionButton
        label="批准"
        testId="approve"
        confirm="批准后这天的数就改了，月结账旁边会列出来。批准？"
        act={() => decide({ decision: 'approved' })}
      />
      <button type="button" className="button" onClick={() => setRefusing(true)}>
        不批
      </button>
    </span>
  )
}
