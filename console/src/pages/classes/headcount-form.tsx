import { useState } from 'react'
import { putHeadcount } from '../../api/classes.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import type { ClassPartProps } from './class-page.tsx'

const mostHeads = 2_000

/** How many heads there are in the room. */
export function HeadcountForm({ session, reload }: ClassPartProps) {
  const [typed, setTyped] = useState('')
  const heads = Number(typed)
  const right = typed.trim() !== '' && Number.isInteger(heads) && heads >= 0 && heads <= mostHeads
  return (
    <section className="part first" aria-label="人头数">
      <Form
        name="人头数"
        submit="记下"
        inline
        fault={right ? null : `数到几个就填几，0到${mostHeads}`}
        onSubmit={async () => {
          await putHeadcount(session.id, heads)
          setTyped('')
          await reload()
        }}
      >
        <Field
          label="现场人头数"
          name="headcount"
          type="number"
          min={0}
          max={mostHeads}
          value={typed}
          onChange={setTyped}
          placeholder={session.headcount === null ? '' : `现在记的是${session.headcount}`}
        />
      </Form>
    </section>
  )
}
