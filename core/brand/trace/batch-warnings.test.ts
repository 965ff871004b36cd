import { describe, expect, it, test } from 'vitest'
import { type BatchInView, reasonSuffices, releaseRefusal, warningsOf } from './batch-warnings.ts'
import { coarsePlace } from './scan-place.ts'
import { publicWords } from './trace-words.ts'

const today = '2026-11-20'
const passed = { day: '2026-11-05', result: 'passed' as const, validUntil: null }
const batch = (more: Partial<BatchInView> = {}): BatchInView => ({
  ...{ state: 'open', producedOn: '2026-11-01', shelfLifeDays: 180, inspections: [passed] },
  ...{ releasedWithout: null, ...more },
})

describe('warnings', () => {
  it.each<[string, Partial<BatchInView>, string[]]>([
    ['all in order', {}, []],
    ['no inspection', { inspections: [] }, ['noInspection']],
    ['a failed one', { inspections: [{ ...passed, result: 'failed' }] }, ['inspectionFailed']],
    [
      'failed, then passed',
      { inspections: [{ ...passed, day: '2026-11-03', result: 'failed' }, passed] },
      [],
    ],
    ['both on a day', { inspections: [passed, { ...passed, result: 'failed' }] }, ['inspectionFailed']],
    ['valid until today', { inspections: [{ ...passed, validUntil: today }] }, []],
    [
      'valid until yesterday',
      { inspections: [{ ...passed, validUntil: '2026-11-19' }] },
      ['inspectionExpired'],
    ],
    ['good until today', { shelfLifeDays: 19 }, ['shelfLifeEnding']],
    ['good until yesterday', { shelfLifeDays: 18 }, ['shelfLifePast']],
    ['four fifths of a short life', { shelfLifeDays: 25 }, []],
    ['no shelf life said', { shelfLifeDays: null }, []],
    ['sold and gone', { state: 'closed', shelfLifeDays: 1, inspections: [] }, []],
  ])('%s', (_, more, kinds) => {
    expect(warningsOf(batch(more), today).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('a release', () => {
  it.each<[string, Partial<BatchInView>, boolean, boolean]>([
    ['in order', {}, false, true],
    ['close to its end', { shelfLifeDays: 19 }, false, true],
    ['without inspection', { inspections: [] }, true, true],
    ['failed', { inspections: [{ ...passed, result: 'failed' }] }, true, false],
    ['too old', { shelfLifeDays: 3 }, true, false],
    ['too old and without inspection', { shelfLifeDays: 3, inspections: [] }, true, false],
  ])('%s', (_, more, refused, reason) => {
    expect(releaseRefusal(batch(more), today) !== null).toBe(refused)
    expect(reasonSuffices(batch(more), today)).toBe(reason)
  })
})

test.each([
  ['联系15400001234', '联系154****1234'],
  ['批发价12.5元/斤，零售￥18', '批发价＊＊，零售＊＊'],
  ['每袋3块', '每袋＊＊'],
  ['来自3个牧场，零下18度', '来自3个牧场，零下18度'],
  ['脱贫户自种', '＊＊自种'],
])('public words: %s', (words, shown) => {
  expect(publicWords(words)).toBe(shown)
})

test.each([
  ['203.0.113.7', '203.0'],
  ['::ffff:203.0.113.7', '203.0'],
  ['2001:DB8:5:1::9', '2001:db8'],
  ['::1', ':'],
])('the place of %s', (address, place) => {
  expect(coarsePlace(address)).toBe(place)
})
