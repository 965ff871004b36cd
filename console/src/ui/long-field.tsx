import { useId } from 'react'

interface LongFieldProps {
  label: string
  name: string
  value: string
  onChange: (value: string) => void
  rows?: number
  hint?: string
  placeholder?: string
}

/** A field of several lines. */
export function LongField({ label, name, value, onChange, rows = 5, hint, placeholder }: LongFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        data-testid={`field-${name}`}
        rows={rows}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint && (
        <small id={`${id}-hint`} className="note">
          {hint}
        </small>
      )}
    </div>
  )
}
