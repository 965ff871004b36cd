// What a form or a sentence tells of a person: name, phone, where from, what kind of person.
import type { PersonCategory, RegisterFields, Span } from '../intents.ts'
import type { Reading } from '../reading.ts'
import { blanked, type Range } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { dateAt } from '../scan/dates.ts'
import { type FormField, fieldOf } from '../scan/forms.ts'
import { withoutOuterMarks } from '../scan/marks.ts'
import { looksLikeName } from '../scan/name-shape.ts'
import { namesIn } from '../scan/names.ts'
import { phonesIn } from '../scan/phones.ts'
import { placesIn } from '../scan/places.ts'
import { stationsIn } from '../scan/stations.ts'
import { type CategoryRead, categoriesIn } from '../words/categories.ts'
import { soundsLikeName } from '../words/given-names.ts'
import { type labels, newcomer, roles } from '../words/register-words.ts'
import { isKin, nameIn, ofKin } from './register-name.ts'

export interface Read {
  fields: RegisterFields
  spans: Record<string, Span>
  used: Range[]
}

export function fromForm(reading: Reading, form: readonly FormField<keyof typeof labels>[]): Read {
  const { whole, original } = reading
  const read: Read = { fields: {}, spans: {}, used: [] }
  const words = (at: Range) => withoutOuterMarks(original.slice(at.start, at.end))
  const put = (key: 'name' | 'village' | 'station') => {
    const field = fieldOf(form, key)
    const at = field && key !== 'name' ? placeOnly(whole, field) : field
    if (!at || words(at) === '' || /^(?:无|没有|不填)$/.test(words(at))) return
    read.fields[key] = key === 'name' ? nameOf(whole, at, words(at)) : words(at)
    read.spans[key] = [at.start, at.end]
    read.used.push(at)
  }
  put('name')
  setPhone(read, phonesIn(whole)[0])
  put('village')
  put('station')
  const at = fieldOf(form, 'category')
  const all = at
    ? categoriesIn(whole.slice(at.start, at.end + (moreOf.exec(whole.slice(at.end))?.[0].length ?? 0))).map(
        (c) => ({
          ...c,
          start: c.start + at.start,
          end: c.end + at.start,
        }),
      )
    : categoriesIn(whole)
  setCategories(read, all, whole)
  return read
}

/** 村：三川镇金官村，农牧民: what somebody is may stand behind the place. */
function placeOnly(whole: string, { start, end }: Range): Range {
  const comma = whole.indexOf(',', start)
  const isBehind = comma > start && comma < end && categoriesIn(whole.slice(comma, end)).length > 0
  return { start, end: isBehind ? comma : end }
}

/** 残疾人；妇女: the mark that parts a form's fields parts the words of one. */
const moreOf = /^(?:\s?[;|/、]\s?[\u4e00-\u9fff]{2,8}(?=$|[\s;|/、]))*/

const nameOf = (whole: string, at: Range, words: string) =>
  looksLikeName(words) || soundsLikeName(words) ? words : (namesIn(whole, at.start, at.end)[0]?.name ?? words)

export function fromSentence(reading: Reading): Read {
  const read: Read = { fields: {}, spans: {}, used: [] }
  let text = reading.whole
  const courses = coursesIn(text, reading.vocabulary.courses)
  // 莲池乡班别村: a place, no course
  for (const c of courses)
    if (!/^[\u4e00-\u9fff]{1,4}[村镇乡]/.test(text.slice(c.end))) text = blanked(text, c)
  const phone = phonesIn(text)[0]
  const categories = categoriesIn(text)
  const masked = text.replace(newcomer, (m) => ' '.repeat(m.length))
  const station = stationsIn(masked, (i) => dateAt(masked, i, reading.past)?.end)[0]
  if (station) {
    read.fields.station = station.name
    read.spans.station = [station.start, station.end]
    read.used.push({ start: station.start, end: station.end })
    text = blanked(text, station)
  }
  const places = placesIn(maskCategories(text, categories))
  setVillage(read, reading, places)
  setCategories(read, categories, text)
  for (const part of [...(phone ? [phone] : []), ...categories, ...places]) text = blanked(text, part)
  text = text.replace(roles, (m) => ' '.repeat(m.length))
  const name = nameIn(text)
  if (name && !isKin(reading.whole, name.start)) {
    read.fields.name = reading.original.slice(name.start, name.end)
    read.spans.name = [name.start, name.end]
    read.used.push({ start: name.start, end: name.end })
  }
  setPhone(read, phone)
  return read
}

/** 村支书 and 牧户 hold letters of places; but the 村 of 外普拉村村主任 stays. */
function maskCategories(text: string, categories: readonly CategoryRead[]): string {
  return categories.reduce((t, { start, end }) => {
    const isOfPlace = placeBefore.test(text.slice(Math.max(0, start - 1), start + 1))
    return blanked(t, { start: isOfPlace ? start + 1 : start, end })
  }, text)
}

const placeBefore = /[^\s\P{Script=Han}当任做是里的个查区木]村/u

function setPhone(read: Read, phone: { phone: string; start: number; end: number } | undefined): void {
  if (!phone) return
  read.fields.phone = phone.phone
  read.spans.phone = [phone.start, phone.end]
  read.used.push({ start: phone.start, end: phone.end })
}

/** A place that says neither 村 nor 镇: 我是李家沟的. */
function hamletIn(whole: string): Range | undefined {
  const match = hamlet.exec(whole)
  if (!match?.[1]) return undefined
  const start = match.index + match[0].indexOf(match[1])
  return { start, end: start + match[1].length }
}
const hamlet =
  /(?:我是|俺是|家在|家住|家是|住在|来自|老家是?在?)([\u4e00-\u9fff]{1,5}(?:沟|湾|滩|营子?|堡|梁|庄子?|屯|寨|坝|窑子?|坪|箐|洼|岔|峁|塬))(?=的|人|[,。\s]|$)/

/** 镇 and 村 with only a space between are one place. */
function setVillage(read: Read, { original, whole }: Reading, places: readonly Range[]): void {
  const own = places.filter((p) => !/^[\u4e00-\u9fff]{1,12}(?:公司|厂)/.test(whole.slice(p.end, p.end + 16)))
  const first = own[0] ?? places[0] ?? hamletIn(whole)
  if (!first) return
  let end = first.end
  for (const next of places.slice(1)) if (/^\s*$/.test(whole.slice(end, next.start))) end = next.end
  end +=
    /^(?:(?:村民)?小组|[\d一二三四五六七八九十]{1,2}(?:村民小组|小组|组|社|队))(?!长)/.exec(
      whole.slice(end, end + 8),
    )?.[0].length ?? 0
  read.fields.village = original.slice(first.start, end)
  read.spans.village = [first.start, end]
  read.used.push({ start: first.start, end })
}

function setCategories(read: Read, all: readonly CategoryRead[], text: string): void {
  const own = all.filter(
    (c) =>
      !/(?:不是|非|没有|不算|不属于)\s?$/.test(text.slice(Math.max(0, c.start - 4), c.start)) &&
      !/^\s*:\s*(?:否|不是|无|没有)/.test(text.slice(c.end, c.end + 5)) &&
      !ofKin(text, c),
  )
  const list: PersonCategory[] = [...new Set(own.map((c) => c.category))]
  if (list.length === 0) return
  read.fields.categories = list
  read.spans.categories = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
  read.used.push(...own.map(({ start, end }) => ({ start, end })))
}
