import { useId, useState } from 'react'
import { type InClass, makeUp } from '../../api/classes.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'

interface MakeUpFormProps {
  sessionId: string
  people: readonly InClass[]
  onDone: () => Promise<void>
}

const usual = ['手机没电', '没带手机', '网络不好', '晚到，老师同意']
const mostNamed = 3

/** 补签 of whoever is picked in the roster. */
export function MakeUpForm({ sessionId, people, onDone }: MakeUpFormProps) {
  const [reason, setReason] = useState('')
  const list = useId()
  const names = people.slice(0, mostNamed).map(({ name }) => name)
  const whom = names.join('、') + (people.length > mostNamed ? `等${people.length}人` : '')
  const submit = async () => {
    await makeUp(sessionId, { personIds: people.map(({ personId }) => personId), reason: reason.trim() })
    await onDone()
  }
  return (
    <section className="part part-wide make-up" aria-label="补签">
      <Form
        name="补签"
        submit={`补签${people.length}人`}
        inline
        onSubmit={submit}
        fault={reason.trim() === '' ? '为什么补签，写一句' : null}
      >
        <Field
          label={`给${whom}补签，原因`}
          name="reason"
          value={reason}
          onChange={setReason}
          list={list}
          placeholder="手机没电"
        />
        <datalist id={list}>
          {usual.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </Form>
    </section>
  )
}
