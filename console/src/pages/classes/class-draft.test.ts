import { describe, expect, it, test } from 'vitest'
import { capacityOf, classOf, draftOf, emptyDraft, faultOf, nextDraft, toldOfChange } from './class-draft.ts'

const draft = { ...emptyDraft('2026-11-29'), place: ' 二楼教室 ' }

describe('a class as it is typed', () => {
  test.each([
    [{ day: '' }, '还没选日期'],
    [{ starts: '' }, '几点上到几点，两个都要填'],
    [{ ends: '' }, '几点上到几点，两个都要填'],
    [{ ends: '19:30' }, '下课要比上课晚，对一下时间'],
    [{ ends: '09:00' }, '下课要比上课晚，对一下时间'],
    [{ place: '  ' }, '在哪儿上？填个地点'],
    [{}, null],
  ])('%j', (change, fault) => {
    expect(faultOf({ ...draft, ...change })).toBe(fault)
  })

  it('goes to the door in the county’s time', () => {
    expect(classOf({ ...draft, teacher: ' 王老师' })).toEqual({
      ...{ startsAt: '2026-11-29T19:30:00+08:00', endsAt: '2026-11-29T21:00:00+08:00' },
      ...{ place: '二楼教室', teacher: '王老师', language: '汉语' },
    })
    expect(classOf(draft)).not.toHaveProperty('teacher')
  })

  it('comes back as it was, whatever the language', () => {
    const known = { startsAt: '2026-11-29T11:30:00Z', endsAt: '2026-11-29T13:00:00Z', place: '二楼' }
    expect(draftOf({ ...known, teacher: null, language: '蒙汉双语' })).toEqual({
      ...{ day: '2026-11-29', starts: '19:30', ends: '21:00', place: '二楼' },
      ...{ teacher: '', language: '蒙汉双语' },
    })
    expect(draftOf({ ...known, teacher: '王老师', language: '藏语' }).language).toBe('汉语')
  })

  it('is followed by one a day later', () => {
    expect(nextDraft({ ...draft, day: '2026-12-31' }).day).toBe('2027-01-01')
    expect(nextDraft({ ...draft, day: '' }).day).toBe('')
  })
})

test.each([
  [{ teacher: '李老师', language: '蒙汉双语' as const }, null],
  [{ place: '二楼教室' }, null],
  [{ place: '三楼' }, '改在三楼'],
  [{ starts: '19:00' }, '改到11月29日 周日 19:00–21:00，二楼教室'],
  [{ day: '2026-11-30', place: '三楼' }, '改到11月30日 周一 19:30–21:00，三楼'],
])('with %j the group hears %s', (change, told) => {
  expect(toldOfChange(draft, { ...draft, ...change })).toBe(told)
})

test.each([
  ['', { capacity: null }],
  [' 50 ', { capacity: 50 }],
  ['0', { fault: '名额填1到2000的整数，不限就空着' }],
  ['2.5', { fault: '名额填1到2000的整数，不限就空着' }],
  ['2001', { fault: '名额填1到2000的整数，不限就空着' }],
  ['五十', { fault: '名额填1到2000的整数，不限就空着' }],
])('capacity %s', (typed, read) => {
  expect(capacityOf(typed)).toEqual(read)
})
