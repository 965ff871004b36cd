import { describe, expect, it } from 'vitest'
import { type Change, type Tenure, tenuresAfter } from './operator-fold.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const roster: Tenure[] = [{ personId: 'wang', since: day(1), until: null, changeId: null, endedById: null }]
const change = (n: number, said: Partial<Change>): Change => ({
  ...{ id: `c${String(n)}`, kind: 'replace', personId: null, leaverId: null, part: 0 },
  ...{ effectiveAt: day(n), sentAt: day(n), orderId: `m${String(n)}` },
  ...said,
})
const spans = (changes: readonly Change[]) =>
  tenuresAfter(roster, changes).map(({ personId, since, until }) => [
    personId,
    since.getUTCDate(),
    until?.getUTCDate() ?? null,
  ])

describe('who runs a station', () => {
  it('another takes over, and whoever ran it leaves at the same instant', () => {
    expect(spans([change(20, { personId: 'li' })])).toEqual([
      ['wang', 1, 20],
      ['li', 20, null],
    ])
  })

  it('one is added, one leaves', () => {
    const added = change(20, { kind: 'add', personId: 'li' })
    const left = change(22, { kind: 'end', leaverId: 'wang' })
    expect(spans([added, left])).toEqual([
      ['wang', 1, 22],
      ['li', 20, null],
    ])
  })

  it('of two only the one who is named leaves', () => {
    const added = change(18, { kind: 'add', personId: 'li' })
    const swapped = change(20, { leaverId: 'li', personId: 'zhao' })
    expect(spans([added, swapped])).toEqual([
      ['wang', 1, null],
      ['li', 18, 20],
      ['zhao', 20, null],
    ])
  })

  it('said twice it is one change, and who comes back begins anew', () => {
    const twice = [change(20, { personId: 'li' }), change(21, { personId: 'li' })]
    expect(spans(twice)).toHaveLength(2)
    expect(spans([...twice, change(25, { personId: 'wang' })])).toEqual([
      ['wang', 1, 20],
      ['li', 20, 25],
      ['wang', 25, null],
    ])
  })

  it('is the same in any order of arrival', () => {
    const changes = [
      change(20, { personId: 'li' }),
      change(20, { personId: 'zhao', sentAt: day(19) }),
      change(24, { kind: 'add', personId: 'wang' }),
      change(22, { kind: 'end', leaverId: 'li' }),
    ]
    const expected = tenuresAfter(roster, changes)
    for (let turn = 1; turn < changes.length; turn++)
      expect(tenuresAfter(roster, [...changes.slice(turn), ...changes.slice(0, turn)])).toEqual(expected)
    expect(spans(changes).at(-1)).toEqual(['wang', 24, null])
  })
})
