import { describe, expect, it } from 'vitest'
import { deafDays } from './heard-days.ts'

const waking = { zone: 'Asia/Shanghai', quiet: { from: '22:00', until: '07:00' } }
const at = (time: string) => new Date(`2026-11-${time}:00+08:00`)
const gap = (from: string, until: string) => ({ from: at(from), until: at(until) })

describe('days on which the bot could not hear', () => {
  it.each([
    ['a restart', [gap('20T18:00', '20T18:05')], []],
    ['twenty minutes', [gap('20T18:00', '20T18:20')], ['2026-11-20']],
    ['ten and ten', [gap('20T08:00', '20T08:10'), gap('20T18:00', '20T18:10')], ['2026-11-20']],
    ['a night', [gap('20T22:00', '21T07:00')], []],
    ['from an evening to a noon', [gap('20T21:00', '22T12:00')], ['2026-11-20', '2026-11-21', '2026-11-22']],
    ['two that overlap count once', [gap('20T18:00', '20T18:10'), gap('20T18:02', '20T18:12')], []],
  ])('%s', (_, gaps, days) => {
    expect([...deafDays(gaps, waking)].sort()).toEqual(days)
  })

  it('without quiet hours at night, every hour counts', () => {
    const quiet = { from: '13:00', until: '14:00' }
    expect([...deafDays([gap('20T23:30', '20T23:50')], { ...waking, quiet })]).toEqual(['2026-11-20'])
  })
})
