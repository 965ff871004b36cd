// Mobile numbers, also with spaces or dashes as 3-4-4, and as dictated.

export interface PhoneRead {
  phone: string
  start: number
  end: number
}

const mobile = /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)([- ]?)(\d{4})\2(\d{4})(?!\d)/g

/** Dictated: 幺三九四七八二零零三七, also in groups of 3-4-4. */
const digits = '零一二三四五六七八九〇幺洞拐两'
const values = '012345678901072'
const spoken = new RegExp(
  `(?<![${digits}\\d])[一幺][三四五六七八九][${digits}]([- ]?)[${digits}]{4}\\1[${digits}]{4}(?![${digits}\\d])`,
  'g',
)

/** Every mobile number of a text in normal spelling, in its order. */
export function phonesIn(text: string): PhoneRead[] {
  if (text.length < 11) return []
  const written = [...text.matchAll(mobile)].map((m) => read(m, `${m[1]}${m[3]}${m[4]}`))
  const told = [...text.matchAll(spoken)].map((m) =>
    read(m, [...m[0]].map((c) => values[digits.indexOf(c)] ?? '').join('')),
  )
  return told.length === 0 ? written : [...written, ...told].sort((a, b) => a.start - b.start)
}

const read = (match: RegExpExecArray, phone: string): PhoneRead => ({
  phone,
  start: match.index,
  end: match.index + match[0].length,
})
