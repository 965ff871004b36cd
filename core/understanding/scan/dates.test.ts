import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf, partsOf, personDayNumber, weekdayOf } from './calendar.ts'
import { dateContext, daysOf, periodOf } from './date-read.ts'
import { dateAt, looseDateAt } from './dates.ts'

// Tuesday
const sent = new Date('2026-06-02T09:33:00+08:00')
const read = (text: string, toward: 'past' | 'future' = 'past', at = sent) => {
  const date = dateAt(text, 0, dateContext(at, toward))
  return date && daysOf(date).map(dayOf)
}
const periodText = (text: string) => {
  const date = dateAt(text, 0, dateContext(sent))
  const period = date && periodOf(date)
  return period && [dayOf(period.from), dayOf(period.to)]
}

/** What people call the days of the last four weeks. */
function sayings(today: number): [text: string, day: number][] {
  const relative = ['今天', '昨天', '前天', '大前天'].map((text, ago): [string, number] => [
    text,
    today - ago,
  ])
  const weekdays = Array.from({ length: 7 }, (_, ago): [string, number] => [
    `周${'一二三四五六日'.charAt(weekdayOf(today - ago) - 1)}`,
    today - ago,
  ])
  const written = Array.from({ length: 28 }, (_, ago) => today - ago).flatMap((n): [string, number][] => {
    const { month, day } = partsOf(n)
    return [`${day}号`, `${month}月${day}日`, `${month}月${day}号`].map((text) => [text, n])
  })
  return [...relative, ...weekdays, ...written]
}

describe('dateAt', () => {
  it.each([
    ['今天', '2026-06-02'],
    ['昨晚', '2026-06-01'],
    ['大前天', '2026-05-30'],
    ['30号', '2026-05-30'],
    ['一号', '2026-06-01'],
    ['6月1日', '2026-06-01'],
    ['六月十二号', '2026-06-12'],
    ['12月31日', '2025-12-31'],
    ['2026-08-01', '2026-08-01'],
    ['2026年8月1日', '2026-08-01'],
    ['周一', '2026-06-01'],
    ['周四', '2026-05-28'],
    ['上周五', '2026-05-29'],
    ['上周五9单', '2026-05-29'],
    ['周一15袋', '2026-06-01'],
    ['本月1号', '2026-06-01'],
    ['五一', '2026-05-01'],
  ])('%s was %s', (text, day) => {
    expect(read(text)).toEqual([day])
  })

  it.each([
    ['后天', '2026-06-04'],
    ['周四', '2026-06-04'],
    ['周一', '2026-06-08'],
    ['下周一', '2026-06-08'],
    ['5号', '2026-06-05'],
    ['1号', '2026-07-01'],
  ])('%s will be %s', (text, day) => {
    expect(read(text, 'future')).toEqual([day])
  })

  it.each([
    ['本周', ['2026-06-01', '2026-06-07']],
    ['上个月', ['2026-05-01', '2026-05-31']],
    ['5月份', ['2026-05-01', '2026-05-31']],
    ['去年12月', ['2025-12-01', '2025-12-31']],
    ['二季度', ['2026-04-01', '2026-06-30']],
    ['5月上旬', ['2026-05-01', '2026-05-10']],
    ['最近7天', ['2026-05-27', '2026-06-02']],
    ['6月1号到15号', ['2026-06-01', '2026-06-15']],
    ['前天到今天', ['2026-05-31', '2026-06-02']],
    ['5.16-18号', ['2026-05-16', '2026-05-18']],
    ['5.28号到6.1号', ['2026-05-28', '2026-06-01']],
    ['5.16到5.20日', ['2026-05-16', '2026-05-20']],
    // one in May; two days
    ['5.15号', ['2026-05-15', '2026-05-15']],
    ['17.18号', ['2026-05-17', '2026-05-18']],
  ])('%s is a period', (text, period) => {
    expect(periodText(text)).toEqual(period)
  })

  it('reads lists and ranges of days', () => {
    expect(read('18、19号')).toEqual(['2026-05-18', '2026-05-19'])
    expect(read('3月1号到3号')).toEqual(['2026-03-01', '2026-03-02', '2026-03-03'])
    expect(read('1-3号')?.[0]).toBe('2026-06-01')
  })

  it.each(['上周五十单', '上周3单', '上周三百斤'])('the number of %s is no weekday', (text) => {
    expect(periodText(text)).toEqual(['2026-05-25', '2026-05-31'])
  })

  it.each(['3个月', '12元', '周日报', '20号楼', '两天', '四季平安', '2月30号'])('%s is no day', (text) => {
    expect(read(text) ?? []).toEqual([])
  })

  it('ends a person’s day at 05:00', () => {
    expect(read('今天', 'past', new Date('2026-07-01T04:59:59+08:00'))).toEqual(['2026-06-30'])
    expect(read('昨天', 'past', new Date('2026-01-01T00:41:00+08:00'))).toEqual(['2025-12-30'])
    expect(read('今天', 'past', new Date('2026-07-01T05:00:00+08:00'))).toEqual(['2026-07-01'])
  })

  it('names the days around each end of a month and a year, on both sides of 05:00', () => {
    const wrong: string[] = []
    for (let today = dayNumber(2025, 12, 1) ?? 0; today <= (dayNumber(2028, 3, 2) ?? 0); today++)
      // 05:00 of the day, noon, and 04:59 of the night that still belongs to it
      for (const hour of [5, 12, 28 + 59 / 60]) {
        const at = new Date((today * 24 - 8 + hour) * 3_600_000)
        const missed = sayings(today).filter(([text, n]) => read(text, 'past', at)?.[0] !== dayOf(n))
        wrong.push(...missed.map(([text]) => `${text} at ${at.toISOString()}`))
      }
    expect(wrong.slice(0, 10)).toEqual([])
  })

  it('reads a written day back, whenever it was in the past month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 19_000, max: 22_000 }), fc.integer({ min: 0, max: 27 }), (today, ago) => {
        const { year, month, day } = partsOf(today - ago)
        const at = new Date((today * 24 + 4) * 3_600_000)
        expect(personDayNumber(at)).toBe(today)
        expect(read(`${month}月${day}号`, 'past', at)).toEqual([dayOf(today - ago)])
        expect(read(`${day}号`, 'past', at)).toEqual([dayOf(today - ago)])
        expect(read(`${year}-${month}-${day}`, 'past', at)).toEqual([dayOf(today - ago)])
        expect(dayNumber(year, month, day)).toBe(today - ago)
      }),
    )
  })

  it('finds the weekday', () => {
    expect(weekdayOf(dayNumber(2026, 6, 2) ?? 0)).toBe(2)
    expect(weekdayOf(dayNumber(2026, 6, 7) ?? 0)).toBe(7)
  })
})

describe('looseDateAt', () => {
  it.each([
    ['7.15', '2026-07-15'],
    ['5/12', '2026-05-12'],
    ['4-28', '2026-04-28'],
  ])('%s can be %s', (text, day) => {
    const date = looseDateAt(text, 0, { ...dateContext(sent), today: dayNumber(2026, 7, 20) ?? 0 })
    expect(date && daysOf(date).map(dayOf)).toEqual([day])
  })

  it.each(['13.5', '2.30', '1.2.3', '68.5'])('%s is none', (text) => {
    expect(looseDateAt(text, 0, dateContext(sent))).toBeUndefined()
  })
})
