import { describe, expect, it } from 'vitest'
import { changedWords, handoverLines, tenureWords, titleWords } from './operator-words.ts'

const tenure = (name: string, since: string, more: { until?: string; state?: 'later' | 'before' } = {}) => ({
  ...{ personId: name, name, since, changedAt: null, changedBy: null },
  ...{ until: more.until ?? null, state: more.state ?? ('now' as const) },
})
const station = (...operators: ReturnType<typeof tenure>[]) => ({
  station: { id: 's', name: '石哈河站', township: '石哈河镇' },
  operators,
})
const [november, december] = ['2026-10-31T16:00:00Z', '2026-11-30T16:00:00Z']

describe('who runs a station', () => {
  it('now, and from a day on', () => {
    expect(titleWords(station())).toBe('没有站长')
    const leaving = tenure('王秀兰', november, { until: december })
    expect(titleWords(station(tenure('李建国', december, { state: 'later' }), leaving))).toBe(
      '王秀兰，12月1日起李建国',
    )
    const left = { ...leaving, state: 'before' as const }
    expect(titleWords(station(tenure('李建国', december), left))).toBe('李建国')
    expect(tenureWords(left)).toBe('11月1日起，到12月1日')
    expect(tenureWords(tenure('李建国', december))).toBe('12月1日起，现在管着')
  })

  it('what changed', () => {
    expect(changedWords({ came: ['李建国'], left: ['王秀兰'], told: 'private' })).toBe(
      '李建国接上了，王秀兰不再管了，小二私下告诉了',
    )
    expect(changedWords({ came: [], left: [], told: null })).toBe('本来就是这样，没改')
  })
})

it('the handover list has a line a kind', () => {
  const item = { person: null, what: '没报数' } as const
  expect(
    handoverLines([
      { ...item, kind: 'missingDay', day: '2026-11-18' },
      { ...item, kind: 'missingDay', day: '2026-11-19' },
      { kind: 'followUp', person: '王秀兰', what: '该回访了', day: '2026-11-19' },
    ]),
  ).toEqual([
    { label: '没报数的日子 2', of: '11月18日、11月19日' },
    { label: '该回访的', of: '王秀兰（11月19日）' },
  ])
})
