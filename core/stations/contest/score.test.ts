import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../programmes/settings.ts'
import { foundAmiss } from './findings-words.ts'
import { type ContestKnown, scoreOf } from './score.ts'

const rules = settingsSchema.parse({}).contest
const nothing: ContestKnown = {
  ...{ dueDays: 0, reportedDays: 0, lateDays: 0, listedDays: 0, signedInDays: 0 },
  ...{ turnoverFen: 0, evidencedFen: 0, inspections: 0, inspectionsAmiss: 0 },
}
const best: ContestKnown = {
  ...{ dueDays: 30, reportedDays: 30, lateDays: 0, listedDays: 30, signedInDays: 30 },
  ...{ turnoverFen: 7_200_000, evidencedFen: 7_200_000, inspections: 2, inspectionsAmiss: 0 },
}

describe('the points of a station', () => {
  it('all of them, and none where nothing is known', () => {
    expect(scoreOf(best, rules)).toMatchObject({ points: 100, knownWeight: 100, weight: 100 })
    const unknown = scoreOf(nothing, rules)
    expect(unknown).toMatchObject({ points: 0, knownWeight: 0, weight: 100 })
    expect(unknown.parts.map(({ share }) => share)).toEqual([null, null, null, null, null, null])
  })

  it('each part has its numbers in words', () => {
    const known = {
      ...best,
      reportedDays: 24,
      lateDays: 6,
      listedDays: 20,
      signedInDays: 15,
      inspectionsAmiss: 1,
    }
    expect(scoreOf(known, rules).parts.map(({ points, words }) => `${points} ${words}`)).toEqual([
      '20 报了24/30天',
      '11.3 当天报的18/24天',
      '11.3 名单核实15/20天',
      '25 达到72000元',
      '5 巡查2次，1次有问题',
      '10 有凭证的占100%',
    ])
  })

  it.each([
    [7_200_000, 25],
    [7_199_999, 18.8],
    [5_400_000, 18.8],
    [3_600_000, 12.5],
    [1_800_000, 6.3],
    [1_799_999, 0],
    [100_000_000, 25],
    [-5, 0],
  ])('a turnover of %i fen gets %d points: bands, so that amounts are not raced', (turnoverFen, points) => {
    const { parts } = scoreOf({ ...best, turnoverFen }, rules)
    expect(parts.find(({ part }) => part === 'turnover')?.points).toBe(points)
  })
})

it.each([
  ['正常营业，卫生不错', false],
  ['门头完好', false],
  ['没问题', false],
  ['未发现问题', false],
  [null, false],
  ['门头完好，灭火器过期', true],
  ['没开门', true],
  ['货架空了一半', true],
  ['台账没填全', true],
  ['卫生一般', true],
])('%s: something amiss is %s', (findings, amiss) => {
  expect(foundAmiss(findings)).toBe(amiss)
})
