import { useId } from 'react'

interface ListFileFieldProps {
  name: string
  hint: string
  onChoose: (file: File | null) => void
}

/** Emptied by giving it another key. */
export function ListFileField({ name, hint, onChoose }: ListFileFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>名单文件</label>
      <input
        id={id}
        type="file"
        name={name}
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        required
        data-testid={`file-${name}`}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
      <small id={`${id}-hint`} className="note">
        {hint}
      </small>
    </div>
  )
}
