import { useState } from 'react'
import type { StaffRole } from '../../api/session.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { roleNames } from './role-names.ts'

const choices = (['staff', 'admin', 'auditor'] as const).map((value) => ({ value, label: roleNames[value] }))

export function InviteForm({ invite }: { invite: (name: string, role: StaffRole) => Promise<void> }) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<StaffRole>('staff')
  const submit = async () => {
    await invite(name, role)
    setName('')
  }
  return (
    <section className="part" aria-label="请人">
      <h3>请一位工作人员</h3>
      <Form name="请人" submit="出一个链接" onSubmit={submit}>
        <Field label="姓名" name="name" value={name} onChange={setName} autoComplete="off" required />
        <Choice label="身份" name="role" value={role} onChange={setRole} choices={choices} />
      </Form>
    </section>
  )
}
