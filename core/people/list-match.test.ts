import { describe, expect, test } from 'vitest'
import { type Known, matchListed } from './list-match.ts'

const known = (id: string, village: string | null = null, phoneIndex: string | null = null): Known => ({
  ...{ id, village, phoneIndex },
})

describe('whom a row means', () => {
  test.each<[string, Known[], [string | null, string | null], string]>([
    ['nobody of that name', [], ['太荣村', '1'], 'none'],
    ['the phone', [known('a', '太荣村', '1'), known('b', '太荣村')], ['联丰村', '1'], 'a by phone'],
    ['the village', [known('a', '太荣村'), known('b', '联丰村')], ['联丰', null], 'b by village'],
    ['the sole one', [known('a')], ['太荣村', '1'], 'a by nameAlone'],
    ['the sole one, nothing stated', [known('a', '太荣村', '1')], [null, null], 'a by nameAlone'],
    ['of another village', [known('a', '太荣村')], ['联丰村', null], 'none'],
    ['with another phone', [known('a', null, '2')], [null, '1'], 'none'],
    ['of that village, with another phone', [known('a', '太荣村', '2')], ['太荣村', '1'], 'doubtful'],
    ['two, nothing stated', [known('a'), known('b')], [null, null], 'doubtful'],
    ['two of that village', [known('a', '太荣村'), known('b', '太荣村')], ['太荣村', null], 'doubtful'],
    ['two with that phone', [known('a', null, '1'), known('b', null, '1')], [null, '1'], 'doubtful'],
  ])('%s', (_, namesakes, [village, phoneIndex], expected) => {
    const match = matchListed(namesakes, { village, phoneIndex })
    expect(match.kind === 'one' ? `${match.person.id} by ${match.by}` : match.kind).toBe(expected)
  })
})
