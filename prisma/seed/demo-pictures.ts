// Pictures for the demo: drawn, so that nobody's rights are touched. Each scene is the same each time.
import { type Canvas, createCanvas, type SKRSContext2D as Pen } from '@napi-rs/canvas'

export const scenes = ['steppe', 'herd', 'dairy', 'yurt', 'centre', 'meat', 'curd'] as const
export type Scene = (typeof scenes)[number]

const width = 1500
const height = 1000

function sky(pen: Pen, from: string, to: string): void {
  const fade = pen.createLinearGradient(0, 0, 0, height)
  fade.addColorStop(0, from)
  fade.addColorStop(1, to)
  pen.fillStyle = fade
  pen.fillRect(0, 0, width, height)
}

function disc(pen: Pen, at: [number, number, number], colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(...at, 0, Math.PI * 2)
  pen.fill()
}

/** A line of hills whose tops swing about `top`. */
function hills(
  pen: Pen,
  { top, swing, turns, colour }: { top: number; swing: number; turns: number; colour: string },
) {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(0, height)
  for (let x = 0; x <= width; x += 10)
    pen.lineTo(x, top + Math.sin((x / width) * turns * Math.PI * 2) * swing)
  pen.lineTo(width, height)
  pen.fill()
}

function grassland(pen: Pen): void {
  sky(pen, '#8fc3e8', '#eaf4f2')
  disc(pen, [1200, 190, 80], '#ffe9a8')
  hills(pen, { top: 560, swing: 60, turns: 1.5, colour: '#8aa6a0' })
  hills(pen, { top: 640, swing: 40, turns: 1, colour: '#7ea36b' })
  hills(pen, { top: 740, swing: 25, turns: 2, colour: '#5f8f4e' })
}

function sheep(pen: Pen, x: number, y: number, size: number): void {
  pen.fillStyle = '#4a4038'
  for (const leg of [-0.5, 0.4]) pen.fillRect(x + leg * size, y, size * 0.15, size * 0.9)
  for (const [dx, dy, r] of [
    [-0.5, 0, 0.5],
    [0, -0.15, 0.6],
    [0.5, 0, 0.5],
  ] as const)
    disc(pen, [x + dx * size, y + dy * size, r * size], '#f7f3ea')
  disc(pen, [x + size, y - size * 0.1, size * 0.3], '#4a4038')
}

function box(pen: Pen, { x, y, w, h }: { x: number; y: number; w: number; h: number }, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.roundRect(x, y, w, h, 24)
  pen.fill()
}

/** Three packages on a table. */
function packages(pen: Pen, [back, table, paper, mark]: readonly [string, string, string, string]): void {
  sky(pen, back, '#fbf7ef')
  pen.fillStyle = table
  pen.fillRect(0, 720, width, height - 720)
  for (const x of [260, 610, 960]) {
    box(pen, { x, y: 330, w: 280, h: 430 }, paper)
    disc(pen, [x + 140, 500, 80], mark)
    box(pen, { x: x + 50, y: 630, w: 180, h: 28 }, mark)
  }
}

const draw: Record<Scene, (pen: Pen) => void> = {
  steppe: grassland,
  herd: (pen) => {
    grassland(pen)
    for (let i = 0; i < 12; i++) sheep(pen, 160 + ((i * 337) % 1200), 700 + ((i * 131) % 210), 38)
  },
  yurt: (pen) => {
    grassland(pen)
    box(pen, { x: 560, y: 640, w: 380, h: 170 }, '#f6f1e6')
    pen.fillStyle = '#e6dcc6'
    pen.beginPath()
    pen.moveTo(530, 650)
    pen.quadraticCurveTo(750, 480, 970, 650)
    pen.fill()
    box(pen, { x: 705, y: 690, w: 90, h: 120 }, '#b5542f')
  },
  dairy: (pen) => {
    sky(pen, '#dcebf5', '#fdfaf2')
    pen.fillStyle = '#d9c3a0'
    pen.fillRect(0, 740, width, height - 740)
    for (const x of [330, 620]) {
      box(pen, { x, y: 400, w: 220, h: 370 }, '#a9b4bd')
      box(pen, { x: x + 50, y: 340, w: 120, h: 90 }, '#8f9aa4')
    }
    for (const [x, y] of [
      [960, 660],
      [1090, 660],
      [1025, 570],
    ] as const)
      box(pen, { x, y, w: 120, h: 90 }, '#fff6dc')
  },
  centre: (pen) => {
    sky(pen, '#a9cfe9', '#f2f6f5')
    hills(pen, { top: 650, swing: 30, turns: 1, colour: '#8aa6a0' })
    pen.fillStyle = '#c9c4b8'
    pen.fillRect(0, 800, width, 200)
    box(pen, { x: 350, y: 380, w: 800, h: 430 }, '#f0e9dc')
    box(pen, { x: 350, y: 340, w: 800, h: 80 }, '#3f7d58')
    for (let i = 0; i < 9; i++)
      box(pen, { x: 400 + (i % 5) * 145, y: i < 5 ? 470 : 620, w: 110, h: 100 }, '#9fc3d6')
    box(pen, { x: 995, y: 640, w: 110, h: 170 }, '#b5542f')
  },
  meat: (pen) => packages(pen, ['#f3dfd5', '#b98a63', '#fff9f0', '#b5432f']),
  curd: (pen) => packages(pen, ['#dfeaf2', '#c9ab7c', '#ffffff', '#3f6f9d']),
}

export function drawScene(scene: Scene): Canvas {
  const canvas = createCanvas(width, height)
  draw[scene](canvas.getContext('2d'))
  return canvas
}
