import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../platform/config.ts'
import { photo } from '../test-content.ts'
import { openImage, saveImage } from './image-files.ts'
import { readImageHeader } from './image-header.ts'
import { hindranceOf } from './publicity.ts'
import { drawingOf } from './sizes.ts'

let where: { config: ReturnType<typeof readConfig> }
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-images-'))
  where = { config: readConfig({ CHANNEL: 'county', DATA_DIR: folder }) }
})
afterEach(() => rmSync(where.config.DATA_DIR, { recursive: true }))

const filesOf = () =>
  readdirSync(where.config.DATA_DIR, { recursive: true })
    .map(String)
    .filter((name) => /\.\w+$/.test(name))

async function colourAt(bytes: Buffer, x: number, y: number): Promise<'red' | 'blue' | 'white' | 'other'> {
  const picture = await loadImage(bytes)
  const pen = createCanvas(picture.width, picture.height).getContext('2d')
  pen.drawImage(picture, 0, 0)
  const [r = 0, g = 0, b = 0] = pen.getImageData(x, y, 1, 1).data
  if (r > 240 && g > 240 && b > 240) return 'white'
  if (r > 200 && b < 60) return 'red'
  return b > 200 && r < 60 ? 'blue' : 'other'
}

describe('a photo', () => {
  it('is kept in three sizes, without what its camera wrote', async () => {
    const bytes = await photo(2000, 1000)
    expect(bytes.includes('GPS')).toBe(true)
    const { sha256 } = await saveImage(where, bytes)
    expect(filesOf()).toHaveLength(3)
    const sizes: Record<string, unknown> = {}
    for (const size of ['thumb', 'card', 'cover'] as const) {
      const kept = await openImage(where, sha256, size)
      expect(kept.includes('GPS') || kept.includes('Exif')).toBe(false)
      const header = readImageHeader(kept)
      sizes[size] = [header?.type, header?.width, header?.height]
    }
    expect(sizes).toEqual({ thumb: ['jpeg', 240, 240], card: ['jpeg', 750, 375], cover: ['jpeg', 1500, 750] })
  })

  it('is kept once, whoever brings it', async () => {
    const bytes = await photo()
    const [first, second] = await Promise.all([saveImage(where, bytes), saveImage(where, bytes)])
    expect(second).toEqual(first)
    expect(filesOf()).toHaveLength(3)
  })

  it('stands as the camera was held', async () => {
    const saved = await saveImage(where, await photo(400, 200, true))
    expect([saved.width, saved.height]).toEqual([200, 400])
    const card = await openImage(where, saved.sha256, 'card')
    expect([await colourAt(card, 100, 20), await colourAt(card, 100, 380)]).toEqual(['red', 'blue'])
  })

  it('is white where it was transparent', async () => {
    const png = await createCanvas(50, 50).encode('png')
    const { sha256 } = await saveImage(where, png)
    expect(await colourAt(await openImage(where, sha256, 'card'), 25, 25)).toBe('white')
  })
})

const canvas = createCanvas(30, 20)
const encoded: [string, () => Promise<Buffer>][] = [
  ['jpeg', () => canvas.encode('jpeg')],
  ['png', () => canvas.encode('png')],
  ['webp', () => canvas.encode('webp')],
  ['webp', () => canvas.encode('webp', 100)],
]

it.each(encoded)('the size of a %s is read from its head', async (type, encode) => {
  expect(readImageHeader(await encode())).toEqual({ type, width: 30, height: 20 })
})

/** A head that says that the picture is so large. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000', 'hex')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

describe('what is no picture is refused, and nothing is kept', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('你好')],
    ['SVG', Buffer.from(svg)],
    ['GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')],
    ['HTML that calls itself a JPEG', Buffer.from('\xff\xd8\xff<html>', 'latin1')],
    ['a head alone', pngOf(10, 10)],
    ['a picture as large as a field', pngOf(50_000, 50_000)],
    ['a JPEG whose parts never end', Buffer.from(`ffd8ff${'e0'.padEnd(400, '0')}`, 'hex')],
  ])('%s', async (_, bytes) => {
    await expect(saveImage(where, bytes)).rejects.toMatchObject({ code: 'imageRefused' })
    expect(filesOf()).toEqual([])
  })

  it('a file that is too large', async () => {
    const file = Buffer.concat([await photo(), Buffer.alloc(10_000_000)])
    await expect(saveImage(where, file)).rejects.toMatchObject({ code: 'tooLarge' })
  })
})

it.each([
  [
    'thumb',
    { width: 100, height: 50 },
    { width: 50, height: 50, from: { x: 25, y: 0, width: 50, height: 50 } },
  ],
  [
    'card',
    { width: 100, height: 50 },
    { width: 100, height: 50, from: { x: 0, y: 0, width: 100, height: 50 } },
  ],
  [
    'card',
    { width: 1500, height: 9000 },
    { width: 750, height: 2250, from: { x: 0, y: 0, width: 1500, height: 4500 } },
  ],
] as const)('%s of %j', (size, picture, drawing) => {
  expect(drawingOf(size, picture)).toEqual(drawing)
})

describe('an image with people', () => {
  const rights = { use: 'publicity', people: 'shown', paperConsent: null, withdrawnAt: null }
  it.each([
    [{ ...rights, people: 'none' }, [], null],
    [rights, [], 'nobodySaid'],
    [rights, ['given'], null],
    [rights, ['given', 'none'], 'noConsent'],
    [rights, ['asked'], 'noConsent'],
    [rights, ['refused'], 'noConsent'],
    [{ ...rights, paperConsent: '同意书3号' }, [], null],
    [{ ...rights, paperConsent: '同意书3号' }, ['refused'], 'noConsent'],
    [{ ...rights, use: 'paper', people: 'none' }, [], 'paper'],
    [{ ...rights, people: 'none', withdrawnAt: new Date(0) }, [], 'withdrawn'],
  ] as const)('%j, publicity %j: %s', (of, said, hindrance) => {
    expect(hindranceOf(of, said)).toBe(hindrance)
  })
})
