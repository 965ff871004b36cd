import { useEffect, useRef, useState } from 'react'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { emptyVisit, type VisitForm } from './visit-form.ts'

interface VisitFormPartProps {
  name: string
  onSubmit: (form: VisitForm) => Promise<void>
  onCancel: () => void
}

const methods = (['电话', '上门', '微信', '视频'] as const).map((value) => ({ value, label: value }))
const reachedChoices = [
  { value: 'yes', label: '打通了' },
  { value: 'no', label: '没打通' },
] as const
const yesNo = (yes: string, no: string) =>
  [
    { value: 'unasked', label: '没问到' },
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ] as const

export function VisitFormPart({ name, onSubmit, onCancel }: VisitFormPartProps) {
  const [form, setForm] = useState(emptyVisit)
  const change =
    <Key extends keyof VisitForm>(key: Key) =>
    (value: VisitForm[Key]) =>
      setForm((before) => ({ ...before, [key]: value }))
  const part = useRef<HTMLDivElement>(null)
  // The button that opened it is gone: who works with keys goes on from here.
  useEffect(() => part.current?.querySelector('select')?.focus(), [])
  return (
    <div className="call-form" ref={part}>
      <Form name={`${name}的回访结果`} submit="记下" onSubmit={() => onSubmit(form)}>
        <div className="field-grid">
          <Choice
            label="打通没有"
            name="reached"
            value={form.reached}
            onChange={change('reached')}
            choices={reachedChoices}
          />
          <Choice
            label="怎么联系的"
            name="method"
            value={form.method}
            onChange={change('method')}
            choices={methods}
          />
          {form.reached === 'yes' && <Results form={form} change={change} />}
        </div>
      </Form>
      <button type="button" className="button" onClick={onCancel}>
        先不记
      </button>
    </div>
  )
}

interface ResultsProps {
  form: VisitForm
  change: <Key extends keyof VisitForm>(key: Key) => (value: VisitForm[Key]) => void
}

/** What was asked; whatever was not is left as it is. */
function Results({ form, change }: ResultsProps) {
  return (
    <>
      <Choice
        label="网店"
        name="openedShop"
        value={form.openedShop}
        onChange={change('openedShop')}
        choices={yesNo('开了', '没开')}
      />
      <Choice
        label="就业"
        name="employed"
        value={form.employed}
        onChange={change('employed')}
        choices={yesNo('就业了', '没就业')}
      />
      <Field
        label="月销售额（元）"
        name="sales"
        value={form.sales}
        onChange={change('sales')}
        autoComplete="off"
        hint="如3000或1.2万，没问到就空着"
      />
      <label className="check">
        <input
          type="checkbox"
          checked={form.approximate}
          onChange={(event) => change('approximate')(event.target.checked)}
        />
        销售额是大概数
      </label>
      <div className="field-row">
        <Field
          label="有什么难处"
          name="needs"
          value={form.needs}
          onChange={change('needs')}
          autoComplete="off"
        />
      </div>
    </>
  )
}
