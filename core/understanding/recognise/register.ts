// Somebody says who they are: name, phone, where from, what kind of person. A sentence or a form.
// New kinds of people are words in words/categories.ts. Cases beside this file.
import type { PersonCategory, RegisterFields, Span } from '../intents.ts'
import { type Found, intent, nothing, type Reading, type Recogniser } from '../reading.ts'
import { blanked, type Range } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { dateAt } from '../scan/dates.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { hasSurname, looksLikeName, namesIn } from '../scan/names.ts'
import { phonesIn } from '../scan/phones.ts'
import { placesIn } from '../scan/places.ts'
import { stationsIn } from '../scan/stations.ts'
import { type CategoryRead, categoriesIn } from '../words/categories.ts'

const gate =
  /合作社|妇女|个体|企业|我叫|我是|本人|姓名|名字|我家|名叫|叫|^\s*我|1[3-9]\d|户|军人|返乡|我的|我[\u4e00-\u9fff]{2}/
const intro =
  /我叫|我是|本人|姓名|名字|名叫|我家(?:是|在)|我住|家在|家住|(?:^|[\s,。:!])叫|我(?:的)?(?:手机|电话|号码)|^\s*我(?=[\u4e00-\u9fff]{2,4}[\s,、])/
const refusing =
  /出售|转让|招聘|求购|出租|联系人|加v|日结|兼职|贷款|[他她]叫|[他她]是|人家|谁|什么人|哪里人|是不是|请假|回访|巡查|通知|办理|咨询|有没有人|能不能|多少|怎么|咋|快递|尾号|签到|卖|元|块钱|以为|发现|感觉|觉得|喜欢|但是|可是|如果|的话/
const labels = {
  name: ['姓名', '名字', '学员姓名', '本人姓名', '联系人'],
  phone: ['手机号码', '手机号', '电话号码', '联系电话', '联系方式', '电话', '手机', '号码'],
  village: [
    '家庭住址',
    '详细地址',
    '家庭地址',
    '住址',
    '地址',
    '所在村',
    '所在地',
    '村名',
    '地方',
    '户籍地',
    '户籍',
    '籍贯',
    '所在村镇',
    '村子',
    '哪个村',
    '村',
    '乡镇',
    '所属乡镇',
    '村庄',
    '现住址',
    '来自',
    '居住地',
    '所在嘎查',
    '嘎查',
  ],
  station: ['站点', '服务站', '所属站点', '站名', '所在站点'],
  category: [
    '类别',
    '人员类别',
    '身份',
    '单位类别',
    '身份类别',
    '人群类别',
    '类型',
    '人员类型',
    '学员类别',
    '群体',
    '人员身份',
    '属于',
  ],
  ignored: [
    '报名课程',
    '报名',
    '课程',
    '期数',
    '性别',
    '年龄',
    '民族',
    '身份证号',
    '身份证',
    '学历',
    '备注',
    '班级',
  ],
} as const

export const recogniseRegister: Recogniser = (reading) => {
  const { whole, message } = reading
  if (message.role === 'staff' || whole.length > 400 || !gate.test(whole)) return nothing
  const form = formIn(whole, labels)
  if (!fieldOf(form, 'name') && (refusing.test(whole) || /\?\s*$/.test(whole))) return nothing
  const read = fieldOf(form, 'name') && form.length >= 2 ? fromForm(reading, form) : fromSentence(reading)
  return isRegistration(reading, read) ? foundOf(read) : nothing
}

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
function isRegistration({ whole, text, message }: Reading, { fields }: Read): boolean {
  const about = [fields.village, fields.station, fields.categories].filter((f) => f !== undefined).length
  if (text !== whole) return about > 0 && fields.name !== undefined
  if (
    !intro.test(whole) &&
    !(fields.phone && fields.name) &&
    !(message.room === 'private' && fields.name && about > 1)
  )
    return false
  if (fields.name)
    return (
      about > 0 || fields.phone !== undefined || isNameAlone(whole, fields.name, message.room === 'private')
    )
  if (message.room !== 'private') return false
  return about > 0 && /我是|本人|我家/.test(whole) && whole.length <= 20
}

const begins = /^[^\p{L}]*(?:(?:你|您|老师|大家)好?[\s,!。~]*)*(?:我(?:的)?(?:叫|是|名)|本人|姓?名|叫)/u
const isNameAlone = (whole: string, name: string, isPrivate: boolean) => {
  if (/我是.{1,6}[的来]/.test(whole) || !begins.test(whole)) return false
  if (name.length > 4 || /自己|警察|学生|粉丝|新手/.test(name)) return false
  const rest = whole.replace(name, '').replace(/[\s\p{P}\p{S}]/gu, '')
  if (/我叫|姓名|名字|名叫/.test(whole)) return rest.length <= 10 && (isPrivate || hasSurname(name))
  return isPrivate && rest.length <= 8
}

function fromForm(reading: Reading, form: ReturnType<typeof formIn<keyof typeof labels>>): Read {
  const { whole, original } = reading
  const read: Read = { fields: {}, spans: {}, used: [] }
  const words = (at: Range) =>
    original.slice(at.start, at.end).replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  const put = (key: 'name' | 'village' | 'station') => {
    const at = fieldOf(form, key)
    if (!at || words(at) === '' || /^(?:无|没有|不填)$/.test(words(at))) return
    read.fields[key] = key === 'name' ? (namesIn(whole, at.start, at.end)[0]?.name ?? words(at)) : words(at)
    read.spans[key] = [at.start, at.end]
    read.used.push(at)
  }
  put('name')
  setPhone(read, phonesIn(whole)[0])
  put('village')
  put('station')
  const at = fieldOf(form, 'category')
  const all = at
    ? categoriesIn(whole.slice(at.start, at.end)).map((c) => ({
        ...c,
        start: c.start + at.start,
        end: c.end + at.start,
      }))
    : categoriesIn(whole)
  setCategories(read, all, whole)
  return read
}

function fromSentence(reading: Reading): Read {
  const read: Read = { fields: {}, spans: {}, used: [] }
  let text = reading.whole
  const courses = coursesIn(text, reading.vocabulary.courses)
  for (const c of courses) text = blanked(text, c)
  const phone = phonesIn(text)[0]
  const categories = categoriesIn(text)
  const station = stationsIn(text, (i) => dateAt(text, i, reading.past)?.end)[0]
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
  const name = nameIn(text)
  if (name) {
    read.fields.name = reading.original.slice(name.start, name.end)
    read.spans.name = [name.start, name.end]
    read.used.push({ start: name.start, end: name.end })
  }
  setPhone(read, phone)
  return read
}

/** 村支书 and 牧户 hold letters of places; but the 村 of 外普拉村村主任 stays. */
function maskCategories(text: string, categories: readonly CategoryRead[]): string {
  const from = (c: CategoryRead) =>
    /[\u4e00-\u9fff]村/.test(text.slice(Math.max(0, c.start - 1), c.start + 1)) ? c.start + 1 : c.start
  return categories.reduce((t, c) => blanked(t, { start: from(c), end: c.end }), text)
}

const cues = /(?:我叫|名叫|姓名是?:?|名字是?:?|本人叫|本人是?|我是|叫)\s*:?\s*([\u4e00-\u9fff·]{2,12})/g
const beside =
  /电话是?|手机号?码?是?|联系方式|号码|姓名|名字|老师好?|您好|你好|大家好|我叫|我是|本人|名叫|家在|家住|住在|想报名?|报名|参加|站长|负责人|以前|现在|是[个名]?|一名|属于|今年\S{0,3}岁?|\d+岁|[男女](?=[\s,。]|$)|汉族|蒙古族|蒙族|藏族|彝族|我家|的|微信同号|同号|小学|初中|高中|大专|本科|毕业|第?[\d一二三四五六]期/g

/** Behind 我叫 or 我是, else the first thing that can be a name. */
function nameIn(text: string) {
  for (const match of text.matchAll(cues)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0)
    const read = namesIn(text, start, start + (match[1]?.length ?? 0))[0]
    if (read && looksLikeName(read.name)) return read
  }
  const bare = text.replace(beside, (m) => ' '.repeat(m.length))
  return namesIn(bare).find((n) => n.name.length <= 5)
}

function setPhone(read: Read, phone: { phone: string; start: number; end: number } | undefined): void {
  if (!phone) return
  read.fields.phone = phone.phone
  read.spans.phone = [phone.start, phone.end]
  read.used.push({ start: phone.start, end: phone.end })
}

/** 镇 and 村 with only a space between are one place. */
function setVillage(read: Read, { original, whole }: Reading, places: readonly Range[]): void {
  const first = places[0]
  if (!first) return
  let end = first.end
  for (const next of places.slice(1)) if (/^\s*$/.test(whole.slice(end, next.start))) end = next.end
  read.fields.village = original.slice(first.start, end)
  read.spans.village = [first.start, end]
  read.used.push({ start: first.start, end })
}

function setCategories(read: Read, all: readonly CategoryRead[], text: string): void {
  const own = all.filter(
    (c) => !/(?:不是|非|没有|不算|不属于)\s?$/.test(text.slice(Math.max(0, c.start - 4), c.start)),
  )
  const list: PersonCategory[] = [...new Set(own.map((c) => c.category))]
  if (list.length === 0) return
  read.fields.categories = list
  read.spans.categories = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
  read.used.push(...own.map(({ start, end }) => ({ start, end })))
}
