import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'

interface ReasonedButtonProps {
  label: string
  reasonLabel: string
  act: (reason: string) => Promise<unknown>
  testId?: string
}

/** A button that asks why before it does anything. */
export function ReasonedButton({ label, reasonLabel, act, testId }: ReasonedButtonProps) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  if (!asking)
    return (
      <button type="button" className="button" data-testid={testId} onClick={() => setAsking(true)}>
        {label}
      </button>
    )
  return (
    <Form
      {...{ name: label, submit: label, inline: true }}
      fault={reason.trim() === '' ? '写上原因' : null}
      onSubmit={async () => {
        await act(reason.trim())
        setAsking(false)
      }}
    >
      <Field {...{ label: reasonLabel, name: 'reason', value: reason, onChange: setReason }} />
    </Form>
  )
}
