import { describe, expect, test } from 'vitest'
import { dueAt, type OutboxPurpose, quietUntil } from './outbox-rules.ts'

const zone = 'Asia/Shanghai'
const night = { from: '22:00', until: '07:00' }
const at = (time: string) => new Date(`2026-11-${time}+08:00`)

describe('quiet hours', () => {
  test.each([
    ['20T21:59:59', null],
    ['20T22:00', '21T07:00'],
    ['20T23:59', '21T07:00'],
    ['21T00:00', '21T07:00'],
    ['21T06:59', '21T07:00'],
    ['21T07:00', null],
    ['21T12:00', null],
    ['30T23:00', '31T07:00'],
  ])('at %s until %s', (now, until) => {
    const end = until === '31T07:00' ? new Date('2026-12-01T07:00+08:00') : until && at(until)
    expect(quietUntil(at(now), zone, night)).toEqual(end)
  })

  test.each([
    ['20T12:59', null],
    ['20T13:00', '20T14:30'],
    ['20T14:29', '20T14:30'],
    ['20T14:30', null],
  ])('that do not pass midnight: at %s until %s', (now, until) => {
    expect(quietUntil(at(now), zone, { from: '13:00', until: '14:30' })).toEqual(until && at(until))
  })

  test('none when they begin and end together', () => {
    expect(quietUntil(at('20T07:00'), zone, { from: '07:00', until: '07:00' })).toBeNull()
  })
})

describe('when a message may go out', () => {
  const due = (purpose: OutboxPurpose, inRoom: boolean, recent: number, now: string) =>
    dueAt({ purpose, inRoom, recentAcknowledgements: recent }, at(now), { zone, quiet: night })

  test.each<[OutboxPurpose, boolean, number, string, string]>([
    ['answer', true, 9, '20T19:00', '20T19:00'],
    ['answer', true, 9, '21T02:00', '21T02:00'],
    ['answer', false, 0, '21T02:00', '21T02:00'],
    ['acknowledgement', false, 9, '21T02:00', '21T02:00'],
    ['acknowledgement', true, 0, '20T19:00', '20T19:00'],
    ['acknowledgement', true, 5, '20T19:00', '20T19:00'],
    ['acknowledgement', true, 6, '20T19:00', '20T19:03'],
    ['acknowledgement', true, 0, '20T22:30', '21T07:00'],
    ['reminder', true, 9, '20T19:00', '20T19:00'],
    ['reminder', false, 0, '20T22:30', '21T07:00'],
    ['broadcast', true, 0, '21T03:00', '21T07:00'],
    ['notice', true, 0, '20T19:00', '20T19:00'],
  ])('%s, in a room %s, %i acknowledgements before, at %s: %s', (purpose, inRoom, recent, now, expected) => {
    expect(due(purpose, inRoom, recent, now)).toEqual(at(expected))
  })
})
