// Messages put together by chance from what people write, in every order and layout: each is read as what it was made of.
// The labelled sets hold what people think of; these hold what nobody would.
import { describe, expect, it } from 'vitest'
import { Draw, type Kind } from '../../test/support/made/draw.ts'
import { madeByPeople } from '../../test/support/made/people.ts'
import { madeReports } from '../../test/support/made/reports.ts'
import { seededRandom } from '../platform/random.ts'
import { meaningOf } from './testing.ts'

const each = 300

/** Words are equal without spaces and punctuation, fields in any order. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .toSorted()
        .map(([k, v]) => [k, plain(v)]),
    )
  return typeof value === 'string' ? value.replace(/[\s\p{P}]/gu, '') : value
}
const written = (meaning: unknown) => JSON.stringify(plain(meaning))

function misread({ setting, make }: Kind): string[] {
  const draw = new Draw(seededRandom(20_260_610))
  return Array.from({ length: each }, () => make(draw)).flatMap(({ text, meaning }) => {
    const read = written(meaningOf(text, setting))
    const wanted = written(meaning)
    return read === wanted ? [] : [`${JSON.stringify(text)}\n  is   ${wanted}\n  read ${read}`]
  })
}

describe('made messages are read as what they were made of', () => {
  it.each([...madeReports, ...madeByPeople])('$name', (kind) => {
    expect(misread(kind)).toEqual([])
  })
})
