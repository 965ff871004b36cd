import { type ReactNode, useEffect } from 'react'

interface PageProps {
  title: string
  /** One line of what the page is for. */
  hint?: string
  /** At the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

export function Page({ title, hint, actions, children }: PageProps) {
  useEffect(() => {
    const before = document.title
    document.title = `${title} · 乡小二`
    return () => {
      document.title = before
    }
  }, [title])
  return (
    <section className="page-body" aria-label={title}>
      <div className="page-head">
        <h2>{title}</h2>
        {actions}
      </div>
      {hint && <p className="note">{hint}</p>}
      {children}
    </section>
  )
}
