// Counts scans without making whoever scans wait: they are gathered in memory and written together, a second later. A
// stop writes what is gathered; a crash loses a second of counts, and nothing else. Who scanned is not kept: of an
// address only a keyed hash of its coarse part (docs/decisions/023).
import type { Deps } from '../../platform/deps.ts'
import { dayAt } from '../../values/days.ts'
import type { FoundCode } from './public-reads.ts'
import { coarsePlace } from './scan-place.ts'
import { addScans, type ScansOfCode } from './scan-store.ts'

export interface ScanCounts {
  /** With this one. */
  scans: number
  /** Null: this is the first. */
  firstAt: Date | null
  places: number
}

export interface ScanRecorder {
  /** Counts one more, and says what it comes to. */
  note(code: FoundCode, address: string): ScanCounts
  /** Writes what is gathered. Never throws: a scan is no reason to fail. */
  flush(): Promise<void>
}

interface Gathered extends ScansOfCode {
  places: Set<string>
  byDay: Map<string, number>
}

const everyMs = 1000
/** Beyond it, while the database is out of reach or somebody floods us, scans of further codes are not counted. */
const mostCodes = 10_000
const inOneWrite = 500

type Recording = Pick<Deps, 'database' | 'clock' | 'keyring' | 'log'>

export function createScanRecorder(deps: Recording): ScanRecorder {
  const { clock, keyring, log } = deps
  let gathered = new Map<string, Gathered>()
  /** Taken to be written, and not known to be. */
  let writing = new Map<string, Gathered>()
  let timer: NodeJS.Timeout | undefined
  let flushing = Promise.resolve()

  const ready = (key: string, { lotId, position, batchId }: FoundCode, now: Date): Gathered | undefined => {
    const known = gathered.get(key)
    if (known || gathered.size >= mostCodes) return known
    const none = { scans: 0, places: new Set<string>(), byDay: new Map<string, number>() }
    const made = { lotId, position, batchId, firstAt: now, lastAt: now, ...none }
    gathered.set(key, made)
    return made
  }

  async function write(): Promise<void> {
    if (gathered.size === 0) return
    writing = gathered
    gathered = new Map()
    const all = [...writing.values()]
    try {
      for (let at = 0; at < all.length; at += inOneWrite)
        await deps.database.transact((tx) => addScans(tx, all.slice(at, at + inOneWrite)))
    } catch (error) {
      log.warn({ err: error, codes: all.length }, 'scans were not counted')
    } finally {
      writing = new Map()
    }
  }

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    flushing = flushing.then(write)
    return flushing
  }

  return {
    note: (code, address) => {
      const now = clock.now()
      const key = `${code.lotId} ${code.position}`
      const place = keyring.placeHash(coarsePlace(address)).slice(0, 12)
      const waiting = [writing.get(key), gathered.get(key)].filter((each) => each !== undefined)
      const before = code.scans + waiting.reduce((total, { scans }) => total + scans, 0)
      const firstAt = code.firstAt ?? waiting[0]?.firstAt ?? null
      const entry = ready(key, code, now)
      if (entry) {
        const day = dayAt(now, code.zone)
        entry.scans++
        entry.lastAt = now
        entry.places.add(place)
        entry.byDay.set(day, (entry.byDay.get(day) ?? 0) + 1)
        timer ??= setTimeout(() => void flush(), everyMs).unref()
      }
      return { scans: before + 1, firstAt, places: Math.max(1, code.places) }
    },
    flush,
  }
}
