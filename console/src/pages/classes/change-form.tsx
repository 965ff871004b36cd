import { useState } from 'react'
import type { OneClass } from '../../api/classes.ts'
import { changeClass } from '../../api/courses.ts'
import { Form } from '../../ui/form.tsx'
import { classOf, draftOf, faultOf, toldOfChange } from './class-draft.ts'
import { ClassFields } from './class-fields.tsx'

export function ChangeForm({ session, onDone }: { session: OneClass; onDone: () => Promise<void> }) {
  // As it stood when the form was opened: what comes in meanwhile must not move under the hands.
  const [before] = useState(() => draftOf(session))
  const [draft, setDraft] = useState(before)
  const told = toldOfChange(before, draft)
  const submit = async () => {
    await changeClass(session.id, classOf(draft))
    await onDone()
  }
  return (
    <section className="part part-wide" aria-label="改这次课">
      <Form
        name="改这次课"
        submit="改好了"
        onSubmit={submit}
        fault={faultOf(draft)}
        confirm={told && `学员群马上会收到通知：${told}。改吗？`}
      >
        <ClassFields draft={draft} onChange={setDraft} />
      </Form>
    </section>
  )
}
