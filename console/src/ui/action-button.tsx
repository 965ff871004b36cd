import { useState } from 'react'
import { useAct } from './use-act.ts'

interface ActionButtonProps {
  label: string
  act: () => Promise<unknown>
  /** Asked before it is done, for what can't be taken back. */
  confirm?: string
  testId?: string
}

const focus = (button: HTMLButtonElement | null) => button?.focus()

/** A button that does one thing and says beside itself what went wrong. */
export function ActionButton({ label, act, confirm, testId }: ActionButtonProps) {
  const { busy, error, run } = useAct(act)
  const [asking, setAsking] = useState(false)
  if (asking)
    return (
      <fieldset className="asking" aria-label={confirm}>
        <span>{confirm}</span>
        <button
          type="button"
          className="button button-danger"
          // Who pressed the button with a key goes on from here.
          ref={focus}
          data-testid="confirm"
          onClick={() => {
            setAsking(false)
            void run()
          }}
        >
          是
        </button>
        <button type="button" className="button" onClick={() => setAsking(false)}>
          算了
        </button>
      </fieldset>
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
