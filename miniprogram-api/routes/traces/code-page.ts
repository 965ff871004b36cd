// The page behind the QR code on a package, for a phone: what must be known first, then what it is and how it came about.
import type { Problem } from '../../../core/values/problem.ts'
import type { TracePublic } from '../../contract/traces.ts'
import { safeText as safe } from '../../http/page-answer.ts'

const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/print/trace.css">
<main>
${body}
</main>
</html>
`

const dayText = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const momentFormat = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', hour12: false },
})

const grave = new Set(['recalled', 'revoked', 'places', 'expired'])

export function codePage(found: TracePublic): string {
  const { notices, product, producer, region, batch, records, scan, code } = found
  return page(
    `${product} 溯源`,
    `${notices.map(({ kind, words }) => `<p class="notice${grave.has(kind) ? ' grave' : ''}" role="alert">${safe(words)}</p>`).join('\n')}
<header>
<h1>${safe(product)}</h1>
<p>${safe(producer)}　${safe(region)}</p>
</header>
<dl>
${row('批号', batch.number)}
${row('产地', batch.place)}
${row('数量', `${batch.quantity}${batch.unit}`)}
${row('生产日期', dayText(batch.producedOn))}
${batch.bestBefore ? row('保质期到', dayText(batch.bestBefore)) : ''}
</dl>
<section>
<h2>从哪来、怎么来的</h2>
${records.length === 0 ? '<p class="soft">还没有记录</p>' : `<ol>\n${records.map(recordItem).join('\n')}\n</ol>`}
</section>
<section>
<h2>这个码</h2>
<p class="code">${safe(code)}</p>
<p>${safe(scanWords(scan))}</p>
<p class="soft">每件包装的码都不一样。同一个码到处都能扫到，就要当心。</p>
</section>
<footer>电子商务进农村综合示范项目 · 乡小二溯源</footer>`,
  )
}

const row = (title: string, words: string): string => `<div><dt>${title}</dt><dd>${safe(words)}</dd></div>`

function recordItem(record: TracePublic['records'][number]): string {
  const { name, day, words, place, agency, reportNumber, result, validUntil, corrected } = record
  const more = [
    place && `地点：${place}`,
    agency && `检测机构：${agency}`,
    reportNumber && `报告编号：${reportNumber}`,
    validUntil && `有效期到${dayText(validUntil)}`,
    corrected && '这条记录更正过',
  ].filter((each) => typeof each === 'string' && each !== '')
  const mark = result === null ? '' : `<b class="${result}">${result === 'passed' ? '合格' : '不合格'}</b>`
  return `<li><p><b>${safe(name)}</b> <time>${dayText(day)}</time> ${mark}</p><p>${safe(words)}</p>${more.map((each) => `<p class="soft">${safe(String(each))}</p>`).join('')}</li>`
}

function scanWords({ count, firstAt, places }: TracePublic['scan']): string {
  if (firstAt === null) return '您是第一个扫这个码的'
  const where = places > 1 ? `，在${places}个地方` : ''
  return `第一次扫是${momentFormat.format(new Date(firstAt))}，到现在一共扫了${count}次${where}`
}

const titles: Record<string, string> = { traceCodeMistyped: '码没输对', traceCodeUnknown: '查不到这个码' }

export function refusalPage({ code, say }: Pick<Problem, 'code' | 'say'>): string {
  const title = titles[code] ?? '看不了'
  const grave = code === 'traceCodeUnknown' ? ' grave' : ''
  return page(
    title,
    `<header><h1>${safe(title)}</h1></header>
<p class="notice${grave}" role="alert">${safe(say)}</p>
<footer>乡小二溯源</footer>`,
  )
}
