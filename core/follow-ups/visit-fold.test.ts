import { describe, expect, it } from 'vitest'
import { clearedBy, dueDays } from './due-rules.ts'
import { factsOfVisit, foldVisit, type Statement, type VisitSaid } from './visit-fold.ts'

let n = 0
const statement = (said: VisitSaid, minute: number, more: Partial<Statement> = {}): Statement => ({
  ...{ said, byPersonId: 'per_1', causeId: `inb_${++n}`, messageId: `m${n}`, part: 0 },
  sentAt: new Date(Date.UTC(2026, 10, 20, 10, minute)),
  ...more,
})

const orders = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))

describe('a visit', () => {
  it('is the same in any order of arrival, with any of it told twice', () => {
    const told = [
      statement({ method: '电话', reached: false }, 1),
      statement({ method: '上门', openedShop: true, monthlySalesFen: 300_000, approximate: true }, 2),
      statement({ monthlySalesFen: 200_000 }, 3),
      statement({ method: '电话', reached: false }, 4),
    ]
    const second = told.slice(0, 2).map((each) => ({ ...each, causeId: `other ${each.causeId}` }))
    for (const order of orders(told))
      expect(foldVisit([...order, ...second])).toEqual({
        ...{ method: '上门', reached: true, openedShop: true, employed: null, sells: null },
        ...{ monthlySalesFen: 200_000, approximate: false, needs: null, satisfaction: null },
      })
  })

  it('told by two in one second is the same whichever bot heard it', () => {
    const other = { byPersonId: 'per_2' }
    const told = [
      statement({ monthlySalesFen: 300_000 }, 1, other),
      statement({ monthlySalesFen: 200_000 }, 1),
    ]
    const second = told.map((each, i) => ({ ...each, messageId: `z${9 - i}` }))
    expect(foldVisit(second)).toEqual(foldVisit(told))
    expect(foldVisit([...second.toReversed(), ...told])).toEqual(foldVisit(told))
  })

  it('at which nobody answered has reached nobody', () => {
    expect(foldVisit([statement({ method: '电话', reached: false }, 1)])).toMatchObject({ reached: false })
  })

  it('of which nothing is said any more is none', () => {
    expect(foldVisit([])).toBeNull()
    expect(factsOfVisit(null)).toEqual([])
  })

  it('tells only what was stated', () => {
    const visit = foldVisit([statement({ openedShop: false, needs: '物流' }, 1)])
    expect(factsOfVisit(visit)).toEqual([
      ['openedShop', false],
      ['needs', '物流'],
    ])
  })
})

describe('what is due', () => {
  const plan = { key: 'p', who: 'everybody', untilDays: 365, dialog: 'd' } as const

  it.each([
    [{ ...plan, afterDays: [30, 7] }, ['2026-11-27', '2026-12-20']],
    [{ ...plan, everyWeeks: 2, untilDays: 45 }, ['2026-12-04', '2026-12-18', '2027-01-01']],
    [{ ...plan, everyWeeks: 4, untilDays: 27 }, []],
  ])('%j', (of, days) => {
    expect(dueDays(of, '2026-11-20')).toEqual(days)
  })

  it('is cleared by a visit until a week before, and by any after; the first that does', () => {
    const visits = (...days: string[]) => days.map((day) => ({ id: day, day }))
    expect(clearedBy('2026-11-27', visits('2026-11-19'))).toBeNull()
    expect(clearedBy('2026-11-27', visits('2026-11-20'))).toBe('2026-11-20')
    expect(clearedBy('2026-11-27', visits('2027-03-01', '2026-12-24', '2026-11-01'))).toBe('2026-12-24')
  })
})
