// What a page says in place of its content.

interface NoticeProps {
  kind: 'error' | 'good' | 'plain'
  text: string
  onRetry?: () => void
}

export function Notice({ kind, text, onRetry }: NoticeProps) {
  return (
    <div className={`told told-${kind}`} role={kind === 'error' ? 'alert' : 'status'} data-testid="notice">
      <span>{text}</span>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          再试一次
        </button>
      )}
    </div>
  )
}

export const Loading = () => (
  <p className="loading" role="status">
    正在取…
  </p>
)

export const Empty = ({ text }: { text: string }) => (
  <p className="nothing" data-testid="empty">
    {text}
  </p>
)
