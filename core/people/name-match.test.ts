import { describe, expect, test } from 'vitest'
import { choose, type NamedRow } from './name-match.ts'

const row = (id: string, more: Partial<NamedRow> = {}): NamedRow => ({
  ...{ id, name: '王秀兰', village: null, phoneIndex: null, ofAlias: false, inRun: false },
  ...more,
})
const nothing = { phoneIndex: null, village: null }

describe('which person of that name', () => {
  test.each<[string, NamedRow[], { phoneIndex: string | null; village: string | null }, string]>([
    ['nobody is known', [], nothing, 'none'],
    ['the only one', [row('a')], nothing, 'a'],
    ['two of that name', [row('a'), row('b')], nothing, 'a? b?'],
    ['the writer’s own before another', [row('a'), row('b', { ofAlias: true })], nothing, 'b'],
    ['the one on the list before another', [row('a'), row('b', { inRun: true })], nothing, 'b'],
    [
      'the one with that phone',
      [row('a', { phoneIndex: '1' }), row('b')],
      { phoneIndex: '1', village: null },
      'a',
    ],
    [
      'the only one, but with another phone',
      [row('a', { phoneIndex: '2' })],
      { phoneIndex: '1', village: null },
      'a?',
    ],
    [
      'the one of that village',
      [row('a', { village: '乌日图嘎查' }), row('b')],
      { phoneIndex: null, village: '乌日图' },
      'a',
    ],
    [
      'a village with its township',
      [row('a', { village: '东乌盖村' }), row('b', { village: '太荣村' })],
      { phoneIndex: null, village: '石哈河镇东乌盖' },
      'a',
    ],
    [
      'the only one, of another village',
      [row('a', { village: '太荣村' })],
      { phoneIndex: null, village: '红山湾村' },
      'a?',
    ],
    [
      'own people whom the phone speaks against',
      [row('a', { ofAlias: true, phoneIndex: '2' })],
      { phoneIndex: '1', village: null },
      'a?',
    ],
  ])('%s', (_, rows, evidence, expected) => {
    const chosen = choose(rows, evidence)
    const said =
      chosen.kind === 'one'
        ? chosen.person.id
        : chosen.kind === 'none'
          ? 'none'
          : chosen.candidates.map(({ id }) => `${id}?`).join(' ')
    expect(said).toBe(expected)
  })
})
