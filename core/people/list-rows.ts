// What a row of a list must be to be taken, and the words for what is wrong with it. Pure.

export interface Refused {
  row: number
  reason: string
}

export interface PersonRow {
  row: number
  name: string
  phone: string | null
  village: string | null
  township: string | null
}

interface Cells {
  name?: string
  phone?: string
  village?: string
  township?: string
}

/** Names of people: Han letters and the dot of long names, or Latin ones. */
const nameShape = /^(?:[\p{Script=Han}·•]{2,15}|[\p{Script=Latin} .·-]{2,40})$/u
const mobile = /^1[3-9]\d{9}$/
const landline = /^0\d{9,11}$/

/** The row as it is to be kept, or why not. */
export function readPersonRow(row: number, cells: Cells): PersonRow | Refused {
  const name = (cells.name ?? '').normalize('NFKC').replace(/\s+/g, '')
  if (name === '') return { row, reason: '没有姓名' }
  if (!nameShape.test(name)) return { row, reason: '姓名不像人名' }
  const phone = cells.phone === undefined ? null : readPhone(cells.phone)
  if (phone !== null && 'reason' in phone) return { row, reason: phone.reason }
  return {
    ...{ row, name, phone: phone?.phone ?? null },
    ...{ village: cells.village ?? null, township: cells.township ?? null },
  }
}

function readPhone(words: string): { phone: string } | { reason: string } | null {
  if (/^(?:无|没有|暂无|[-/—]+)$/.test(words)) return null
  const digits = words
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
    // As Excel keeps a long number that was once a fraction.
    .replace(/\.0+$/, '')
  if (mobile.test(digits) || landline.test(digits)) return { phone: digits }
  if (!/^\d+$/.test(digits)) return { reason: '电话里有别的字' }
  if (digits.length === 11) return { reason: '电话不对' }
  const off = Math.abs(digits.length - 11)
  const count = ['', '一', '两', '三'][off]
  if (!count) return { reason: '电话不对' }
  return { reason: `电话${digits.length < 11 ? '少' : '多'}${count}位` }
}

/** Takes out what a list has twice; the first one stays. */
export function withoutRepeats(rows: readonly PersonRow[]): { rows: PersonRow[]; refused: Refused[] } {
  const seen = new Map<string, number>()
  const kept: PersonRow[] = []
  const refused: Refused[] = []
  for (const each of rows) {
    const keys = [`${each.name} ${each.village ?? ''} ${each.phone ?? ''}`]
    if (each.phone) keys.push(`${each.name} ${each.phone}`)
    const first = keys.map((key) => seen.get(key)).find((row) => row !== undefined)
    if (first !== undefined) refused.push({ row: each.row, reason: `重复的行，和第${first}行是同一个人` })
    else {
      for (const key of keys) seen.set(key, each.row)
      kept.push(each)
    }
  }
  return { rows: kept, refused }
}

/** 154****0001: enough to tell two apart, too little to ring anybody. */
export const maskPhone = (phone: string): string =>
  phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
