// Mobile numbers, also with spaces or dashes as 3-4-4.

export interface PhoneRead {
  phone: string
  start: number
  end: number
}

const mobile = /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)([- ]?)(\d{4})\2(\d{4})(?!\d)/g

/** Every mobile number of a text in normal spelling, in its order. */
export function phonesIn(text: string): PhoneRead[] {
  if (text.length < 11) return []
  return [...text.matchAll(mobile)].map((m) => ({
    phone: `${m[1]}${m[3]}${m[4]}`,
    start: m.index,
    end: m.index + m[0].length,
  }))
}
