// Somebody says who they are: name, phone, where from, what kind of person. A sentence or a form.
// New kinds of people are words in words/categories.ts. Cases beside this file.
import type { PersonCategory, RegisterFields, Span } from '../intents.ts'
import { type Found, intent, nothing, type Reading, type Recogniser } from '../reading.ts'
import { blanked, type Range } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { dateAt } from '../scan/dates.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { withoutMarks, withoutOuterMarks } from '../scan/marks.ts'
import { hasSurname, looksLikeName, namesIn } from '../scan/names.ts'
import { phonesIn } from '../scan/phones.ts'
import { placesIn } from '../scan/places.ts'
import { stationsIn } from '../scan/stations.ts'
import { type CategoryRead, categoriesIn } from '../words/categories.ts'
import { soundsLikeName } from '../words/given-names.ts'
import {
  advert,
  gate,
  intro,
  introPlain,
  labels,
  never,
  newcomer,
  phoneLike,
  placeLike,
  refusing,
  roles,
} from '../words/register-words.ts'
import { isKin, nameIn, ofKin } from './register-name.ts'

export const recogniseRegister: Recogniser = (reading) => {
  const { whole, message } = reading
  if (message.role === 'staff' || whole.length > 400 || !mayBe(reading)) return nothing
  const form = formIn(whole, labels, 'inline')
  if (fieldOf(form, 'name') && form.length >= 2) {
    const read = fromForm(reading, form)
    return isRegistration(reading, read) ? foundOf(read) : nothing
  }
  if (never.test(whole.replace(withCode, ' ')) || (message.room !== 'private' && advert.test(whole)))
    return nothing
  if (/\?\s*$|(?<!可以|行|好|能|成|中)[吗不][\s!。]*$/.test(whole)) return nothing
  const read = fromSentence(reading)
  if (refusing.test(whole) && !saysWho(whole, read)) return nothing
  return isRegistration(reading, read) ? foundOf(read) : nothing
}

/** 我是太荣村的张三，签到4821: who they are comes with it. */
const withCode =
  /(?:课堂)?(?:签到|口令)(?:码|口令)?[\s:,]{0,2}\d(?: ?\d){3}(?!\d)|(?<!\d)\d(?: ?\d){3}\s?签到/g

/** Cheap, since most chat says nothing of the kind. */
function mayBe({ whole, message }: Reading): boolean {
  const isAlone = message.room === 'private' || message.role === 'unknown'
  return (isAlone || introduces(whole)) && gate.test(whole)
}
const introduces = (whole: string): boolean =>
  introPlain.test(whole) ||
  phoneLike.test(whole) ||
  (placeLike.test(whole) && (intro.test(whole) || card.test(whole)))

/** 杨秀英,妇女,… */
const card = /^\s*[\u4e00-\u9fff·]{2,8}[\s,、/|][^!?]{4,40}$/

/** A name said as one's own, and at least two things beside it. */
const saysWho = (whole: string, { fields }: Read) =>
  /我叫|俺叫|我姓|(?:^|[\s,。])叫|姓名|名叫|本人|名字/.test(whole) &&
  fields.name !== undefined &&
  [fields.village, fields.station, fields.categories, fields.phone].filter((f) => f !== undefined).length >= 2

interface Read {
  fields: RegisterFields
  spans: Record<string, Span>
  used: Range[]
}

function foundOf({ fields, spans, used }: Read): Found {
  const at = Math.min(...used.map((r) => r.start))
  return {
    placed: [{ intent: intent('register', fields, spans, ['我是']), at: Number.isFinite(at) ? at : 0 }],
    taken: used,
  }
}

/** A name alone is said to the bot in private; beside a sign-up only more than a name and a phone counts. */
function isRegistration({ whole, text, message }: Reading, read: Read): boolean {
  const { fields } = read
  const about = [fields.village, fields.station, fields.categories].filter((f) => f !== undefined).length
  if (text !== whole)
    return (
      about > 0 &&
      fields.name !== undefined &&
      (intro.test(whole) || fields.phone !== undefined || (about > 1 && opens(whole, read)))
    )
  if (
    !intro.test(whole) &&
    !(fields.phone && fields.name && (about > 0 || hasSurname(fields.name) || soundsLikeName(fields.name))) &&
    !((message.room === 'private' || message.role === 'unknown') && fields.name && about > 1) &&
    !(about > 1 && isCard(whole, read))
  )
    return false
  if (fields.name)
    return (
      about > 0 || fields.phone !== undefined || isNameAlone(whole, fields.name, message.room === 'private')
    )
  if (message.room !== 'private') return false
  return about > 0 && /我是|本人|我家/.test(whole) && whole.length <= 20
}

/** 白彦镇的贺文斌，退役军人，报名…: the message begins with who it is. */
const opens = (whole: string, { used }: Read) =>
  Math.min(...used.map((r) => r.start)) <= 2 && !/[给帮替代]/.test(whole.slice(0, whole.search(/报|学|参加/)))

/** Name, place and kind of person, and not a word beside them. */
const isCard = (whole: string, { fields, used }: Read) =>
  fields.name !== undefined &&
  (hasSurname(fields.name) || soundsLikeName(fields.name)) &&
  /^(?:[\s\p{P}的人是男女])*$/u.test(blanked(whole, ...used))

const begins = /^[^\p{L}]*(?:(?:你|您|老师|大家)好?[\s,!。~]*)*(?:[我俺](?:的)?(?:叫|是|名)|本人|姓?名|叫)/u
const isNameAlone = (whole: string, name: string, isPrivate: boolean) => {
  if (/我是.{1,6}[的来]/.test(whole) || !begins.test(whole)) return false
  if (name.length > 4 || /自己|警察|学生|粉丝|新手/.test(name)) return false
  const rest = withoutMarks(whole.replace(name, ''))
  if (/我叫|姓名|名字|名叫/.test(whole)) return rest.length <= 10 && (isPrivate || hasSurname(name))
  return isPrivate && rest.length <= 8
}

function fromForm(reading: Reading, form: ReturnType<typeof formIn<keyof typeof labels>>): Read {
  const { whole, original } = reading
  const read: Read = { fields: {}, spans: {}, used: [] }
  const words = (at: Range) => withoutOuterMarks(original.slice(at.start, at.end))
  const put = (key: 'name' | 'village' | 'station') => {
    const at = fieldOf(form, key)
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

/** 残疾人；妇女: the mark that parts a form's fields parts the words of one. */
const moreOf = /^(?:\s?[;|/、]\s?[\u4e00-\u9fff]{2,8}(?=$|[\s;|/、]))*/

const nameOf = (whole: string, at: Range, words: string) =>
  looksLikeName(words) || soundsLikeName(words) ? words : (namesIn(whole, at.start, at.end)[0]?.name ?? words)

function fromSentence(reading: Reading): Read {
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
