import { useState } from 'react'
import { makeUp } from '../../api/classes.ts'
import { findPeople, type PersonOut } from '../../api/people.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import type { ClassPartProps } from './class-page.tsx'
import { came } from './class-words.ts'

interface WalkInFormProps extends ClassPartProps {
  programme: string
}

const reason = '不在名单上，当场来的'
const mostFound = 8

/** Somebody who came without being on the list, found among the programme's people. */
export function WalkInForm({ session, reload, programme }: WalkInFormProps) {
  const [name, setName] = useState('')
  const [found, setFound] = useState<PersonOut[] | null>(null)
  const here = new Set([...session.roster, ...session.walkIns].filter(came).map(({ personId }) => personId))
  return (
    <section className="part" aria-label="名单外的人">
      <Form
        name="名单外的人"
        submit="查"
        inline
        fault={name.trim() === '' ? '先写名字' : null}
        onSubmit={async () => {
          const { items } = await findPeople({ programme, q: name.trim(), limit: mostFound })
          setFound(items)
        }}
      >
        <Field
          label="名单外的人也来了"
          name="walk-in"
          value={name}
          onChange={setName}
          placeholder="名字"
          autoComplete="off"
        />
      </Form>
      {found?.length === 0 && <p className="note">没有叫这个名字的，先请他在群里登记</p>}
      {found && found.length > 0 && (
        <ul className="found">
          {found.map(({ id, name: called, village, township }) => (
            <li key={id}>
              <span>
                {called} <small className="note">{village ?? township ?? ''}</small>
              </span>
              {here.has(id) ? (
                <span className="note">已经到了</span>
              ) : (
                <ActionButton
                  label="记到课"
                  testId="walk-in"
                  act={async () => {
                    await makeUp(session.id, { personIds: [id], reason })
                    await reload()
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
