import { expect, test } from 'vitest'
import { reminderTime } from './usual-hour.ts'

const hours = { zone: 'Asia/Shanghai', from: '16:00', usual: '19:30', summaryAt: '21:30' }
const at = (...times: string[]) => times.map((time, i) => new Date(`2026-11-${10 + i}T${time}:00+08:00`))

test.each([
  ['nothing is known', [], '19:30'],
  ['two days are no habit', ['17:00', '17:00'], '19:30'],
  ['half an hour after the middle one', ['17:00', '18:00', '20:40'], '18:30'],
  ['between the two in the middle', ['17:00', '18:00', '18:10', '20:00'], '18:45'],
  ['to the next quarter of an hour', ['18:01', '18:01', '18:01'], '18:45'],
  ['never before four', ['09:00', '10:00', '11:00'], '16:00'],
  ['who reports late is asked before the summary', ['21:40', '21:45', '21:50'], '21:15'],
  ['a night owl too', ['23:30', '23:40', '23:50'], '21:15'],
])('%s', (_, reported, time) => {
  expect(reminderTime(at(...reported), hours)).toBe(time)
})
