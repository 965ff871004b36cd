import { describe, expect, test } from 'vitest'
import type { CallRow, FollowUpSummary } from '../../api/follow-ups.ts'
import { countedText, dueText } from './call-words.ts'
import { callsByPerson } from './calls-by-person.ts'
import { emptyVisit, fenOf, visitOf } from './visit-form.ts'

const row = (id: string, personId: string, plan: string): CallRow => ({
  ...{ id, personId, plan, name: `人${personId}`, village: null, course: '直播带货', dueOn: '2026-11-18' },
  ...{ reason: 'noFriend', handedOverAt: null, phone: '15400001234' },
})

test('a person is called once, for all that is due of them', () => {
  const people = callsByPerson([row('1', 'a', 'week'), row('2', 'b', 'week'), row('3', 'a', 'later')])
  expect(people.map(({ personId, due }) => [personId, due.map(({ plan }) => plan)])).toEqual([
    ['a', ['week', 'later']],
    ['b', ['week']],
  ])
})

test.each([
  [{ plan: 'week', course: '直播带货', dueOn: '2026-11-18' }, '直播带货，课后一周，11月18日 周三到期'],
  [{ plan: 'monthly', course: null, dueOn: '2026-11-18' }, 'monthly，11月18日 周三到期'],
])('%o', (due, words) => {
  expect(dueText(due)).toBe(words)
})

describe('the contract’s count', () => {
  const summary: FollowUpSummary = {
    ...{ basis: 'inAll', target: 10, counted: 3, visits: 3, people: 2, peopleDone: 0, unreached: 1 },
    needs: [],
  }
  test('in all', () => {
    expect(countedText(summary)).toMatchObject({ figure: '3 / 10次' })
  })
  test('for each', () => {
    const each = countedText({ ...summary, basis: 'forEach', counted: 1 })
    expect(each.figure).toBe('1 / 2人')
    expect(each.basis).toContain('够10次才算一位')
  })
})

test.each([
  ['3000', 300_000],
  ['3,000元', 300_000],
  ['３０００', 300_000],
  ['8百', null],
  ['99.5', 9_950],
  ['1.2万', 1_200_000],
  ['800块', 80_000],
  ['0', 0],
  ['-5', null],
  ['三千', null],
  ['9999999万', null],
])('%s yuan a month', (words, fen) => {
  expect(fenOf(words)).toBe(fen)
})

describe('a visit', () => {
  test('has only what was stated', () => {
    expect(visitOf('per_1', emptyVisit)).toEqual({ personId: 'per_1', method: '电话', reached: true })
    const form = { ...emptyVisit, openedShop: 'no', employed: 'yes', needs: ' 快递太贵 ' } as const
    expect(visitOf('per_1', form)).toMatchObject({ openedShop: false, employed: true, needs: '快递太贵' })
  })
  test('has sales, and whether they are about right', () => {
    const form = { ...emptyVisit, sales: '3000', approximate: true }
    expect(visitOf('per_1', form)).toMatchObject({ monthlySalesFen: 300_000, approximate: true })
    expect(visitOf('per_1', { ...form, sales: '很多' })).toEqual({
      wrong: '月销售额写个数就行，如3000或1.2万',
    })
  })
  test('at which nobody answered has nothing that was said before', () => {
    const form = { ...emptyVisit, reached: 'no', openedShop: 'yes', sales: '很多' } as const
    expect(visitOf('per_1', form)).toEqual({ personId: 'per_1', method: '电话', reached: false })
  })
})
