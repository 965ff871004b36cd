// The form of a sign-up: `报名：直播班`, `姓名：X`, `电话：Y`, in any order and under many labels.
import type { Reading } from '../reading.ts'
import { blanked, type Range } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { type FormField, fieldOf, formIn } from '../scan/forms.ts'
import { numberAt } from '../scan/numerals.ts'
import { type PersonRead, peopleIn } from '../scan/people.ts'
import { phonesIn } from '../scan/phones.ts'
import { sessionIn } from '../scan/sessions.ts'
import { sought } from '../scan/sought.ts'
import { undoing } from '../words/course-words.ts'
import { listBelow, listedBehind, nameLabels } from './form-list.ts'
import { partsUnder } from './headings.ts'

const row = (words: string) => words.split(/\s+/)
const labels = {
  course: row(
    '想参加的课 想参加的班 想学的课 想上的课 想报的课 想报的班 报啥 报啥班 报什么班 报哪个班 报的班 学啥 报名课程 报名班级 课程名称 报名 课程 班级 班次 培训班 参加培训 培训课程 报名培训 培训班次 报读课程 想报 所报课程 报名班次 参加课程 培训 报名项目 意向课程 选课 想学 要报 要学 想参加 培训名称 培训项目 取消课程 取消 取消报名 退课 项目',
  ),
  session: row('哪期 几期 哪一期 期数 期次 第几期 期 培训期数 班期 期别 期号 批次'),
  name: [
    ...['姓名', '学员', '报名人'].flatMap((w) => [...'12345678①②③④⑤⑥⑦⑧'].map((n) => w + n)),
    ...nameLabels,
  ],
  phone: row('联系 手机号码 手机号 电话号码 联系电话 联系方式 电话 手机 号码 联系号码 本人电话'),
  other: row('原因 理由 备注 地址 住址 村 身份证号 身份证 性别 年龄 民族 类别 身份'),
} as const

export interface CourseForm {
  act: 'enrol' | 'cancel'
  course?: Range & { course: string }
  session?: number
  people: PersonRead[]
}

/** One form; several where the labels come again: 姓名：A 报名：直播班 姓名：B 报名：美工班. */
export function courseFormsIn(reading: Reading): CourseForm[] {
  const form = courseFormIn(reading)
  return form ? (partsOf(reading, form) ?? [form]) : []
}

function partsOf(reading: Reading, { act, session, people }: CourseForm): CourseForm[] | undefined {
  if (people.length < 2) return undefined
  const fields = formIn(reading.text, labels, 'inline').filter((f) => f.key === 'course')
  const courses = fields.map((f) => courseOf(reading, f)).filter((c) => c !== undefined)
  const parts = courses.length > 1 ? partsUnder({ courses, sessions: [], people }) : undefined
  return parts?.map(({ course, people }) => ({
    act,
    ...(course && { course }),
    ...(session !== undefined && { session }),
    people,
  }))
}

const gate = sought(/报\s*名|课\s*程|班|培\s*训|期\s*数/)

export function courseFormIn(reading: Reading): CourseForm | undefined {
  const { text } = reading
  if (!gate.test(text)) return undefined
  const form = formIn(text, labels, 'inline')
  const field = fieldOf(form, 'name')
  const name = field ?? listBelow(text)
  const named = fieldOf(form, 'course')
  if (!name || form.length < (field ? 2 : 1) || !(named || /报\s*名/.test(text))) return undefined
  const course = courseOf(reading, named)
  const session = sessionOf(text, fieldOf(form, 'session'))
  const head = headOf(text, form)
  // 请假 may have been read already
  if (otherForms.test(headOf(reading.whole, form)) && !/报\s*名/.test(head)) return undefined
  return {
    act: undoing.test(head) ? 'cancel' : 'enrol',
    ...(course && { course }),
    ...(session !== undefined && { session }),
    people: peopleOf(reading, form, name),
  }
}

/** 请假单, 签到表, 回访记录 name a course too. */
const otherForms = /请假|签到|回访|走访|巡查|事由/

/** What stands outside the values: the heading and the labels. */
const headOf = (text: string, form: readonly Range[]) => blanked(text, ...form)

function courseOf(reading: Reading, named: Range | undefined) {
  const { text, original, vocabulary } = reading
  const { start, end } = named ?? { start: 0, end: text.length }
  const read = coursesIn(text.slice(start, end), vocabulary.courses)[0]
  if (read) {
    const at = { start: start + read.start, end: start + read.end }
    return { ...at, course: original.slice(at.start, at.end) }
  }
  // 课程：短视频 第2期 has no 班
  const words =
    named &&
    original
      .slice(start, end)
      .replace(/[(（]?第?[\d一二三四五六七八九十]{1,3}期[)）]?/, '')
      .trim()
  return words ? { course: words, start, end } : undefined
}

function sessionOf(text: string, field: Range | undefined): number | undefined {
  const said = sessionIn(text)?.session
  if (said !== undefined || !field) return said
  return numberAt(text, text.charAt(field.start) === '第' ? field.start + 1 : field.start)?.value
}

/** What stands in the field is a name, whatever it looks like. */
function peopleOf(
  { text, original }: Reading,
  form: readonly FormField<string>[],
  name: Range,
): PersonRead[] {
  const fields = form.filter(({ key }) => key === 'name' || key === 'phone')
  const own = [...fields, name, ...listedBehind(text, form, name)]
  const kept = own.reduce(
    (out, r) => out.slice(0, r.start) + text.slice(r.start, r.end) + out.slice(r.end),
    ' '.repeat(text.length),
  )
  const people = peopleIn(kept)
  if (people.length > 0) return people
  const words = original.slice(name.start, name.end).replace(/[\s\p{P}\p{S}\d]+/gu, '')
  const phone = phonesIn(kept)[0]?.phone
  return words ? [{ name: words, start: name.start, end: name.end, ...(phone && { phone }) }] : []
}
