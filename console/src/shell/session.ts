// Who is signed in, for every page but the demo county's.
import { createContext, use } from 'react'
import type { Session } from '../api/session.ts'

export interface SessionInHand {
  session: Session
  /** Asks anew; after signing in and out, and when the door says that nobody is signed in. */
  refresh(): Promise<void>
}

export const SessionContext = createContext<SessionInHand | null>(null)

export function useSession(): SessionInHand {
  const inHand = use(SessionContext)
  if (!inHand) throw new Error('outside of the session provider')
  return inHand
}
