import { useState } from 'react'
import { Asking } from './asking.tsx'
import { useAct } from './use-act.ts'

interface ActionButtonProps {
  label: string
  act: () => Promise<unknown>
  /** Asked before it is done, for what can't be taken back. */
  confirm?: string
  testId?: string
}

/** A button that does one thing and says beside itself what went wrong. */
export function ActionButton({ label, act, confirm, testId }: ActionButtonProps) {
  const { busy, error, run } = useAct(act)
  const [asking, setAsking] = useState(false)
  if (asking && confirm)
    return (
      <Asking
        question={confirm}
        onYes={() => {
          setAsking(false)
          void run()
        }}
        onNo={() => setAsking(false)}
      />
    )
  return (
    <span className="action">
      <button
        type="button"
        className="button"
        disabled={busy}
        data-testid={testId}
        onClick={() => (confirm ? setAsking(true) : void run())}
      >
        {busy ? '稍等…' : label}
      </button>
      {error && (
        <span className="action-error" role="alert">
          {error}
        </span>
      )}
    </span>
  )
}
