// Codes as a sheet to print and cut: A4, three by eight, each QR code with its signs below it.
import { create } from 'qrcode'
import type { CodeOfLot } from '../../../core/brand/trace/code-table.ts'
import { spacedCode } from '../../../core/brand/trace/trace-code.ts'
import { codesOnPage } from '../../contract/traces.ts'
import { safeText as safe } from '../../http/page-answer.ts'

export interface CodeSheet {
  batchNumber: string
  productName: string
  /** Within the lot, from 1 on. */
  from: number
  lotCount: number
  codes: readonly CodeOfLot[]
  /** Addresses of what comes before and after; null where there is nothing. */
  before: string | null
  after: string | null
}

export function sheetPage(sheet: CodeSheet): string {
  const { batchNumber, productName, codes, from, lotCount, before, after } = sheet
  const pages: CodeOfLot[][] = []
  for (let at = 0; at < codes.length; at += codesOnPage) pages.push(codes.slice(at, at + codesOnPage))
  const title = `${productName} ${batchNumber} 溯源码`
  const until = from + codes.length - 1
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/print/trace-sheet.css">
<nav><p>${safe(title)}，这里是第${from}到${until}个，这一批码一共${lotCount}个。用浏览器的打印，A4，缩放100%。</p><p>${link('上一段', before)} ${link('下一段', after)}</p></nav>
${pages.map((page) => `<main>\n${page.map((code) => label(code, batchNumber)).join('\n')}\n</main>`).join('\n')}
</html>
`
}

const link = (words: string, to: string | null): string => (to ? `<a href="${safe(to)}">${words}</a>` : '')

const label = ({ number, code, url }: CodeOfLot, batchNumber: string): string =>
  `<figure>${qrSvg(url)}<figcaption><b>${spacedCode(code)}</b><span>${safe(batchNumber)}</span><span>${number}</span></figcaption></figure>`

/** One path: a run of dark modules in a row is one stroke of it. */
function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const begun = x
      while (x + 1 < size && data[y * size + x + 1]) x++
      path += `M${begun} ${y}h${x - begun + 1}v1h-${x - begun + 1}z`
    }
  }
  return `<svg viewBox="-2 -2 ${size + 4} ${size + 4}" role="img" aria-label="二维码"><path d="${path}"/></svg>`
}
