// In which sizes an image is kept. JPEG all of them: WeChat's own image element shows it on every phone, and WebP only
// where it is told to and can.

export type ImageSize = 'thumb' | 'card' | 'cover'

export interface Box {
  width: number
  height: number
}

interface Drawing extends Box {
  /** The part of the picture that is drawn. */
  from: Box & { x: number; y: number }
}

const thumbSide = 240
const widths = { card: 750, cover: 1500 } as const
/** Longer than that, a picture is cut to it: nobody scrolls through one. */
const tallest = 3

/** What of a picture is drawn, and how large. Never larger than it is. */
export function drawingOf(size: ImageSize, picture: Box): Drawing {
  if (size === 'thumb') {
    const cut = Math.min(picture.width, picture.height)
    const side = Math.min(cut, thumbSide)
    const from = { x: (picture.width - cut) / 2, y: (picture.height - cut) / 2, width: cut, height: cut }
    return { width: side, height: side, from }
  }
  const height = Math.min(picture.height, picture.width * tallest)
  const scale = Math.min(1, widths[size] / picture.width)
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    from: { x: 0, y: 0, width: picture.width, height },
  }
}

/** Under the data folder, by the hash of what was brought in. */
export const imagePath = (sha256: string, size: ImageSize): string =>
  `images/${sha256.slice(0, 2)}/${sha256}-${size}.jpg`

export const imagePaths = (sha256: string): string[] =>
  (['thumb', 'card', 'cover'] as const).map((size) => imagePath(sha256, size))
