import { useCallback, useState } from 'react'
import { type DeletionListed, decideDeletion, readDeletions } from '../../api/deletions.ts'
import { dayText } from '../../time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { useLoad } from '../../ui/use-load.ts'

const stateNames = { asked: '等着办', withdrawn: '本人撤回', refused: '没准', granted: '已删除' } as const

/** People who want what is held of them deleted: decided here, by an admin, with a reason that they are told. */
export function Deletions({ programme }: { programme: string }) {
  const loaded = useLoad(useCallback(() => readDeletions(programme), [programme]))
  return (
    <section aria-label="删除个人信息的申请" data-testid="deletions">
      <h2>删除个人信息</h2>
      <p className="note">
        学员在小程序里提的申请，15个工作日内办。准了立刻抹掉电话、微信绑定、原话和回访内容，不能恢复；到课、证书只留代号。
      </p>
      <Content of={loaded}>
        {({ items }) => {
          const waiting = items.filter(({ state }) => state === 'asked').toSorted(byDueDay)
          const done = items.filter(({ state }) => state !== 'asked')
          return (
            <>
              {waiting.length === 0 && <p>没有等着办的。</p>}
              <ul className="amendments">
                {waiting.map((request) => (
                  <li key={request.id} data-testid="deletion">
                    <Asked request={request} />
                    <Decide request={request} onDecided={loaded.reload} />
                  </li>
                ))}
              </ul>
              {done.length > 0 && <Done requests={done} />}
            </>
          )
        }}
      </Content>
    </section>
  )
}

const byDueDay = (a: DeletionListed, b: DeletionListed): number => (a.dueOn < b.dueOn ? -1 : 1)

function Asked({ request: { name, village, words, askedAt, dueOn, late } }: { request: DeletionListed }) {
  return (
    <div>
      <strong>
        {name}
        {village && `（${village}）`}
      </strong>
      {words && <p className="quote">{words}</p>}
      <p className="note">
        {moment(askedAt)}提的，{late ? <strong>已经过了{dayText(dueOn)}</strong> : `最晚${dayText(dueOn)}办`}
      </p>
    </div>
  )
}

function Decide({ request, onDecided }: { request: DeletionListed; onDecided: () => Promise<void> }) {
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const decide = async (decision: 'granted' | 'refused', words: string) => {
    await decideDeletion(request.id, { decision, reason: words })
    await onDecided()
  }
  if (refusing)
    return (
      <Form
        name="不准的原因"
        submit="不准"
        inline
        fault={reason.trim().length < 2 ? '写一句为什么不准，会告诉本人' : null}
        onSubmit={() => decide('refused', reason)}
      >
        <Field label="为什么不准" name="refusal" value={reason} onChange={setReason} autoComplete="off" />
      </Form>
    )
  return (
    <span className="actions">
      <ActionButton
        label="准，现在删"
        testId="grant"
        confirm={`${request.name}的个人信息马上抹掉，不能恢复。删？`}
        act={() => decide('granted', '按您说的办好了')}
      />
      <button type="button" className="button" data-testid="refuse" onClick={() => setRefusing(true)}>
        不准
      </button>
    </span>
  )
}

function Done({ requests }: { requests: readonly DeletionListed[] }) {
  return (
    <details>
      <summary>办过的（{requests.length}）</summary>
      <ul className="amendments">
        {requests.map(({ id, name, state, decidedAt, reason }) => (
          <li key={id}>
            {name}：{stateNames[state]}
            {decidedAt && `，${moment(decidedAt)}`}
            {reason && `：${reason}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
