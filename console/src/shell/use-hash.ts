// The address after `#`, as the steps of a path: `#/staff/parked` is ['staff', 'parked'].
import { useMemo, useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
const current = () => window.location.hash

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

export const stepsOf = (hash: string): string[] =>
  hash
    .replace(/^#?\/*/, '')
    .split('/')
    .filter((step) => step !== '')
    .map(decoded)

export function useHash(): string[] {
  const hash = useSyncExternalStore(subscribe, current)
  return useMemo(() => stepsOf(hash), [hash])
}

/** `replace` for a place to which nobody wants to come back. */
export function goTo(hash: `#/${string}`, { replace = false } = {}): void {
  if (replace) window.location.replace(hash)
  else window.location.hash = hash
}
