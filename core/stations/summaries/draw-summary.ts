// The evening's picture for the stations' group: what was reported, the totals, the runs of days on end. For a phone:
// big type, and nothing that shames. Knows nothing of the database.
import { type Canvas, canvasOf, fontFamily, type Pen } from '../../platform/drawing.ts'
import type { Total } from './summary-words.ts'

export interface SummaryPicture {
  /** 乌拉特中旗 */
  region: string
  /** 11月20日 周五 */
  day: string
  reported: number
  /** How many were to report. */
  due: number
  signedIn: number
  totals: readonly Total[]
  /** The longest first, as many as are shown. */
  streaks: readonly { name: string; days: number }[]
  /** How many of all stations have reached each. */
  reached: readonly { label: string; stations: number }[]
  /** Stations that reached one today. */
  milestones: readonly { name: string; days: number }[]
  foot: string
}

const width = 1080
const margin = 48
const inner = width - 2 * margin
const gap = 32
const pad = 44

const colours = {
  page: '#eef3ee',
  card: '#ffffff',
  green: '#1f7a4d',
  deep: '#14583a',
  pale: '#e3f1e8',
  track: '#e4ebe6',
  ink: '#1f2a24',
  soft: '#6a776f',
  gold: '#c98a1b',
  paleGold: '#fdf3de',
}

const font = (size: number, weight: 400 | 500 | 700 = 400) => `${weight} ${size}px "${fontFamily}"`

const headHeight = 232
const countHeight = 396
const tileHeight = 168
const rowHeight = 84
const footHeight = 176

interface Box {
  y: number
  height: number
}

/** PNG, 1080 wide, as high as what there is to say. */
export function drawSummary(picture: SummaryPicture): Promise<Buffer> {
  const sections = [
    { height: countHeight, draw: (pen: Pen, box: Box) => drawCount(pen, box, picture) },
    ...(picture.totals.length > 0
      ? [{ height: totalsHeight(picture), draw: (pen: Pen, box: Box) => drawTotals(pen, box, picture) }]
      : []),
    ...(picture.streaks.length > 0
      ? [{ height: streaksHeight(picture), draw: (pen: Pen, box: Box) => drawStreaks(pen, box, picture) }]
      : []),
  ]
  const body = sections.reduce((sum, { height }) => sum + height + gap, 0)
  const canvas: Canvas = canvasOf(width, headHeight + gap + body + footHeight)
  const pen = canvas.getContext('2d')
  pen.fillStyle = colours.page
  pen.fillRect(0, 0, width, canvas.height)
  pen.textBaseline = 'alphabetic'
  drawHead(pen, picture)
  let y = headHeight + gap
  for (const { height, draw } of sections) {
    drawCard(pen, { y, height })
    draw(pen, { y, height })
    y += height + gap
  }
  drawFoot(pen, { y, height: footHeight }, picture)
  return canvas.encode('png')
}

function drawHead(pen: Pen, { region, day }: SummaryPicture): void {
  const shade = pen.createLinearGradient(0, 0, width, headHeight)
  shade.addColorStop(0, colours.green)
  shade.addColorStop(1, colours.deep)
  pen.fillStyle = shade
  pen.fillRect(0, 0, width, headHeight)
  pen.textAlign = 'left'
  pen.fillStyle = 'rgba(255,255,255,0.85)'
  write(pen, `${region} · 电商服务站`, { x: margin, y: 92, size: 40, weight: 500, most: inner })
  pen.fillStyle = '#ffffff'
  write(pen, day, { x: margin, y: 180, size: 72, weight: 700, most: inner })
}

function drawCard(pen: Pen, { y, height }: Box): void {
  pen.save()
  pen.shadowColor = 'rgba(20, 60, 40, 0.10)'
  pen.shadowBlur = 24
  pen.shadowOffsetY = 6
  pen.fillStyle = colours.card
  pen.beginPath()
  pen.roundRect(margin, y, inner, height, 28)
  pen.fill()
  pen.restore()
}

function drawCount(pen: Pen, { y, height }: Box, { reported, due, signedIn }: SummaryPicture): void {
  const radius = 142
  const [cx, cy] = [margin + pad + radius + 8, y + height / 2]
  const share = due > 0 ? Math.min(reported / due, 1) : 0
  pen.lineWidth = 34
  pen.lineCap = 'round'
  pen.strokeStyle = colours.track
  pen.beginPath()
  pen.arc(cx, cy, radius, 0, 2 * Math.PI)
  pen.stroke()
  if (share > 0) {
    pen.strokeStyle = colours.green
    pen.beginPath()
    pen.arc(cx, cy, radius, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * share)
    pen.stroke()
  }
  pen.textAlign = 'center'
  pen.fillStyle = colours.ink
  write(pen, String(reported), { x: cx, y: cy + 34, size: 120, weight: 700, most: 200 })
  pen.fillStyle = colours.soft
  write(pen, '站报了', { x: cx, y: cy + 88, size: 36, weight: 500, most: 200 })
  pen.textAlign = 'left'
  const left = cx + radius + 84
  const most = width - margin - pad - left
  fact(pen, { x: left, y: cy - 62, most, label: '今天营业', value: `${due}站` })
  fact(pen, { x: left, y: cy + 94, most, label: 'APP签到', value: `${signedIn}站` })
}

function fact(
  pen: Pen,
  { x, y, most, label, value }: Record<'x' | 'y' | 'most', number> & { label: string; value: string },
) {
  pen.fillStyle = colours.soft
  write(pen, label, { x, y: y - 44, size: 36, weight: 400, most })
  pen.fillStyle = colours.ink
  write(pen, value, { x, y: y + 28, size: 68, weight: 700, most })
}

const totalsHeight = ({ totals }: SummaryPicture): number =>
  titleHeight + Math.ceil(totals.length / 2) * (tileHeight + 20) - 20 + pad

const titleHeight = 116

function drawTitle(pen: Pen, { y }: Box, title: string, aside = ''): void {
  pen.textAlign = 'left'
  pen.fillStyle = colours.green
  pen.beginPath()
  pen.roundRect(margin + pad, y + 44, 10, 44, 5)
  pen.fill()
  pen.fillStyle = colours.ink
  write(pen, title, { x: margin + pad + 30, y: y + 82, size: 44, weight: 700, most: 500 })
  pen.textAlign = 'right'
  pen.fillStyle = colours.soft
  write(pen, aside, { x: width - margin - pad, y: y + 80, size: 32, weight: 400, most: 420 })
  pen.textAlign = 'left'
}

function drawTotals(pen: Pen, box: Box, { totals }: SummaryPicture): void {
  drawTitle(pen, box, '今天大家一起')
  const tile = (inner - 2 * pad - 20) / 2
  for (const [index, total] of totals.entries()) {
    const isLastAlone = index === totals.length - 1 && index % 2 === 0
    const x = margin + pad + (index % 2) * (tile + 20)
    const y = box.y + titleHeight + Math.floor(index / 2) * (tileHeight + 20)
    drawTile(pen, { x, y, side: isLastAlone ? inner - 2 * pad : tile }, total)
  }
}

function drawTile(pen: Pen, { x, y, side }: { x: number; y: number; side: number }, total: Total): void {
  pen.fillStyle = colours.pale
  pen.beginPath()
  pen.roundRect(x, y, side, tileHeight, 20)
  pen.fill()
  const { label, count, yuan } = total
  pen.fillStyle = colours.soft
  write(pen, yuan && count ? `${label} ${count}` : label, {
    x: x + 28,
    y: y + 58,
    size: 36,
    weight: 500,
    most: side - 56,
  })
  pen.fillStyle = colours.deep
  write(pen, yuan ?? count ?? '', { x: x + 28, y: y + 132, size: 60, weight: 700, most: side - 56 })
}

const chipsHeight = ({ reached }: SummaryPicture): number => (reached.length > 0 ? 92 : 0)
const cheerHeight = ({ milestones }: SummaryPicture): number => (milestones.length > 0 ? 108 : 0)

const streaksHeight = (picture: SummaryPicture): number =>
  titleHeight + chipsHeight(picture) + picture.streaks.length * rowHeight + cheerHeight(picture) + pad - 12

function drawStreaks(pen: Pen, box: Box, picture: SummaryPicture): void {
  drawTitle(pen, box, '连报天数', '当天报的才算')
  let y = box.y + titleHeight
  if (picture.reached.length > 0) drawChips(pen, y, picture)
  y += chipsHeight(picture)
  const longest = Math.max(...picture.streaks.map(({ days }) => days))
  for (const streak of picture.streaks) {
    drawStreak(pen, y, { ...streak, share: Math.sqrt(streak.days / longest) })
    y += rowHeight
  }
  if (picture.milestones.length > 0) drawCheer(pen, y + 8, picture)
}

/** More don't fit beside each other; the longest runs are the rarest. */
const mostChips = 3

function drawChips(pen: Pen, y: number, { reached }: SummaryPicture): void {
  let x = margin + pad
  for (const { label, stations } of reached.slice(-mostChips)) {
    const text = `${label} ${stations}站`
    pen.font = font(34, 500)
    const side = pen.measureText(text).width + 48
    pen.fillStyle = colours.pale
    pen.beginPath()
    pen.roundRect(x, y, side, 64, 32)
    pen.fill()
    pen.fillStyle = colours.deep
    pen.fillText(text, x + 24, y + 44)
    x += side + 18
  }
}

const nameWidth = 500

function drawStreak(
  pen: Pen,
  y: number,
  { name, days, share }: { name: string; days: number; share: number },
): void {
  const left = margin + pad
  pen.textAlign = 'left'
  pen.fillStyle = colours.ink
  write(pen, name, { x: left, y: y + 52, size: 40, weight: 500, most: nameWidth })
  const bar = { x: left + nameWidth + 24, side: inner - 2 * pad - nameWidth - 24 - 150 }
  pen.fillStyle = colours.track
  pen.beginPath()
  pen.roundRect(bar.x, y + 26, bar.side, 24, 12)
  pen.fill()
  pen.fillStyle = colours.green
  pen.beginPath()
  pen.roundRect(bar.x, y + 26, Math.max(24, bar.side * share), 24, 12)
  pen.fill()
  pen.textAlign = 'right'
  pen.fillStyle = colours.deep
  write(pen, `${days}天`, { x: width - margin - pad, y: y + 54, size: 42, weight: 700, most: 130 })
  pen.textAlign = 'left'
}

function drawCheer(pen: Pen, y: number, { milestones }: SummaryPicture): void {
  pen.fillStyle = colours.paleGold
  pen.beginPath()
  pen.roundRect(margin + pad, y, inner - 2 * pad, 84, 20)
  pen.fill()
  pen.fillStyle = colours.gold
  const text = `今天${cheers(milestones).join('；')}，不容易`
  write(pen, text, { x: margin + pad + 28, y: y + 55, size: 38, weight: 500, most: inner - 2 * pad - 56 })
}

/** 满7天：毛其格站、川井站等4站 */
function cheers(milestones: SummaryPicture['milestones']): string[] {
  const lengths = [...new Set(milestones.map(({ days }) => days))].sort((a, b) => b - a)
  return lengths.map((days) => {
    const names = milestones.filter((each) => each.days === days).map(({ name }) => name)
    return `满${days}天：${names[0] ?? ''}${names.length > 1 ? `等${names.length}站` : ''}`
  })
}

function drawFoot(pen: Pen, { y }: Box, { foot }: SummaryPicture): void {
  pen.textAlign = 'center'
  pen.fillStyle = colours.ink
  write(pen, foot, { x: width / 2, y: y + 52, size: 38, weight: 500, most: inner })
  pen.fillStyle = colours.soft
  write(pen, '小二是机器人，数都来自大家自己报的', {
    x: width / 2,
    y: y + 112,
    size: 30,
    weight: 400,
    most: inner,
  })
}

interface Writing {
  x: number
  y: number
  size: number
  weight: 400 | 500 | 700
  most: number
}

/** What is a little too wide gets smaller, to two thirds at the least; what still is ends in …. */
function write(pen: Pen, text: string, { x, y, size, weight, most }: Writing): void {
  pen.font = font(size, weight)
  const wide = pen.measureText(text).width
  if (wide > most)
    pen.font = font(Math.max(Math.floor((size * most) / wide), Math.floor((size * 2) / 3)), weight)
  let shown = text
  while (shown.length > 1 && pen.measureText(shown === text ? text : `${shown}…`).width > most)
    shown = shown.slice(0, -1)
  pen.fillText(shown === text ? text : `${shown}…`, x, y)
}
