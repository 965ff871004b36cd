import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldAttendance, type Mark, type MarkKind, markKinds } from './attendance-fold.ts'

const time = { startsAt: new Date('2026-11-20T19:30:00+08:00'), lateMinutes: 15 }
const at = (clock: string) => new Date(`2026-11-20T${clock}:00+08:00`)

let n = 0
const mark = (kind: MarkKind, clock: string, byStaff = false): Mark => ({
  ...{ kind, byStaff, sentAt: at(clock), messageId: `m-${++n}`, part: 0 },
})
const read = (marks: Mark[]) => {
  const folded = foldAttendance(marks, time)
  return folded ? `${folded.state} ${folded.via}` : 'nothing'
}

describe('somebody’s state in a class', () => {
  test.each<[string, Mark[], string]>([
    ['nothing said', [], 'nothing'],
    ['a check-in on time', [mark('checkIn', '19:30')], 'present code'],
    ['at the last moment', [mark('checkIn', '19:45')], 'present code'],
    ['a check-in after it', [mark('checkIn', '19:46')], 'late code'],
    ['by a neighbour', [mark('proxy', '19:30')], 'present proxy'],
    ['a neighbour, and then themselves', [mark('proxy', '19:30'), mark('checkIn', '20:00')], 'present code'],
    ['the first check-in says when', [mark('checkIn', '20:00'), mark('checkIn', '19:40')], 'present code'],
    ['leave', [mark('leave', '12:00')], 'leave message'],
    ['leave, and came after all', [mark('leave', '12:00'), mark('checkIn', '19:30')], 'present code'],
    ['came, and a leave after it', [mark('checkIn', '19:30'), mark('leave', '20:00')], 'present code'],
    ['late, and made up by staff', [mark('checkIn', '20:00'), mark('makeUp', '20:05')], 'present staff'],
    ['checked in, and staff see nobody', [mark('checkIn', '19:30'), mark('absent', '20:00')], 'absent staff'],
    ['the last word of staff', [mark('absent', '20:00'), mark('makeUp', '20:30')], 'present staff'],
    ['and the other way round', [mark('makeUp', '20:00'), mark('absent', '20:30')], 'absent staff'],
    ['leave given by staff', [mark('checkIn', '19:30'), mark('leave', '20:00', true)], 'leave staff'],
    [
      'leave given by staff, and came after all',
      [mark('leave', '12:00', true), mark('checkIn', '19:25')],
      'present code',
    ],
    [
      'brought by a neighbour after it',
      [mark('leave', '12:00', true), mark('proxy', '19:25')],
      'present proxy',
    ],
    [
      'staff see nobody, and they come late',
      [mark('absent', '19:50'), mark('checkIn', '19:55')],
      'late code',
    ],
    [
      'they come, are not seen, and come again',
      [mark('checkIn', '19:25'), mark('absent', '19:40'), mark('checkIn', '19:50')],
      'late code',
    ],
    [
      'they come, and nobody is seen in the same minute',
      [mark('absent', '19:30'), mark('checkIn', '19:30')],
      'absent staff',
    ],
    [
      'came after it, and is sent home',
      [mark('leave', '12:00', true), mark('checkIn', '19:25'), mark('absent', '20:00')],
      'absent staff',
    ],
    ['on the sheet alone', [mark('paper', '21:30')], 'present paper'],
    ['on the sheet in spite of leave', [mark('leave', '12:00'), mark('paper', '21:30')], 'present paper'],
    ['late in chat, and on the sheet', [mark('checkIn', '20:00'), mark('paper', '21:30')], 'late code'],
    [
      'absent, and then found on the sheet',
      [mark('absent', '21:00'), mark('paper', '21:30')],
      'present paper',
    ],
  ])('%s', (_name, marks, expected) => {
    expect(read(marks)).toBe(expected)
  })
})

const someMark = fc.record({
  kind: fc.constantFrom(...markKinds),
  byStaff: fc.boolean(),
  sentAt: fc.integer({ min: 0, max: 90 }).map((m) => new Date(at('19:00').getTime() + m * 60_000)),
  messageId: fc.integer({ min: 0, max: 9_999 }).map(String),
  part: fc.constantFrom(0, 1, 100),
})
// WeChat does not give one id to two messages.
const someMarks = fc.uniqueArray(someMark, { maxLength: 8, selector: ({ messageId }) => messageId })
const known = (marks: Mark[]) => {
  const folded = foldAttendance(marks, time)
  return folded && [folded.state, folded.via, folded.mark.sentAt]
}

describe('any order ends in the same state', () => {
  test('shuffled, and each message journalled again', () => {
    const shuffled = someMarks.chain((marks) =>
      fc.tuple(
        fc.constant(marks),
        fc.shuffledSubarray([...marks, ...marks], { minLength: 2 * marks.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([marks, again]) => {
        expect(known(again)).toEqual(known(marks))
      }),
    )
  })

  test('with a second bot’s ids beside the first’s', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        // Its ids sort the other way round.
        const second = marks.map((each) => ({ ...each, messageId: String(20_000 - Number(each.messageId)) }))
        expect(known([...second, ...marks])).toEqual(known(marks))
        expect(known(second)).toEqual(known(marks))
      }),
    )
  })
})
