import { useEffect } from 'react'
import { useConsole } from '../state/context.ts'
import type { Toast } from '../state/state.ts'

const shownMs = 6000

export function Toasts() {
  const { toasts } = useConsole().state
  return (
    <div className="toasts" role="alert" data-testid="toasts">
      {toasts.map((toast) => (
        <ToastBox key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastBox({ toast }: { toast: Toast }) {
  const { dispatch } = useConsole()
  useEffect(() => {
    const timer = window.setTimeout(() => dispatch({ type: 'dismiss', toastId: toast.id }), shownMs)
    return () => window.clearTimeout(timer)
  }, [toast.id, dispatch])
  return (
    <button type="button" className="toast" onClick={() => dispatch({ type: 'dismiss', toastId: toast.id })}>
      {toast.text}
    </button>
  )
}
