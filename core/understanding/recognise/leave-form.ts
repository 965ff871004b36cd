// A leave form: 请假人：苏和 事由：浇地 时间：6.16-6.18. A new label is one word in its list.
import type { LeaveFields, Span } from '../intents.ts'
import { type Found, intent, one, type Reading, wordsAt } from '../reading.ts'
import type { Range } from '../scan/clauses.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { datesIn, lengthIn, setDays } from './leave-days.ts'

const labels = {
  person: ['谁请假', '谁', '请假人', '请假人姓名', '请假学员', '姓名', '名字', '学员', '学员姓名', '申请人'],
  reason: [
    '为啥',
    '为什么',
    '为啥请假',
    '咋了',
    '啥事',
    '什么事',
    '请假原因',
    '请假事由',
    '请假理由',
    '原因',
    '事由',
    '理由',
    '缘由',
    '请假缘由',
  ],
  when: [
    '哪天',
    '哪几天',
    '啥时候',
    '什么时候',
    '从哪天',
    '请假时间',
    '请假日期',
    '时间',
    '日期',
    '起止时间',
    '起止日期',
    '请假',
    '请假起止',
    '请假起止时间',
  ],
  course: [
    '哪个班',
    '啥课',
    '什么课',
    '哪门课',
    '课程',
    '班级',
    '培训班',
    '培训班级',
    '所在班级',
    '请假课程',
    '所在班',
    '课名',
    '班次',
  ],
  length: ['几天', '请几天', '多少天', '请假天数', '天数', '时长', '请假时长', '共计'],
  ignored: ['电话', '手机', '手机号', '联系电话', '联系方式', '站点', '备注', '申请时间', '审批人'],
} as const

/** A form with a label a line, or on one line: who, why, when. */
export function formLeave(reading: Reading): Found | undefined {
  const { text } = reading
  const form = formIn(text, labels, 'inline')
  const [person, reason, when, course, length] = (
    ['person', 'reason', 'when', 'course', 'length'] as const
  ).map((k) => fieldOf(form, k))
  if (form.length < 2 || (!reason && !when) || !(person || (reason && when))) return undefined
  const fields: LeaveFields = {}
  const spans: Record<string, Span> = {}
  const put = (key: 'person' | 'reason' | 'course', at: Range | undefined) => {
    const words = at && wordsAt(reading, at.start, at.end)
    if (!words) return
    fields[key] = words
    spans[key] = [at.start, at.end]
  }
  put('person', person)
  put('reason', reason)
  put('course', course)
  const where = when ?? { start: 0, end: text.length }
  // 学员 桑吉加 因 牲畜生病 请假: a sentence with spaces
  if (/\s[因请]/.test(fields.person ?? '')) return undefined
  const days = length
    ? Number.parseInt(text.slice(length.start, length.end), 10)
    : lengthIn(text, where)?.days
  setDays(fields, spans, datesIn(reading, where).dates, days)
  return one(intent('leave', fields, spans, ['请假']), { start: 0, end: text.length })
}
