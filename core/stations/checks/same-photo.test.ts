import { expect, test } from 'vitest'
import type { PhotoUse } from './photo-store.ts'
import { findSamePhoto } from './same-photo.ts'

const use = (attachmentId: string, place: string, over: Partial<PhotoUse> = {}): PhotoUse => {
  const [stationId = '', day = ''] = place.split(' ')
  const sentAt = new Date(`2026-11-20T10:00:${attachmentId.padStart(2, '0')}Z`)
  return { attachmentId, stationId, day, sha256: 'x', messageId: `m${attachmentId}`, sentAt, ...over }
}
const at = (place: string) => {
  const [stationId = '', day = ''] = place.split(' ')
  return { stationId, day }
}

test.each<[string, string, PhotoUse[], object[] | null]>([
  ['used once', 's1 d1', [use('1', 's1 d1')], null],
  [
    'on another day',
    's1 d2',
    [use('2', 's1 d2'), use('1', 's1 d1')],
    [{ attachmentId: '2', firstId: '1', first: { stationId: 's1', day: 'd1' } }],
  ],
  ['the first use is none', 's1 d1', [use('2', 's1 d2'), use('1', 's1 d1')], null],
  ['at another station', 's2 d1', [use('1', 's1 d1'), use('2', 's2 d1')], [{ firstId: '1' }]],
  ['sent twice for the same day', 's1 d1', [use('1', 's1 d1'), use('2', 's1 d1')], null],
  [
    'beside one message that tells of two days',
    's1 d2',
    [use('1', 's1 d1', { messageId: 'm' }), use('1', 's1 d2', { messageId: 'm' })],
    null,
  ],
  ['another picture', 's1 d2', [use('1', 's1 d1', { sha256: 'y' }), use('2', 's1 d2')], null],
])('%s', (_, place, uses, expected) => {
  const finding = findSamePhoto(at(place), uses)
  if (expected === null) expect(finding).toBeNull()
  else expect(finding?.found).toMatchObject(expected)
})
