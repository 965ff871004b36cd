// A class as it is typed into a form, and as the door wants it. Pure.
import type { Language, NewClass } from '../../api/courses.ts'
import { dayOf, dayText, isoOfLocal, timeOf } from '../../time.ts'

export interface ClassDraft {
  /** YYYY-MM-DD */
  day: string
  /** HH:mm */
  starts: string
  ends: string
  place: string
  teacher: string
  language: Language
}

export const emptyDraft = (day: string): ClassDraft => ({
  ...{ day, starts: '19:30', ends: '21:00' },
  ...{ place: '', teacher: '', language: '汉语' },
})

const dayMs = 24 * 3_600_000

/** One more class of the same kind, a day later. */
export const nextDraft = (draft: ClassDraft): ClassDraft => ({
  ...draft,
  day: draft.day === '' ? '' : dayOf(Date.parse(isoOfLocal(`${draft.day}T00:00`)) + dayMs),
})

/** What is wrong with it, in one sentence; null when nothing is. */
export function faultOf({ day, starts, ends, place }: ClassDraft): string | null {
  if (day === '') return '还没选日期'
  if (starts === '' || ends === '') return '几点上到几点，两个都要填'
  if (ends <= starts) return '下课要比上课晚，对一下时间'
  if (place.trim() === '') return '在哪儿上？填个地点'
  return null
}

export const classOf = ({ day, starts, ends, place, teacher, language }: ClassDraft): NewClass => ({
  startsAt: isoOfLocal(`${day}T${starts}`),
  endsAt: isoOfLocal(`${day}T${ends}`),
  place: place.trim(),
  ...(teacher.trim() === '' ? {} : { teacher: teacher.trim() }),
  language,
})

interface Known {
  startsAt: string
  endsAt: string
  place: string
  teacher: string | null
  language: string
}

export function draftOf({ startsAt, endsAt, place, teacher, language }: Known): ClassDraft {
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)]
  return {
    ...{ day: dayOf(from), starts: timeOf(from), ends: timeOf(to), place, teacher: teacher ?? '' },
    language: language === '藏汉双语' || language === '蒙汉双语' ? language : '汉语',
  }
}

/** What the group is told of a change, or null where it hears nothing: another teacher is nobody's journey. */
export function toldOfChange(before: ClassDraft, after: ClassDraft): string | null {
  const moved = before.day !== after.day || before.starts !== after.starts || before.ends !== after.ends
  if (moved) return `改到${dayText(after.day)} ${after.starts}–${after.ends}，${after.place.trim()}`
  return before.place.trim() === after.place.trim() ? null : `改在${after.place.trim()}`
}

/** Null: nobody has to wait. `fault` in words. */
export function capacityOf(typed: string): { capacity: number | null } | { fault: string } {
  if (typed.trim() === '') return { capacity: null }
  const capacity = Number(typed)
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > 2000)
    return { fault: '名额填1到2000的整数，不限就空着' }
  return { capacity }
}
