import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'
import { useAct } from './use-act.ts'

interface FormProps {
  /** For who can't see it, and for tests. */
  name: string
  submit: string
  onSubmit: () => Promise<unknown>
  children: ReactNode
}

/** Fields with one button; what the door refuses is said above it. */
export function Form({ name, submit, onSubmit, children }: FormProps) {
  const { busy, error, run } = useAct(onSubmit)
  return (
    <form
      className="form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      {children}
      {error && <Notice kind="error" text={error} />}
      <button type="submit" className="button button-main" disabled={busy} data-testid="submit">
        {busy ? '稍等…' : submit}
      </button>
    </form>
  )
}
