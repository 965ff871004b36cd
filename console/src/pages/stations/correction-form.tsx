import { useState } from 'react'
import { type CorrectionBody, correctDay } from '../../api/stations.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { emptyCorrection, fields, readCorrection } from './correction-fields.ts'

interface CorrectionFormProps {
  station: string
  day: string
  onCorrected: (words: string) => Promise<void>
}

const told = { corrected: '改好了', asked: '这个月已经结账，改动交给管理员批' } as const

/** Only what is filled in changes; everything else stays. */
export function CorrectionForm({ station, day, onCorrected }: CorrectionFormProps) {
  const [form, setForm] = useState(emptyCorrection)
  const read = readCorrection(form)
  const correct = async () => {
    if ('wrong' in read) return
    const { state } = await correctDay(station, day, read satisfies CorrectionBody)
    setForm(emptyCorrection)
    await onCorrected(told[state])
  }
  return (
    <details className="correct">
      <summary data-testid="correct">改这天的数</summary>
      <Form name="改数" submit="改" fault={'wrong' in read ? read.wrong : null} onSubmit={correct}>
        <div className="field-grid">
          {fields.map(({ name, label }) => (
            <Field
              key={name}
              label={label}
              name={name}
              value={form.numbers[name] ?? ''}
              onChange={(value) =>
                setForm((before) => ({ ...before, numbers: { ...before.numbers, [name]: value } }))
              }
              autoComplete="off"
            />
          ))}
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={form.noBusiness}
            onChange={(event) => setForm((before) => ({ ...before, noBusiness: event.target.checked }))}
          />
          这天没生意（原来的数都不算）
        </label>
        <Field
          label="原因"
          name="reason"
          value={form.reason}
          onChange={(reason) => setForm((before) => ({ ...before, reason }))}
          autoComplete="off"
          hint="必填，验收时看得到，如“票据上是5单”"
        />
      </Form>
    </details>
  )
}
