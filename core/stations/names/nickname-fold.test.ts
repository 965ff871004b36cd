import { describe, expect, it } from 'vitest'
import { holdersOf, type Lesson, type Named } from './nickname-fold.ts'

const station = (id: string): Named => ({ kind: 'station', id })
const person = (id: string): Named => ({ kind: 'person', id })
let n = 0
const said = (kind: Lesson['kind'], target: Named | null, minute: number): Lesson => {
  n += 1
  const id = `l${String(n)}`
  return { id, kind, target, sentAt: new Date(Date.UTC(2026, 10, 20, 11, minute)), orderId: id, part: 0 }
}
const ids = (base: readonly Named[], lessons: readonly Lesson[]) =>
  holdersOf(base, lessons).map(({ id }) => id)

describe('whose a nickname is', () => {
  it('a station’s is the first one’s that it was taught of, until it is forgotten', () => {
    const [a, b, c] = [
      said('teach', station('A'), 1),
      said('teach', station('B'), 2),
      said('forget', null, 3),
    ]
    expect(ids([], [a, b])).toEqual(['A'])
    expect(ids([], [a, b, c])).toEqual([])
    expect(ids([], [a, b, c, said('teach', station('B'), 4)])).toEqual(['B'])
  })

  it('people share one', () => {
    const both = [said('teach', person('A'), 1), said('teach', person('B'), 2)]
    expect(ids([], both)).toEqual(['A', 'B'])
    expect(ids([], [...both, said('forget', person('A'), 3)])).toEqual(['B'])
    expect(ids([], [...both, said('forget', null, 3)])).toEqual([])
  })

  it('the roster’s own counts from the beginning, and can be forgotten', () => {
    expect(ids([station('A')], [said('teach', station('B'), 1)])).toEqual(['A'])
    const forgotten = said('forget', station('A'), 1)
    expect(ids([station('A')], [forgotten])).toEqual([])
    const again = holdersOf([station('A')], [forgotten, said('teach', station('A'), 2)])
    expect(again).toMatchObject([{ id: 'A', lessonId: expect.any(String) }])
  })

  it('is the same in any order of arrival, and in the same second by the message’s id', () => {
    const lessons = [
      said('teach', station('A'), 5),
      said('forget', station('A'), 5),
      said('teach', person('P'), 2),
      said('teach', station('B'), 5),
      said('teach', station('C'), 1),
      said('forget', station('C'), 4),
    ]
    const expected = holdersOf([], lessons)
    expect(expected.map(({ id }) => id)).toEqual(['P', 'B'])
    for (let turn = 1; turn < lessons.length; turn++)
      expect(holdersOf([], [...lessons.slice(turn), ...lessons.slice(0, turn)])).toEqual(expected)
  })
})
