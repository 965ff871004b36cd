import { describe, expect, it } from 'vitest'
import { activityText, importText, monthsTo, percent, sameText, verifiedText } from './sign-in-words.ts'

const figures = {
  due: 30,
  said: 20,
  confirmed: 5,
  listed: 20,
  verified: 18,
  activity: 0.85,
  activityDays: 20,
}

describe('what the page of sign-ins says', () => {
  it('gives a verified share between its bounds', () => {
    expect(verifiedText(figures)).toBe('60%～93.3%')
    expect(verifiedText({ ...figures, listed: 30 })).toBe('60%')
    expect(verifiedText({ ...figures, listed: 0, verified: 0 })).toBe('未核实')
  })
  it('never rounds up to a target', () => expect(percent(7999, 10_000)).toBe('79.9%'))
  it('says where the activity comes from', () => {
    expect(activityText(figures)).toBe('85%（20站日）')
    expect(activityText({ ...figures, activity: null })).toBe('名单没写')
  })
  it('lists twelve months over a new year', () => {
    const months = monthsTo('2026-02')
    expect(months).toHaveLength(12)
    expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
  })
  it('tells what became of a list', () => {
    const report = { id: 'x', repeated: false, rows: 3, days: 40, stations: 20, unknown: ['甲'], refused: [] }
    expect(importText({ ...report, from: '2026-11-01', to: '2026-11-02' })).toBe(
      '11月1日 周日到11月2日 周一，20个站、40个站日收下；1个站名没对上，在下面定',
    )
    expect(importText({ ...report, repeated: true, from: null, to: null })).toBe('这份名单以前导过，没有变化')
  })
  it('tells where the same picture was', () => {
    const same = { sender: '王永', sentAt: '2026-11-19T10:00:00Z', state: 'confirmed', station: '德岭山站' }
    expect(sameText({ ...same, day: '2026-11-19' })).toMatch(
      /^同一张图王永11月19日.*也发过，确认过：德岭山站11月19日 周四$/,
    )
  })
})
