// What the journal does not keep once a message has been handled: phones, what a person says of their own poverty or
// disability, and why somebody is on leave. Pure; the first look costs next to nothing, as every message is looked at.
import { maskAll, masked, maskWords, mayHoldMore } from './mask-words.ts'

export interface UnderstoodIntent {
  intent: string
  fields: Record<string, unknown>
}

export interface Kept {
  text: string | null
  intents: readonly UnderstoodIntent[]
}

/** A field that holds one, however its words were written. */
const namesSecret = /"(?:phone|categories)":/

/** The text and the intents as they may be kept; the same ones where there is nothing to mask. */
export function maskJournal(text: string | null, intents: readonly UnderstoodIntent[]): Kept {
  const leaves = intents.filter(({ intent, fields }) => intent === 'leave' && fields.reason !== undefined)
  const understood = intents.some(({ fields }) => namesSecret.test(JSON.stringify(fields)))
  const held = text !== null && mayHoldMore(text)
  if (!held && !understood && leaves.length === 0) return { text, intents }
  const rest = leaves.reduce(withoutReason, text)
  return {
    text: rest === null ? null : maskWords(rest, understood),
    intents: intents.map(({ intent, fields }) => ({ intent, fields: maskFields(fields, intent) })),
  }
}

function withoutReason(text: string | null, { fields }: UnderstoodIntent): string | null {
  const { reason } = fields
  if (text === null || typeof reason !== 'string') return text
  if (text.includes(reason)) return text.replaceAll(reason, masked)
  // Its words do not stand together: rather the whole than a part of it.
  return masked
}

function maskFields(fields: Record<string, unknown>, intent: string): Record<string, unknown> {
  const entries = Object.entries(fields).map(([key, value]) => [
    key,
    intent === 'leave' && key === 'reason' ? masked : maskAll(value),
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}
