import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarText } from './calendar.ts'

const event: CalendarEvent = {
  ...{ id: 'liv_1', title: '石哈河羊肉专场', startsAt: new Date('2026-11-21T11:30:00Z') },
  ...{ endsAt: new Date('2026-11-21T13:30:00Z'), changedAt: new Date('2026-11-20T10:00:00.500Z') },
  ...{ version: 2, cancelled: false, about: '抖音', place: '抖音', url: 'https://example.cn/live/1' },
}

const unfolded = (text: string) => text.replace(/\r\n /g, '').split('\r\n')

describe('the calendar', () => {
  it('says when, what and where, in UTC', () => {
    expect(unfolded(calendarText('乌拉特中旗直播', [event]))).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//xiaoer//live//ZH', 'CALSCALE:GREGORIAN'],
      ...['METHOD:PUBLISH', 'X-WR-CALNAME:乌拉特中旗直播', 'BEGIN:VEVENT', 'UID:liv_1@xiaoer'],
      ...['DTSTAMP:20261120T100000Z', 'SEQUENCE:2', 'DTSTART:20261121T113000Z', 'DTEND:20261121T133000Z'],
      ...['SUMMARY:石哈河羊肉专场', 'DESCRIPTION:抖音', 'LOCATION:抖音', 'URL:https://example.cn/live/1'],
      ...['STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', ''],
    ])
  })

  it('parts no sign and writes no line of more than 75 bytes', () => {
    const about = '🐑羊肉，酸奶；奶皮子、风干牛肉'.repeat(20)
    const text = calendarText('直播', [{ ...event, about }])
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\ufffd')
    expect(unfolded(text)).toContain(`DESCRIPTION:${about}`)
  })

  it('takes no words for its own signs', () => {
    const words = 'a;b,c\\d\nEND:VEVENT'
    const lines = unfolded(calendarText('x', [{ ...event, title: words }]))
    expect(lines).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT')
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  })

  it('says what was called off', () => {
    const lines = unfolded(calendarText('x', [{ ...event, cancelled: true }]))
    expect(lines).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SUMMARY:（已取消）石哈河羊肉专场']))
  })
})
