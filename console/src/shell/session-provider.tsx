import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { errorText } from '../api/http.ts'
import { readSession, type Session } from '../api/session.ts'
import { Loading, Notice } from '../ui/notice.tsx'
import { SessionContext } from './session.ts'

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session | null>(null)
  const [error, setError] = useState<string | null>(null)
  const refresh = useCallback(async () => {
    try {
      setSession(await readSession())
      setError(null)
    } catch (failure) {
      setError(errorText(failure))
    }
  }, [])
  useEffect(() => void refresh(), [refresh])
  const inHand = useMemo(() => session && { session, refresh }, [session, refresh])
  if (inHand) return <SessionContext value={inHand}>{children}</SessionContext>
  return (
    <main className="sheet">
      {error ? <Notice kind="error" text={error} onRetry={refresh} /> : <Loading />}
    </main>
  )
}
