// Live sessions as a calendar that a phone takes in (RFC 5545). Pure, and the same bytes for the same sessions.

export interface CalendarEvent {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  changedAt: Date
  version: number
  cancelled: boolean
  /** What it says beside the title. */
  about: string
  place: string
  url: string | null
}

const lineBytes = 75

/** `20261120T113000Z` */
const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '')

const text = (words: string): string => words.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

/** A line of more than 75 bytes goes on in the next, after a blank; a sign is never parted. */
function folded(line: string): string {
  const lines: string[] = []
  let part = ''
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > lineBytes) {
      lines.push(part)
      part = ' '
    }
    part += sign
  }
  return [...lines, part].join('\r\n')
}

function eventLines(event: CalendarEvent): string[] {
  const { id, title, startsAt, endsAt, changedAt, version, cancelled, about, place, url } = event
  return [
    'BEGIN:VEVENT',
    `UID:${id}@xiaoer`,
    `DTSTAMP:${utc(changedAt)}`,
    `SEQUENCE:${version}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${text(cancelled ? `（已取消）${title}` : title)}`,
    `DESCRIPTION:${text(about)}`,
    `LOCATION:${text(place)}`,
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//xiaoer//live//ZH', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${text(name)}`],
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
