// The code of a class, asked for again when it changes. A code may also be changed from the chat, so the page looks now
// and then anyway.
import { useCallback, useEffect, useState } from 'react'
import { type ClassCode, readCode } from '../../api/classes.ts'
import { type Loaded, useLoad } from '../../ui/use-load.ts'
import { usePoll } from '../../ui/use-poll.ts'
import { secondsLeft } from './code-time.ts'

const everyMs = 10_000

export interface CodeAsked extends ClassCode {
  /** By this browser's clock. */
  askedAt: number
}

interface ShownCode {
  loaded: Loaded<CodeAsked>
  /** Seconds until it changes; null while there is none. */
  left: number | null
}

export function useClassCode(sessionId: string): ShownCode {
  const load = useCallback(async () => ({ ...(await readCode(sessionId)), askedAt: Date.now() }), [sessionId])
  const loaded = useLoad<CodeAsked>(load)
  usePoll(loaded.reload, everyMs)
  const left = secondsLeft(loaded.data, useSecond())
  const { reload } = loaded
  useEffect(() => {
    // Each second anew, until there is another one.
    if (left !== null && left <= 0) void reload()
  }, [left, reload])
  return { loaded, left }
}

function useSecond(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 500)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
