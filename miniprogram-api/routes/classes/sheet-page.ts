// The blank sign-in sheet as a page to print: A4, the list with room to sign, and lines for whoever comes besides.
import type { ClassPage, InClass } from '../../../core/training/classes/class-page-reads.ts'
import { dayAt, dayWithWeekday, timeAt } from '../../../core/values/days.ts'

const emptyRows = 10

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '')

export function sheetPage({ session, roster }: ClassPage): string {
  const { course, run, number, zone, startsAt, endsAt, place, teacher, region } = session
  const day = dayAt(startsAt, zone)
  const time = `${day.slice(0, 4)}年${dayWithWeekday(day)} ${timeAt(startsAt, zone)}–${timeAt(endsAt, zone)}`
  const title = `${course}第${run}期`
  const rows = [
    ...roster.map(personRow),
    ...Array.from({ length: emptyRows }, (_, i) => emptyRow(roster.length + i)),
  ]
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(title)} 签到表</title>
<link rel="stylesheet" href="/print/sign-in-sheet.css">
<main>
<header>
<p class="programme">${safe(region)}电子商务进农村综合示范项目</p>
<h1>培训签到表</h1>
</header>
<dl>
<div><dt>课程</dt><dd>${safe(title)}　第${number}次课</dd></div>
<div><dt>授课老师</dt><dd>${safe(teacher ?? '')}</dd></div>
<div><dt>时间</dt><dd>${safe(time)}</dd></div>
<div><dt>地点</dt><dd>${safe(place)}</dd></div>
</dl>
<table>
<thead><tr><th class="number">序号</th><th class="name">姓名</th><th class="village">村（嘎查）</th><th>签名</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<footer>
<p>报名<b>${roster.length}</b>人　　实到<i></i>人</p>
<p>老师签名<i class="long"></i></p>
<p>日期<i class="long"></i></p>
</footer>
<p class="note">没在名单上的，在空行里写上姓名和村子。不会写字的，请人代写后按手印。</p>
</main>
</html>
`
}

const personRow = ({ name, village }: InClass, i: number): string =>
  `<tr><td class="number">${i + 1}</td><td class="name">${safe(name)}</td><td class="village">${safe(village ?? '')}</td><td></td></tr>`

const emptyRow = (i: number): string =>
  `<tr><td class="number">${i + 1}</td><td class="name"></td><td class="village"></td><td></td></tr>`
