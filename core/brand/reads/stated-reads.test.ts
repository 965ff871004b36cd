import { describe, expect, it } from 'vitest'
import { type StatedFigure, statedWithin } from './stated-reads.ts'

const figure = (id: string, day: string, reads: number, more: Partial<StatedFigure> = {}): StatedFigure => ({
  ...{ id, day, reads, articleId: 'a', channel: '微信公众号' },
  ...more,
})
const sum = (figures: StatedFigure[], span: Parameters<typeof statedWithin>[1] = {}) =>
  statedWithin(figures, span).reduce((total, { reads }) => total + reads, 0)

describe('stated reads', () => {
  it('are the last figure of an article and channel, whatever the order', () => {
    const figures = [figure('2', '2026-11-10', 900), figure('1', '2026-11-01', 500)]
    expect(sum(figures)).toBe(900)
    expect(sum(figures.toReversed())).toBe(900)
  })

  it('of the same day are as they were stated last', () => {
    expect(sum([figure('2', '2026-11-10', 90), figure('1', '2026-11-10', 900)])).toBe(90)
  })

  it('of several channels and articles are added', () => {
    const others = [
      figure('2', '2026-11-10', 20, { channel: '抖音' }),
      figure('3', '2026-11-10', 3, { articleId: 'b' }),
    ]
    expect(sum([figure('1', '2026-11-10', 100), ...others])).toBe(123)
  })

  it('within a span are what was added in it', () => {
    const figures = [
      figure('1', '2026-10-31', 500),
      figure('2', '2026-11-10', 900),
      figure('3', '2026-12-02', 2000),
    ]
    expect(sum(figures, { from: '2026-11-01', to: '2026-11-30' })).toBe(400)
    expect(sum(figures, { to: '2026-10-31' })).toBe(500)
    expect(sum(figures, { from: '2026-12-01' })).toBe(1100)
    expect(sum(figures, { from: '2027-01-01' })).toBe(0)
  })

  it('are never less than none', () => {
    expect(
      sum([figure('1', '2026-10-31', 500), figure('2', '2026-11-10', 450)], { from: '2026-11-01' }),
    ).toBe(0)
  })
})
