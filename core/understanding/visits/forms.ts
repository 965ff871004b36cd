// Visits as filled-in forms, their lines in any order; a label that comes again begins the next form.
import type { FollowUpVisitFields, Intent } from '../intents.ts'
import { type Found, intent, type Reading, wordsAt } from '../reading.ts'
import { dayOf } from '../scan/calendar.ts'
import type { Range } from '../scan/clauses.ts'
import type { DateRead } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { type FormField, fieldOf, formIn } from '../scan/forms.ts'
import { followUpLabels, siteLabels } from '../words/visit-labels.ts'
import { headAt } from './head.ts'
import { kindWordAt, strongKindAt } from './kinds.ts'
import { nameAt } from './names.ts'
import { outcomeOf } from './outcome.ts'

type Form<Key> = FormField<Key>[]

/** 对象:X/方式:视频/日期:9月22日 */
const slashes = /\/(?=\s?[\u4e00-\u9fff]{1,8}:)/g

/** 方式｜电话: a line of a label and its value, set apart by a bar. */
const barred = /^([ \t|]*[\u4e00-\u9fff]{1,8}[ \t]*)\|(?=[^|\n]+\|?[ \t]*$)/gm

const withColons = (text: string): string =>
  text.includes('|') && text.includes('\n') ? text.replace(barred, '$1:') : text

export function formVisits(typed: Reading): Found | undefined {
  const reading = { ...typed, text: withColons(typed.text).replace(slashes, '|') }
  const { text } = reading
  const people = formsOf(formIn(text, followUpLabels).filter((f) => !isNumber(f, text))).filter((f) =>
    isFollowUp(f, text),
  )
  const sites = formsOf(formIn(text, siteLabels)).filter((f) => fieldOf(f, 'station') !== undefined)
  const intents =
    people.length > 0 ? people.map((f) => followUp(reading, f)) : sites.map((f) => site(reading, f))
  const placed = intents.filter((i) => i !== undefined)
  if (placed.length === 0) return undefined
  return {
    placed: placed.map((i, n) => ({ intent: i, at: n })),
    taken: [{ start: 0, end: text.length }],
  }
}

/** 联系方式：152…: how to reach the person, not how that was done. */
const isNumber = ({ key, start }: FormField<keyof typeof followUpLabels>, text: string) =>
  key === 'method' && /^\+?\d{5}/.test(text.slice(start, start + 6))

/** The name, and of what was done or found at least one thing; two fields are no form yet. */
function isFollowUp(form: Form<keyof typeof followUpLabels>, text: string): boolean {
  const told = form.filter((f) => f.key !== 'person' && f.key !== 'visitor' && f.key !== 'date').length
  return personOf(form) !== undefined && told > 0 && (/回访|走访|家访/.test(text) || form.length >= 3)
}

const personOf = (form: Form<keyof typeof followUpLabels>) =>
  fieldOf(form, 'person') ?? fieldOf(form, 'visitor')

/** Parts the fields where one comes again. */
function formsOf<Key>(fields: readonly FormField<Key>[]): Form<Key>[] {
  const forms: Form<Key>[] = []
  for (const field of fields) {
    const last = forms.at(-1)
    if (!last || last.some((f) => f.key === field.key && f.key !== ('outcome' as Key))) forms.push([field])
    else last.push(field)
  }
  return forms
}

const extent = (form: Form<unknown>): Range => ({
  start: Math.min(...form.map((f) => f.start)),
  end: Math.max(...form.map((f) => f.end)),
})

function followUp(reading: Reading, form: Form<keyof typeof followUpLabels>): Intent | undefined {
  const { text, past } = reading
  const field = personOf(form)
  const named = field && nameAt(text, field.start)
  if (!field || !named) return undefined
  const date = dateOf(reading, fieldOf(form, 'date')) ?? headingDate(reading, form)
  const how = fieldOf(form, 'method')
  const context = { text, past, heading: 0, stationAt: new Map() }
  const method = headAt(context, how?.start ?? 0, how?.end ?? form[0]?.start ?? 0).method
  const { start, end } = extent(form)
  // a form that begins with its label: the words before the first value belong to it
  const lineStart = text.lastIndexOf('\n', start) + 1
  const fields: FollowUpVisitFields = {
    person: wordsAt(reading, named.start, named.end),
    date: dayOf(date?.days[0] ?? past.today),
    ...(method && { method }),
    ...outcomeOf(text.slice(lineStart, end), reading.original.slice(lineStart, end)),
  }
  return intent('followUpVisit', fields, { person: [named.start, named.end] }, ['回访'])
}

function site(reading: Reading, form: Form<keyof typeof siteLabels>): Intent | undefined {
  const { text, past } = reading
  const station = fieldOf(form, 'station')
  const findings = fieldOf(form, 'findings')
  const kindField = fieldOf(form, 'kind')
  const heading = /^[^\n:]{0,12}/.exec(text)?.[0] ?? ''
  const kind =
    (kindField && kindIn(text, kindField)) ??
    kindIn(text, { start: 0, end: text.length }) ??
    kindOfThing(heading)
  if (!station || !kind || (!findings && !kindField && !fieldOf(form, 'date'))) return undefined
  const words =
    findings && wordsAt(reading, findings.start, moreLines(text, restOfLine(text, findings.end, form)))
  const date = dateOf(reading, fieldOf(form, 'date')) ?? headingDate(reading, form)
  return intent(
    'siteVisit',
    {
      station: wordsAt(reading, station.start, station.end),
      date: dayOf(date?.days[0] ?? past.today),
      kind,
      ...(words && { findings: words }),
    },
    { station: [station.start, station.end], ...(findings && { findings: [findings.start, findings.end] }) },
    [kind],
  )
}

function kindIn(text: string, { start, end }: Range) {
  for (let i = start; i < end; i++) {
    const hit = strongKindAt(text, i)
    if (hit) return hit.value
  }
  return undefined
}

/** 盘点单 over a form with a station is no mere thing. */
function kindOfThing(heading: string) {
  for (let i = 0; i < heading.length; i++) {
    const hit = kindWordAt(heading, i)
    if (hit) return hit.value
  }
  return undefined
}

/** 发现：通道堆了纸箱；价签缺6个: what is behind the mark is no other field. */
function restOfLine(text: string, end: number, form: Form<unknown>): number {
  const line = text.indexOf('\n', end)
  const to = line < 0 ? text.length : line
  return form.some((f) => f.start >= end && f.start <= to) ? end : to
}

/** Findings on numbered lines of their own go on. */
function moreLines(text: string, end: number): number {
  const more = /(?:\n\s*(?:\d{1,2}[.、)]|[①-⑳-])[^\n]*)+/y
  more.lastIndex = end
  return end + (more.exec(text)?.[0].length ?? 0)
}

function dateOf({ text, past }: Reading, field: Range | undefined): DateRead | undefined {
  if (!field) return undefined
  const read = dateAt(text, field.start, past) ?? looseDateAt(text, field.start, past)
  return read?.kind === 'day' ? read : undefined
}

/** 9月3日回访记录 over the form. */
const headingDate = (reading: Reading, form: Form<unknown>): DateRead | undefined =>
  dayBefore(reading, Math.min(...form.map((f) => f.start)))

/** The day in the words before a place. */
export function dayBefore({ text, past }: Reading, until: number): DateRead | undefined {
  for (let i = 0; i < until; i++) {
    const boundary = i === 0 || /[\s,:(]/.test(text.charAt(i - 1))
    const read = dateAt(text, i, past) ?? (boundary ? looseDateAt(text, i, past) : undefined)
    if (read?.kind === 'day') return read
  }
  return undefined
}
