// The files of images, under the data folder by the hash of what was brought in: each picture once in each size. What
// was brought in isn't kept itself: it says where and by what it was taken.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Image, loadImage } from '@napi-rs/canvas'
import type { Deps } from '../../platform/deps.ts'
import { type Canvas, plainCanvasOf } from '../../platform/drawing.ts'
import { Problem } from '../../values/problem.ts'
import { readImageHeader } from './image-header.ts'
import { drawingOf, type ImageSize, imagePath } from './sizes.ts'

export const maxImageBytes = 10_000_000
/** A picture of so many dots takes 160 MB while it is drawn. */
const mostDots = 40_000_000
const quality = 82

type Where = Pick<Deps, 'config'>

const fileOf = ({ config }: Where, sha256: string, size: ImageSize): string =>
  join(config.DATA_DIR, imagePath(sha256, size))

const refused = (reason: string, words: string): Problem => new Problem('imageRefused', { reason, words })

function checkedHeader(bytes: Buffer): void {
  if (bytes.length > maxImageBytes) throw new Problem('tooLarge', { thing: 'image', limit: maxImageBytes })
  const header = readImageHeader(bytes)
  if (!header) throw refused('no picture', '只收 jpg、png、webp 图片')
  if (header.width * header.height > mostDots)
    throw refused('too many dots', '图片太大了，先缩小到四千万像素以内')
}

async function decoded(bytes: Buffer) {
  try {
    return await loadImage(bytes)
  } catch {
    throw refused('does not decode', '这张图片打不开，换一张')
  }
}

// One at a time, whoever asks: memory is bounded by one picture.
let last: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}

export interface SavedImage {
  sha256: string
  /** As it is held, whichever way the camera was. */
  width: number
  height: number
}

/** Throws `imageRefused` and `tooLarge`. */
export const saveImage = (deps: Where, bytes: Buffer): Promise<SavedImage> => inTurn(() => save(deps, bytes))

async function save(deps: Where, bytes: Buffer): Promise<SavedImage> {
  checkedHeader(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const picture = await decoded(bytes)
  const { width, height } = picture
  // The smaller ones are drawn of the largest: to scale a large photo is what takes long.
  let source: Canvas | Image = picture
  for (const size of ['cover', 'card', 'thumb'] as const) {
    const canvas = drawn(source, size)
    await keep(fileOf(deps, sha256, size), await canvas.encode('jpeg', quality))
    if (size === 'cover') source = canvas
  }
  return { sha256, width, height }
}

function drawn(source: Canvas | Image, size: ImageSize): Canvas {
  const { from, ...to } = drawingOf(size, source)
  const canvas = plainCanvasOf(to.width, to.height)
  const pen = canvas.getContext('2d')
  pen.imageSmoothingQuality = 'high'
  // Where the picture is transparent.
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, to.width, to.height)
  pen.drawImage(source, from.x, from.y, from.width, from.height, 0, 0, to.width, to.height)
  return canvas
}

// Never half a file under its own name.
async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.part`
  await writeFile(unfinished, bytes)
  await rename(unfinished, file)
}

/** Throws the Problem `notFound` where the file is gone. */
export async function openImage(deps: Where, sha256: string, size: ImageSize): Promise<Buffer> {
  try {
    return await readFile(fileOf(deps, sha256, size))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Problem('notFound', { thing: 'image', id: sha256 })
    throw error
  }
}
