import { useId } from 'react'

interface ProofFieldProps {
  label: string
  onChange: (file: File | null) => void
}

/** A screenshot or a PDF. */
export function ProofField({ label, onChange }: ProofFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg,application/pdf"
        data-testid="file-proof"
        onChange={({ target }) => onChange(target.files?.[0] ?? null)}
      />
    </div>
  )
}
