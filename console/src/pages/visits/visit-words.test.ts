import { describe, expect, it } from 'vitest'
import type { Standing } from '../../api/site-visits.ts'
import { countText, importText, totalText, yuan } from './visit-words.ts'

const count = { kind: '巡查', target: 12, visits: 4, stations: 3, stationsDone: 1 } as const

describe('what the pages of visits say', () => {
  it('counts in all, or by station', () => {
    expect(countText({ ...count, basis: 'inAll' })).toEqual({ figure: '4/12次', note: '走到3个站' })
    expect(countText({ ...count, basis: 'forEach' }).figure).toBe('1个站')
  })
  it('tells what became of a list', () => {
    const refused = [{ row: 2, reason: '没写资产名称' }]
    expect(importText({ repeated: false, rows: 3, stations: 1, refused })).toBe('2行收下，1个站；1行没收')
    expect(importText({ repeated: true, rows: 3, stations: 0, refused: [] })).toBe(
      '这份清单以前导过，没有变化',
    )
  })
  it('marks what a total does not know', () => {
    const of = (knownWeight: number) => ({ total: 62.5, knownWeight, weight: 100 }) as Standing
    expect(totalText(of(85))).toBe('62.5分，还有15分看不出')
    expect(totalText(of(100))).toBe('62.5分')
  })
  it('writes fen as yuan', () => expect(yuan(7_200_050)).toBe('72,000.5元'))
})
