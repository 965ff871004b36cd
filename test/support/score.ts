// Scores what was understood of labelled messages, as the label guide counts.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { MessageToRead } from '../../core/understanding/reading.ts'

const meaning = z.object({ intent: z.string(), fields: z.record(z.string(), z.unknown()) })
const labelled = z.object({
  id: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime({ offset: true }),
  room: z.enum(['stations', 'trainees', 'staff', 'private']),
  role: z.enum(['operator', 'trainee', 'staff', 'unknown']),
  mention: z.boolean().default(false),
  expect: z.array(meaning).default([]),
})
export type Labelled = z.infer<typeof labelled>
export type Meaning = z.infer<typeof meaning>

/** The labelled messages of a file with one as JSON on each line. */
export const readLabelled = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => labelled.parse(JSON.parse(l)))

export const messageToRead = ({ text, sentAt, room, role, mention }: Labelled): MessageToRead => ({
  text,
  room,
  role,
  sentAt: new Date(sentAt),
  mentionsBot: mention,
})

export interface Score {
  /** Shares between 0 and 1. */
  right: number
  fieldF1: number
  triggered: number
  intents: Record<
    string,
    { precision: number; recall: number; wanted: number; missed: number; extra: number }
  >
  /** Ids of the messages that are not fully right. */
  wrong: string[]
}

interface Tally {
  hit: number
  extra: number
  missed: number
}
const tally = (): Tally => ({ hit: 0, extra: 0, missed: 0 })

export function score(messages: readonly Labelled[], understood: (message: Labelled) => Meaning[]): Score {
  const intents = new Map<string, Tally>()
  const fields = tally()
  const said = messages.map(understood)
  messages.forEach(({ expect }, i) => {
    count(intents, fields, expect, said[i] ?? [])
  })
  const wrong = messages.filter(({ expect }, i) => !isRight(expect, said[i] ?? [])).map((m) => m.id)
  const talk = said.filter((_, i) => messages[i]?.expect.length === 0)
  return {
    right: 1 - wrong.length / messages.length,
    fieldF1: (2 * fields.hit) / (2 * fields.hit + fields.extra + fields.missed || 1),
    triggered: talk.filter((s) => s.length > 0).length / (talk.length || 1),
    intents: Object.fromEntries([...intents].map(([name, t]) => [name, shares(t)])),
    wrong,
  }
}

function count(
  intents: Map<string, Tally>,
  fields: Tally,
  expect: readonly Meaning[],
  said: readonly Meaning[],
): void {
  const of = (name: string) => {
    const known = intents.get(name) ?? tally()
    intents.set(name, known)
    return known
  }
  const left = [...said]
  for (const want of expect) {
    const at = left.findIndex((s) => s.intent === want.intent)
    const [got] = at < 0 ? [] : left.splice(at, 1)
    of(want.intent)[got ? 'hit' : 'missed']++
    countFields(fields, want.fields, got?.fields ?? {})
  }
  for (const { intent } of left) of(intent).extra++
}

const shares = ({ hit, extra, missed }: Tally) => ({
  precision: hit / (hit + extra || 1),
  recall: hit / (hit + missed || 1),
  ...{ wanted: hit + missed, missed, extra },
})

const isRight = (want: readonly Meaning[], got: readonly Meaning[]) =>
  want.length === got.length &&
  want.every((w, i) => w.intent === got[i]?.intent && sameFields(w.fields, got[i]?.fields))

function countFields(fields: Tally, want: Record<string, unknown>, got: Record<string, unknown>): void {
  for (const key of new Set([...Object.keys(want), ...Object.keys(got)])) {
    const [isWanted, isGiven] = [want[key] !== undefined, got[key] !== undefined]
    if (isWanted && isGiven && same(key, want[key], got[key])) fields.hit++
    else {
      if (isGiven) fields.extra++
      if (isWanted) fields.missed++
    }
  }
}

const freeWords = new Set(['reason', 'needs', 'findings', 'note', 'text'])

function same(key: string, want: unknown, got: unknown): boolean {
  if (want === undefined || got === undefined) return want === got
  if (key === 'at') return new Date(String(want)).getTime() === new Date(String(got)).getTime()
  if (Array.isArray(want))
    return Array.isArray(got) && want.length === got.length && want.every((w, i) => same(key, w, got[i]))
  if (isRecord(want)) return isRecord(got) && sameFields(want, got)
  if (typeof want === 'number') return typeof got === 'number' && Math.abs(want - got) < 0.005
  if (typeof want !== 'string' || typeof got !== 'string') return want === got
  return freeWords.has(key) ? likeness(bare(want), bare(got)) >= 0.8 : bare(want) === bare(got)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object'
const sameFields = (want: Record<string, unknown>, got: Record<string, unknown> = {}) =>
  [...new Set([...Object.keys(want), ...Object.keys(got)])].every((key) => same(key, want[key], got[key]))

const bare = (words: string) =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

/** Dice over characters. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  const counts = new Map<string, number>()
  for (const c of a) counts.set(c, (counts.get(c) ?? 0) + 1)
  let both = 0
  for (const c of b) {
    const left = counts.get(c) ?? 0
    if (left > 0) both++
    counts.set(c, left - 1)
  }
  return (2 * both) / (a.length + b.length || 1)
}
