// Staff register others, and anybody may register several: 登记两个人：李绍珍，139…，莲池乡，妇女；高存厚，…. A sentence, a line
// or a bracket for each, or a form after the other. Cases in register.test.ts.
import { type Found, intent, type Placed, type Reading } from '../reading.ts'
import { blanked, type Range, sentencesOf } from '../scan/clauses.ts'
import type { FormField } from '../scan/forms.ts'
import { matchesOf } from '../scan/matches.ts'
import { namesIn } from '../scan/names.ts'
import { phonesIn } from '../scan/phones.ts'
import type { labels } from '../words/register-words.ts'
import { fromForm, fromSentence, type Read } from './register-read.ts'

type Form = readonly FormField<keyof typeof labels>[]

/** Who is told of in each part; undefined unless there are at least `least` of them. */
export function othersIn(reading: Reading, form: Form, least: number): Found | undefined {
  const isForm = form.filter((f) => f.key === 'name').length > 0 && form.length >= 2
  const parts = isForm ? formsOf(reading.whole, form) : entriesOf(reading.whole)
  const reads = parts
    .map((part) => readPart(reading, part, isForm ? form : undefined))
    .filter(({ fields }) => fields.name !== undefined && Object.keys(fields).length >= 2)
  const names = new Set(reads.map(({ fields }) => fields.name))
  if (reads.length < least || names.size < reads.length) return undefined
  return { placed: reads.map(placedOf), taken: reads.flatMap(({ used }) => used) }
}

/** 新站长 and the like stand before the first name. */
function readPart(reading: Reading, part: Range, form: Form | undefined): Read {
  const { whole } = reading
  const own = {
    ...reading,
    whole: blanked(whole, { start: 0, end: part.start }, { start: part.end, end: whole.length }),
  }
  const fields = form?.filter((f) => f.start >= part.start && f.end <= part.end)
  return fields ? fromForm(own, fields) : fromSentence(own)
}

const placedOf = ({ fields, spans, used }: Read): Placed => ({
  intent: intent('register', fields, spans, ['登记']),
  at: Math.min(...used.map((r) => r.start)),
})

/** 联系人 of a form is somebody beside the one it is for. */
const besides = /(?:联系人|户主|户主姓名)\s*:?\s*$/

/** From the line of one name to that of the next. */
function formsOf(whole: string, form: Form): Range[] {
  const starts = form
    .filter((f) => f.key === 'name' && !besides.test(whole.slice(0, f.start)))
    .map((f) => Math.max(whole.lastIndexOf('\n', f.start), whole.lastIndexOf(';', f.start)) + 1)
  return starts.map((start, i) => ({ start: i === 0 ? 0 : start, end: starts[i + 1] ?? whole.length }))
}

/** What announces the list: 登记两个人: */
const opening =
  /^(?:[请帮忙麻烦给我们把再补来的新\s,]|小二|老师|学员|一下){0,10}(?:登记|录入|录一?下|注册|建档|学员信息|新学员|新来的学员|报到)[^:\n\d]{0,12}?(?::|\n|一?下[\s,]*|[\s,]+|(?=[\u4e00-\u9fff]))/

function entriesOf(whole: string): Range[] {
  const from = opening.exec(whole)?.[0].length ?? 0
  const parts = sentencesOf(whole, from).flatMap((s) => bracketsOf(whole, s))
  return parts.length > 1 ? parts : byNames(whole, from)
}

/** 李绍珍（139…，妇女）、高存厚（…） */
function bracketsOf(whole: string, { start, end }: Range): Range[] {
  const parts: Range[] = []
  let from = start
  for (const { index, 0: words } of matchesOf(/[)）]\s*[、,和]\s*/g, whole.slice(start, end))) {
    parts.push({ start: from, end: start + index + 1 })
    from = start + index + words.length
  }
  parts.push({ start: from, end })
  return parts
}

/** In one sentence each person begins with the name, as many as there are phones. */
function byNames(whole: string, from: number): Range[] {
  const names = namesIn(whole, from)
  if (names.length < 2 || names.length !== phonesIn(whole).length) return [{ start: from, end: whole.length }]
  return names.map(({ start }, i) => ({ start, end: names[i + 1]?.start ?? whole.length }))
}
