// 结业证书 as a picture: A4 across, for a screen and for a printer. Knows nothing of the database.
import { create as qrCode } from 'qrcode'
import { canvasOf, fontFamily, type Pen } from '../../platform/drawing.ts'

export interface CertificateWords {
  name: string
  course: string
  run: number
  hours: number
  number: string
  /** `2026年11月23日` */
  issuedOn: string
  /** 乌拉特中旗电子商务公共服务中心 */
  issuer: string
  code: string
}

const width = 1684
const height = 1190
const colours = {
  paper: '#fdfaf2',
  ink: '#2b2a28',
  soft: '#7a746a',
  red: '#a8241c',
  gold: '#b98a3c',
  pale: '#e8d9b5',
}

const font = (size: number, weight: 400 | 500 | 700 = 400) => `${weight} ${size}px "${fontFamily}"`

/** PNG. */
export async function drawCertificate(words: CertificateWords): Promise<Buffer> {
  const canvas = canvasOf(width, height)
  const pen = canvas.getContext('2d')
  drawPaper(pen)
  drawHeading(pen, words)
  drawBody(pen, words)
  drawFoot(pen, words)
  return canvas.encode('png')
}

function drawPaper(pen: Pen): void {
  pen.fillStyle = colours.paper
  pen.fillRect(0, 0, width, height)
  frame(pen, { inset: 44, line: 7, colour: colours.gold })
  frame(pen, { inset: 60, line: 2, colour: colours.gold })
  for (const [x, y, sx, sy] of [
    [44, 44, 1, 1],
    [width - 44, 44, -1, 1],
    [44, height - 44, 1, -1],
    [width - 44, height - 44, -1, -1],
  ] as const)
    corner(pen, { x, y, sx, sy })
}

function frame(pen: Pen, { inset, line, colour }: { inset: number; line: number; colour: string }): void {
  pen.strokeStyle = colour
  pen.lineWidth = line
  pen.strokeRect(inset, inset, width - 2 * inset, height - 2 * inset)
}

/** 回纹, a key pattern: one spiral in each corner, drawn towards the middle. */
function corner(pen: Pen, { x, y, sx, sy }: { x: number; y: number; sx: number; sy: number }): void {
  const spiral = [
    [34, 34],
    [150, 34],
    [150, 62],
    [62, 62],
    [62, 150],
    [34, 150],
    [34, 34],
  ] as const
  pen.fillStyle = colours.paper
  pen.strokeStyle = colours.gold
  pen.lineWidth = 3
  pen.beginPath()
  for (const [i, [dx, dy]] of spiral.entries()) {
    if (i === 0) pen.moveTo(x + sx * dx, y + sy * dy)
    else pen.lineTo(x + sx * dx, y + sy * dy)
  }
  pen.stroke()
  pen.strokeRect(x + sx * 78 - (sx < 0 ? 26 : 0), y + sy * 78 - (sy < 0 ? 26 : 0), 26, 26)
}

function drawHeading(pen: Pen, { number }: CertificateWords): void {
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  pen.fillStyle = colours.red
  pen.font = font(100, 700)
  spaced(pen, '结业证书', { x: width / 2, y: 288, gap: 46 })
  pen.fillStyle = colours.soft
  pen.font = font(24)
  pen.fillText('电子商务进农村综合示范项目 · 农村电商培训', width / 2, 346)
  rule(pen, 392)
  pen.fillText(`证书编号　${number}`, width / 2, 446)
}

function spaced(pen: Pen, text: string, { x, y, gap }: { x: number; y: number; gap: number }): void {
  const signs = [...text]
  const widths = signs.map((sign) => pen.measureText(sign).width)
  const total = widths.reduce((sum, each) => sum + each, 0) + gap * (signs.length - 1)
  let left = x - total / 2
  for (const [i, sign] of signs.entries()) {
    const own = widths[i] ?? 0
    pen.fillText(sign, left + own / 2, y)
    left += own + gap
  }
}

function rule(pen: Pen, y: number): void {
  pen.strokeStyle = colours.gold
  pen.lineWidth = 2
  for (const side of [-1, 1]) {
    pen.beginPath()
    pen.moveTo(width / 2 + side * 26, y)
    pen.lineTo(width / 2 + side * 330, y)
    pen.stroke()
  }
  pen.save()
  pen.translate(width / 2, y)
  pen.rotate(Math.PI / 4)
  pen.fillStyle = colours.gold
  pen.fillRect(-8, -8, 16, 16)
  pen.restore()
}

function drawBody(pen: Pen, { name, course, run, hours }: CertificateWords): void {
  pen.textAlign = 'center'
  pen.fillStyle = colours.ink
  pen.font = fitting(pen, name, { size: 76, weight: 700, most: 760 })
  pen.fillText(name, width / 2, 568)
  const half = Math.max(pen.measureText(name).width / 2 + 60, 190)
  pen.strokeStyle = colours.pale
  pen.lineWidth = 3
  pen.beginPath()
  pen.moveTo(width / 2 - half, 596)
  pen.lineTo(width / 2 + half, 596)
  pen.stroke()
  pen.fillStyle = colours.ink
  pen.font = font(32)
  pen.fillText('参加了', width / 2, 664)
  const title = `《${course}》第${run}期`
  pen.font = fitting(pen, title, { size: 46, weight: 700, most: 1180 })
  pen.fillText(title, width / 2, 736)
  pen.font = font(32)
  pen.fillText(`共 ${hours} 课时，学完规定的课程，准予结业。`, width / 2, 804)
}

/** The largest font, up to `size`, in which the text is not wider than `most`. */
function fitting(
  pen: Pen,
  text: string,
  { size, weight, most }: { size: number; weight: 500 | 700; most: number },
): string {
  pen.font = font(size, weight)
  const wide = pen.measureText(text).width
  return font(wide > most ? Math.floor((size * most) / wide) : size, weight)
}

function drawFoot(pen: Pen, { issuer, issuedOn, code }: CertificateWords): void {
  const left = 236
  drawQr(pen, code, { x: left, y: 886, side: 148 })
  pen.textAlign = 'left'
  pen.fillStyle = colours.soft
  pen.font = font(22)
  pen.fillText('核验码', left + 172, 930)
  pen.fillStyle = colours.ink
  pen.font = font(32, 500)
  pen.fillText(`${code.slice(0, 5)} ${code.slice(5)}`, left + 172, 974)
  pen.fillStyle = colours.soft
  pen.font = font(20)
  pen.fillText('凭核验码可查证书真伪', left + 172, 1014)
  pen.textAlign = 'right'
  pen.fillStyle = colours.ink
  pen.font = fitting(pen, issuer, { size: 34, weight: 500, most: 700 })
  pen.fillText(issuer, width - left, 962)
  pen.font = font(30)
  pen.fillText(issuedOn, width - left, 1014)
}

function drawQr(pen: Pen, text: string, { x, y, side }: { x: number; y: number; side: number }): void {
  const { modules } = qrCode(text, { errorCorrectionLevel: 'M' })
  const unit = side / modules.size
  pen.fillStyle = '#ffffff'
  pen.fillRect(x - 10, y - 10, side + 20, side + 20)
  pen.fillStyle = colours.ink
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      // A hair wider, so that no light comes through between two of them.
      if (modules.get(row, column)) pen.fillRect(x + column * unit, y + row * unit, unit + 0.4, unit + 0.4)
    }
  }
}
