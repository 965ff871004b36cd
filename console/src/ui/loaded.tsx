import type { ReactNode } from 'react'
import { Loading, Notice } from './notice.tsx'
import type { Loaded } from './use-load.ts'

/** The content once it is there; before it, that it is being fetched, or why it can't be. */
export function Content<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ReactNode }) {
  const { data, error, reload } = of
  return (
    <>
      {error && <Notice kind="error" text={error} onRetry={() => void reload()} />}
      {data === null ? !error && <Loading /> : children(data)}
    </>
  )
}
