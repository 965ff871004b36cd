// Numbers as people write them in characters: 三百零五, 十二, 一万零二十.

export const digits = '零一二三四五六七八九'

/** A whole number below 100,000,000 in characters, as people write it in full. */
export function inCharacters(n: number): string {
  if (n === 0) return '零'
  const section = (m: number): string => {
    let out = ''
    let gap = false
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const d = Math.floor(m / unit) % 10
      if (d === 0) {
        gap = out !== ''
        continue
      }
      out += (gap ? '零' : '') + digits.charAt(d) + name
      gap = false
    }
    return out
  }
  const high = Math.floor(n / 10_000)
  const low = n % 10_000
  if (high === 0) return section(low).replace(/^一十/, '十')
  const zero = low > 0 && low < 1000 ? '零' : ''
  return `${section(high)}万${zero}${section(low)}`
}
