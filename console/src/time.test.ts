import { describe, expect, it } from 'vitest'
import { clockPresets, isoOfLocal, localOf, relativeDay, shortTime } from './time.ts'

const at = (local: string) => Date.parse(isoOfLocal(local))

describe('the clock goes forward', () => {
  it.each([
    ['2026-11-20T19:03', ['今晚21:30', '2026-11-20T21:30'], ['明早08:30', '2026-11-21T08:30']],
    ['2026-11-20T21:30', ['明晚21:30', '2026-11-21T21:30'], ['明早08:30', '2026-11-21T08:30']],
    ['2026-11-20T06:00', ['今晚21:30', '2026-11-20T21:30'], ['今早08:30', '2026-11-20T08:30']],
    ['2026-11-30T23:00', ['明晚21:30', '2026-12-01T21:30'], ['明早08:30', '2026-12-01T08:30']],
  ])('at %s', (now, evening, morning) => {
    const [hour, ...rest] = clockPresets(at(now)).map(({ label, iso }) => [label, localOf(Date.parse(iso))])
    expect(hour?.[0]).toBe('+1小时')
    expect(rest).toEqual([evening, morning])
  })
})

it('names days from where the county stands', () => {
  const now = at('2026-11-20T00:30')
  expect(relativeDay('2026-11-20', now)).toBe('今天')
  expect(relativeDay('2026-11-19', now)).toBe('昨天')
  expect(relativeDay('2026-11-16', now)).toBe('11月16日 周一')
  expect(shortTime(at('2026-11-20T00:10'), now)).toBe('00:10')
  expect(shortTime(at('2026-11-16T08:00'), now)).toBe('11月16日')
})
