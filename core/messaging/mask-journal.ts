// What the journal does not keep once a message has been handled: phones, what a person says of their own poverty or
// disability, and why somebody is on leave. Pure; the first look costs next to nothing, as every message is looked at.

export interface UnderstoodIntent {
  intent: string
  fields: Record<string, unknown>
}

export interface Kept {
  text: string | null
  intents: readonly UnderstoodIntent[]
}

const masked = '＊＊'
const phone = /(?<!\d)((?:\+?86[- ]?)?1[3-9]\d)([- ]?)\d{4}\2(\d{4})(?!\d)/g
/** As it is dictated: 幺三九四七八二零零三七. */
const spokenDigit = '[零一二三四五六七八九〇幺洞拐两]'
const spokenPhone = new RegExp(
  `(?<!${spokenDigit})[一幺][三四五六七八九]${spokenDigit}[- ]?${spokenDigit}{4}[- ]?${spokenDigit}{4}(?!${spokenDigit})`,
  'g',
)
/** Poverty and disability; a longer word before a shorter one inside it. */
const sensitive =
  /建档立卡(?:贫困)?户?|精准扶贫户?|(?:已|原|未)?脱贫(?:不稳定|监测)?(?:户|人口)|贫困(?:户|人口|家庭)|低保(?:户|家庭)?|五保(?:户|老人)?|特困(?:户|人员|供养)?|边缘易致贫户?|监测户|残疾(?:人士|人证|人|证)?|(?:肢体|视力|听力|言语|智力|精神)?[一二三四]级残疾?|肢残|聋哑人?|盲人/g

/** Anything that could be one of these; a leave is known by its intent. */
const mayHold = /\d{4}[- ]?\d{4}|[一幺][三四五六七八九]|贫|低保|五保|特困|监测户|残|聋|盲|建档立卡/

export function maskWords(words: string): string {
  return words
    .replace(phone, (_, head: string, _gap: string, tail: string) => `${head}****${tail}`)
    .replace(spokenPhone, masked)
    .replace(sensitive, masked)
}

/** The text and the intents as they may be kept; the same ones where there is nothing to mask. */
export function maskJournal(text: string | null, intents: readonly UnderstoodIntent[]): Kept {
  const leaves = intents.filter(({ intent, fields }) => intent === 'leave' && fields.reason !== undefined)
  const held = text !== null && mayHold.test(text)
  if (!held && leaves.length === 0) return { text, intents }
  const rest = leaves.reduce(withoutReason, text)
  return {
    text: rest === null ? null : maskWords(rest),
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
    intent === 'leave' && key === 'reason' ? masked : maskValue(value),
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

function maskValue(value: unknown): unknown {
  if (typeof value === 'string') return maskWords(value)
  if (Array.isArray(value)) return value.map(maskValue)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, maskValue(each)]))
  return value
}
