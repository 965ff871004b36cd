import { describe, expect, it } from 'vitest'
import { type SenderRole, understand } from '../understand.ts'

const read = (text: string, role: SenderRole = 'operator') =>
  understand({
    ...{ text, role, room: 'stations', mentionsBot: false },
    sentAt: new Date('2026-11-20T19:00:00+08:00'),
  }).intents.map(({ intent, fields }) => ({ intent, ...fields }))

describe('a station that is shut', () => {
  it.each([
    ['明天歇业', '2026-11-21', '2026-11-21'],
    ['明天不开门了', '2026-11-21', '2026-11-21'],
    ['21号到23号歇业，家里有事', '2026-11-21', '2026-11-23'],
    ['21号到23号，家里有事，歇业', '2026-11-21', '2026-11-23'],
    ['小二，21到25号歇业，回来补报', '2026-11-21', '2026-11-25'],
    ['歇业 11.21-11.25', '2026-11-21', '2026-11-25'],
    ['明天起歇业5天', '2026-11-21', '2026-11-25'],
    ['歇到25号', '2026-11-20', '2026-11-25'],
    ['石哈河站今天关门一天', '2026-11-20', '2026-11-20'],
    ['歇业，21号到23号', '2026-11-21', '2026-11-23'],
    ['明天歇业，后天开门', '2026-11-21', '2026-11-21'],
    ['10月30日歇业', '2026-10-30', '2026-10-30'],
    ['昨天歇业没报', '2026-11-19', '2026-11-19'],
  ])('%s', (text, from, to) => {
    expect(read(text)).toEqual([{ intent: 'leave', from, to }])
  })

  it.each(['这几天不开门', '家里有事，关门三天', '店里盘点，歇业两天'])('%s: with no day named', (text) => {
    expect(read(text)).toEqual([{ intent: 'leave' }])
  })

  it('beside a report, the report stays', () => {
    expect(read('今天代买3单156，明天歇业')).toEqual([
      { intent: 'dailyReport', date: '2026-11-20', purchaseOrders: 3, purchaseAmount: 156 },
      { intent: 'leave', from: '2026-11-21', to: '2026-11-21' },
    ])
  })

  it.each([
    ...['隔壁歇业了', '邮局今天不营业', '歇业的站要报吗', '我们站6号7号想关门', '我六点半就关门'],
    ...['听老张讲宁秀站关门半个月了', '刚关门算完账', '要是天天歇业还了得', '半天不开门'],
  ])('%s: is not for the bot', (text) => {
    expect(read(text)).toEqual([])
  })

  it('is said by operators alone', () => {
    expect(read('明天歇业', 'staff')).toEqual([])
    expect(read('明天歇业', 'trainee')).toEqual([])
  })
})
