// Who is signed in, for every page but the demo county's.
import { createContext, use, useEffect } from 'react'
import type { Me, Session } from '../api/session.ts'
import { goTo } from './use-hash.ts'

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

/** Who is signed in; whoever isn't is sent to where they can, and null is given meanwhile. */
export function useMe(): Me | null {
  const { me } = useSession().session
  useEffect(() => {
    if (!me) goTo('#/sign-in', { replace: true })
  }, [me])
  return me
}
