import { expect, test } from 'vitest'
import { createImageStore, imageMediaType } from './image-store.ts'
import { png } from './test-county.ts'

test.each([
  ['image/png', png(20)],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['image/gif', Buffer.from('GIF89a')],
  ['image/webp', Buffer.from('RIFF....WEBPVP8 ')],
  [undefined, Buffer.from('RIFF....WAVE')],
  [undefined, Buffer.from('<svg/>')],
  [undefined, Buffer.alloc(0)],
])('%s is known by its first bytes', (mediaType, bytes) => {
  expect(imageMediaType(bytes)).toBe(mediaType)
})

test('the oldest pictures go when all of them weigh too much; the newest stays whatever it weighs', () => {
  const images = createImageStore(250)
  const image = (size: number) => ({ bytes: png(size), mediaType: 'image/png' })
  const kept = () => ['a', 'b', 'c', 'd'].filter((id) => images.get(id))
  images.put('a', image(100))
  images.put('b', image(100))
  images.drop('a')
  images.put('a', image(100))
  expect(kept()).toEqual(['a', 'b'])
  images.put('c', image(100))
  expect(kept()).toEqual(['a', 'c'])
  images.put('d', image(900))
  expect(kept()).toEqual(['d'])
})
