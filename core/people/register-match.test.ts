import { describe, expect, test } from 'vitest'
import { type KnownRow, matchRegistration, type SaidOfOneself } from './register-match.ts'

const row = (id: string, more: Partial<KnownRow> = {}): KnownRow => ({
  ...{
    id,
    name: '王秀兰',
    village: null,
    phoneIndex: null,
    stationIds: [],
    taken: false,
    trusted: false,
    ruledOut: false,
  },
  ...more,
})
const said = (more: Partial<SaidOfOneself> = {}): SaidOfOneself => ({
  ...{ name: '王秀兰', phoneIndex: null, village: null, stationId: null },
  ...more,
})

describe('who registers', () => {
  test.each<[string, KnownRow[], SaidOfOneself, string]>([
    ['nobody is known', [], said(), 'nobody'],
    ['the sole one of that name', [row('a')], said(), 'a by roster'],
    [
      'name and phone, of two',
      [row('a', { phoneIndex: '1' }), row('b')],
      said({ phoneIndex: '1' }),
      'a by phone',
    ],
    [
      'name and village, of two',
      [row('a', { village: '太荣村' }), row('b', { village: '联丰村' })],
      said({ village: '石哈河镇太荣' }),
      'a by roster',
    ],
    [
      'name and station, of two',
      [row('a', { stationIds: ['s'] }), row('b')],
      said({ stationId: 's' }),
      'a by roster',
    ],
    ['two of that name', [row('a'), row('b')], said(), 'doubt: a b'],
    [
      'the sole one, of another village',
      [row('a', { village: '太荣村' })],
      said({ village: '联丰村' }),
      'doubt: a',
    ],
    [
      'the sole one, with another phone',
      [row('a', { phoneIndex: '2' })],
      said({ phoneIndex: '1' }),
      'doubt: a',
    ],
    ['one who writes under another id', [row('a', { taken: true })], said(), 'doubt: a'],
    [
      'one who writes under another id, with the right phone',
      [row('a', { taken: true, phoneIndex: '1' })],
      said({ phoneIndex: '1' }),
      'doubt: a',
    ],
    ['one of staff', [row('a', { trusted: true })], said(), 'doubt: a'],
    [
      'one of staff, with the right phone',
      [row('a', { trusted: true, phoneIndex: '1' })],
      said({ phoneIndex: '1' }),
      'doubt: a',
    ],
    ['one whom staff said it is not', [row('a', { ruledOut: true })], said(), 'nobody'],
    [
      'of two, one whom staff said it is not',
      [row('a', { ruledOut: true }), row('b')],
      said(),
      'b by roster',
    ],
    [
      'another name with that phone',
      [row('a', { name: '张有福', phoneIndex: '1' })],
      said({ phoneIndex: '1' }),
      'nobody, like a',
    ],
  ])('%s', (_, rows, of, expected) => {
    const match = matchRegistration(rows, of)
    const ids = (of: KnownRow[]) => of.map(({ id }) => id).join(' ')
    const told =
      match.kind === 'link'
        ? `${match.person.id} by ${match.by}`
        : match.kind === 'doubtful'
          ? `doubt: ${ids(match.candidates)}`
          : `nobody${match.alike.length > 0 ? `, like ${ids(match.alike)}` : ''}`
    expect(told).toBe(expected)
  })
})
