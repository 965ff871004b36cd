import { type ReactNode, useState } from 'react'
import { Asking } from './asking.tsx'
import { Notice } from './notice.tsx'
import { useAct } from './use-act.ts'

interface FormProps {
  /** For who can't see it, and for tests. */
  name: string
  submit: string
  onSubmit: () => Promise<unknown>
  /** What is wrong with what stands in it; said when it is submitted, and nobody else is asked. */
  fault?: string | null
  /** Asked before it is submitted, where others hear of it at once. */
  confirm?: string | null
  /** A form of one line, its button beside the fields. */
  inline?: boolean
  children: ReactNode
}

/** Fields with one button; what the door refuses is said above it. */
export function Form({ name, submit, onSubmit, fault, confirm, inline = false, children }: FormProps) {
  const { busy, error, run } = useAct(onSubmit)
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const wrong = tried && fault ? fault : error
  const go = () => {
    setAsking(false)
    setTried(false)
    void run()
  }
  return (
    <form
      className={inline ? 'form form-inline' : 'form'}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        if (fault) setTried(true)
        else if (confirm) setAsking(true)
        else go()
      }}
    >
      {children}
      {wrong && <Notice kind="error" text={wrong} />}
      {asking && confirm && !fault ? (
        <Asking question={confirm} onYes={go} onNo={() => setAsking(false)} />
      ) : (
        <button type="submit" className="button button-main" disabled={busy} data-testid="submit">
          {busy ? '稍等…' : submit}
        </button>
      )}
    </form>
  )
}
