import { expect, test } from 'vitest'
import { codesIn, pasteText } from './code-lines.ts'
import { blanksBefore, causeText, figureText, leftOutText, monthBeside, monthText } from './hand-in-words.ts'

test('months, one beside the other', () => {
  expect([monthBeside('2026-01', -1), monthBeside('2026-12', 1)]).toEqual(['2025-12', '2027-01'])
  expect(monthText('2026-03')).toBe('2026年3月')
  // 1 November 2026 is a Sunday, 1 June a Monday.
  expect([blanksBefore('2026-11'), blanksBefore('2026-06')]).toEqual([6, 0])
})

test('a figure, and who is not in the file', () => {
  expect(figureText({ figure: 'fen' }, 15_600)).toBe('156元')
  expect(figureText({ figure: 'orders' }, 3)).toBe('3单')
  expect(figureText({ figure: 'orders' }, null)).toBe('—')
  const rows = [
    { stationId: '1', station: '温更站', reason: 'unreported' as const },
    { stationId: '2', station: '德岭山站', reason: 'undecided' as const },
  ]
  expect(leftOutText(rows, 'unreported')).toBe('温更站')
})

test('why a figure is another now', () => {
  const change = { station: '石哈河站', orderType: '代买', figure: 'fen', before: 1, after: 2 } as const
  const cause = { revisionId: 'rev_1', at: '2026-11-20T10:00:00Z', by: '王秀兰', messageId: null }
  expect(causeText({ ...change, cause: { ...cause, kind: 'correction', voided: false } })).toBe('王秀兰改的')
  expect(causeText({ ...change, cause: { ...cause, kind: 'report', voided: false } })).toBe('王秀兰报的')
  expect(causeText({ ...change, cause: { ...cause, kind: 'report', voided: true } })).toBe('王秀兰撤回了')
  expect(causeText({ ...change, cause: null })).toBe('—')
})

test('codes that were pasted', () => {
  const station = (id: string, name: string) => ({ id, name, township: '石哈河镇', code: null })
  const stations = [station('1', '石哈河站'), station('2', '温更站')]
  const { codes, unknown } = codesIn('石哈河站\t150824001\r\n温更, 150824002\n\n远方站 9\n表头', stations)
  expect(codes).toEqual([
    { id: '1', code: '150824001' },
    { id: '2', code: '150824002' },
  ])
  expect(pasteText(codes.length, unknown)).toBe('存了2个站的编码，这些行没对上站：远方站 9；表头')
})
