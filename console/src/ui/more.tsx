import type { Pages } from './use-pages.ts'

/** Under a list: its next page, where there is one. */
export function More<Row>({ of: { more } }: { of: Pages<Row> }) {
  if (!more) return null
  return (
    <p className="more">
      <button
        type="button"
        className="button"
        disabled={more.busy}
        data-testid="more"
        onClick={() => void more.run()}
      >
        {more.busy ? '稍等…' : '再看后面的'}
      </button>
      {more.error && (
        <span className="action-error" role="alert">
          {more.error}
        </span>
      )}
    </p>
  )
}
