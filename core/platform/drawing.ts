// Pictures with Chinese in them. The font is made known when the first is drawn; it takes a moment once a process.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas'

export type { Canvas, SKRSContext2D as Pen } from '@napi-rs/canvas'

/** To be named in `font`: `bold 32px "Xiaoer Sans"`. */
export const fontFamily = 'Xiaoer Sans'

let known = false

// The font comes in a hundred files, each with a part of the signs; under one name they are one font.
function makeFontKnown(): void {
  if (known) return
  const home = dirname(
    createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
  )
  const files = readdirSync(join(home, 'files')).filter((name) => name.endsWith('-wght-normal.woff2'))
  for (const file of files) GlobalFonts.registerFromPath(join(home, 'files', file), fontFamily)
  known = true
}

/** A canvas on which `fontFamily` can be written. */
export function canvasOf(width: number, height: number): Canvas {
  makeFontKnown()
  return createCanvas(width, height)
}

/** A canvas for pictures alone. */
export const plainCanvasOf = (width: number, height: number): Canvas => createCanvas(width, height)
