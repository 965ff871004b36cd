// For the tests of this room: a message in, `[intent, fields]` pairs out. Wednesday 10 June 2026, 20:00, unless told otherwise.
import type { IntentName } from './intents.ts'
import type { MessageToRead } from './reading.ts'
import { understand, type Vocabulary } from './understand.ts'

export type Setting = Partial<Omit<MessageToRead, 'sentAt' | 'text'>> & {
  at?: string
  vocabulary?: Vocabulary
}
export type Said = [IntentName, Record<string, unknown>]
/** text, what it means, and where it was said if that matters. */
export type Case = [text: string, meaning: Said[], setting?: Setting]

const atStations = { room: 'stations', role: 'operator', mentionsBot: false } as const

export const messageOf = (text: string, { at, vocabulary: _, ...rest }: Setting = {}): MessageToRead => ({
  ...atStations,
  ...rest,
  text,
  sentAt: new Date(at ?? '2026-06-10T20:00:00+08:00'),
})

export const meaningOf = (text: string, setting: Setting = {}): Said[] =>
  understand(messageOf(text, setting), setting.vocabulary).intents.map((i) => [i.intent, i.fields])

export const trainee: Setting = { room: 'trainees', role: 'trainee' }
export const stranger: Setting = { room: 'private', role: 'unknown' }
export const staff: Setting = { room: 'staff', role: 'staff' }
export const staffInPrivate: Setting = { room: 'private', role: 'staff' }
