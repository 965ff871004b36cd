// Which message of a log is which: the same in every export that has it. Pure.
import { createHash } from 'node:crypto'
import type { ChatLine } from './chat-lines.ts'

const minuteMs = 60_000

export interface PlacedLine extends ChatLine {
  id: string
  /** Of its words, keyed. */
  hash: string
  /** Of the same words as a channel may have handed them over. */
  hashes: readonly string[]
  /** Those of one instant, one after the other as they stand in the log. */
  sentAt: Date
}

export interface Placing {
  conversationId: string
  /** The hash that the journal keeps of the same words. */
  hashOf(text: string): string
}

/** By room, sender, minute, words, and which of the same in that minute: an export without seconds has the same ids. */
export function placeLines(lines: readonly ChatLine[], { conversationId, hashOf }: Placing): PlacedLine[] {
  const same = new Map<string, number>()
  const atOnce = new Map<number, number>()
  const nextOf = <Key>(counts: Map<Key, number>, key: Key): number => {
    const n = counts.get(key) ?? 0
    counts.set(key, n + 1)
    return n
  }
  return lines.map((line) => {
    const hash = hashOf(line.text)
    const minute = Math.floor(line.at.getTime() / minuteMs)
    const key = JSON.stringify([conversationId, line.sender, minute, hash])
    const nth = nextOf(same, key)
    const id = createHash('sha256').update(`${key} ${nth}`).digest('base64url').slice(0, 32)
    // No second has a thousand messages.
    const place = Math.min(nextOf(atOnce, line.at.getTime()), 999)
    const hashes = [...new Set([hash, ...variants(line.text).map(hashOf)])]
    return { ...line, id: `import:${id}`, hash, hashes, sentAt: new Date(line.at.getTime() + place) }
  })
}

// Behind a mention WeChat has a blank of its own, which is lost or kept as people copy.
const variants = (text: string): string[] =>
  /@|\u2005/.test(text) ? [text.replace(/(@\S+) /g, '$1\u2005'), text.replace(/\u2005/g, ' ')] : []

export interface HeardLine {
  id: string
  externalId: string
  /** Everything that says who wrote it. */
  senders: readonly string[]
  textHash: string | null
  sentAt: Date
}

const before = minuteMs
/** A log without seconds has the beginning of the minute. */
const after = 2 * minuteMs

/** Where a message's line of a log may lie. */
export const spanOfTwin = ({ sentAt }: { sentAt: Date }): { from: Date; until: Date } => ({
  from: new Date(sentAt.getTime() - after),
  until: new Date(sentAt.getTime() + before),
})

/** How far around a log's messages the journal has to be looked at. */
export const spanAround = (lines: readonly PlacedLine[]): { from: Date; until: Date } => {
  const times = lines.map(({ at }) => at.getTime())
  return { from: new Date(Math.min(...times) - before), until: new Date(Math.max(...times) + after) }
}

/** The journalled message that each line is; each stands for one line only. `claimed` is added to. */
export function findTwins(
  lines: readonly (PlacedLine & { senders: readonly string[] })[],
  heard: readonly HeardLine[],
  claimed: Set<string>,
): Map<string, HeardLine> {
  const byId = new Map(heard.map((each) => [each.externalId, each]))
  const twins = new Map<string, HeardLine>()
  for (const line of lines) {
    const known = byId.get(line.id)
    if (!known) continue
    twins.set(line.id, known)
    claimed.add(known.id)
  }
  const byHash = new Map<string | null, HeardLine[]>()
  for (const each of heard) byHash.set(each.textHash, [...(byHash.get(each.textHash) ?? []), each])
  for (const line of lines) {
    if (twins.has(line.id)) continue
    const at = line.at.getTime()
    const sameWords = line.hashes.flatMap((hash) => byHash.get(hash) ?? [])
    const found = sameWords.find(
      (each) =>
        !claimed.has(each.id) &&
        each.sentAt.getTime() >= at - before &&
        each.sentAt.getTime() < at + after &&
        each.senders.some((sender) => line.senders.includes(sender)),
    )
    if (!found) continue
    twins.set(line.id, found)
    claimed.add(found.id)
  }
  return twins
}
