import { type ReactNode, useId } from 'react'

interface FieldProps {
  label: string
  name: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'password' | 'date' | 'time' | 'number'
  autoComplete?: string
  hint?: string
  required?: boolean
  /** Of a number. */
  min?: number
  max?: number
  placeholder?: string
  /** Id of a datalist with what is usual. */
  list?: string
}

export function Field({ label, name, value, onChange, hint, ...input }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        data-testid={`field-${name}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
      />
      {hint && (
        <small id={`${id}-hint`} className="note">
          {hint}
        </small>
      )}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  name: string
  value: Value
  onChange: (value: Value) => void
  choices: readonly { value: Value; label: ReactNode }[]
}

export function Choice<Value extends string>({ label, name, value, onChange, choices }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        data-testid={`field-${name}`}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((each) => each.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </div>
  )
}
