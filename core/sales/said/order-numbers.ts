// Order numbers in what a seller writes: by the word before them (单号, 订单), or by the usual platforms' shapes. The
// number of a parcel is none. Pure.

/** 运单号, 快递单号: of a parcel. */
const ofParcel = /(?:运|快递|物流|面|取件|寄件)单?号?[^\d\p{Script=Han}]{0,4}$/u
const labelled =
  /(?:订单(?:编?号)?|单号|(?:订单)?编号)((?:[^\d\p{Script=Han}]{0,4}(?:\d{6}-\d{15}|\d{12,20})(?!\d))+)/gu
/** 261120-123456789012345; 16 to 20 digits of the others. */
const shaped = /(?<![\d-])(?:\d{6}-\d{15}|\d{16,20})(?![\d-])/g
const each = /\d{6}-\d{15}|\d{12,20}/g

export interface OrderNumber {
  number: string
  at: number
}

export function orderNumbersIn(text: string): OrderNumber[] {
  const found = new Map<string, number>()
  const note = (number: string, at: number) => {
    if (!found.has(number) && !ofParcel.test(text.slice(Math.max(0, at - 10), at))) found.set(number, at)
  }
  for (const match of text.matchAll(labelled)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    if (/(?:运|快递|物流|面)$/.test(before)) continue
    for (const one of match[0].matchAll(each)) note(one[0], match.index + one.index)
  }
  for (const match of text.matchAll(shaped)) note(match[0], match.index)
  return [...found].map(([number, at]) => ({ number, at })).sort((a, b) => a.at - b.at)
}
