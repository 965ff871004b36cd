import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numeralPhrase } from './numeral-phrase.ts'
import { numberAt } from './numerals.ts'

const digits = '零一二三四五六七八九'

/** A whole number below 100,000,000 in characters, as people write it in full. */
function inCharacters(n: number): string {
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

const reads = (text: string) => numberAt(text, 0)?.value

describe('numberAt', () => {
  it('reads back every number to 100,000 in characters, digits and with commas', () => {
    for (let n = 1; n <= 100_000; n++) {
      const read = numberAt(inCharacters(n), 0)
      if (read?.value !== n || read.approximate)
        expect([inCharacters(n), read?.value]).toEqual([inCharacters(n), n])
      if (reads(String(n)) !== n) expect(reads(String(n))).toBe(n)
    }
    expect(reads('98,765')).toBe(98_765)
  })

  it('reads back numbers to 99,999,999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        expect(reads(inCharacters(n))).toBe(n)
        expect(reads(String(n))).toBe(n)
        expect(reads(n.toLocaleString('en-US'))).toBe(n)
      }),
    )
  })

  it('reads 万 and k forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }), (whole, tail) => {
        expect(reads(`${whole}万${tail}`)).toBe(whole * 10_000 + tail * 1000)
        expect(reads(`${whole}.${tail}万`)).toBeCloseTo(whole * 10_000 + tail * 1000)
        expect(reads(`${whole}w${tail}`)).toBe(whole * 10_000 + tail * 1000)
        expect(reads(`${whole}k${tail}`)).toBe(whole * 1000 + tail * 100)
      }),
    )
  })

  it('reads colloquial tails', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (a, b) => {
        expect(reads(`${digits[a]}百${digits[b]}`)).toBe(a * 100 + b * 10)
        expect(reads(`${digits[a]}千${digits[b]}`)).toBe(a * 1000 + b * 100)
        expect(reads(`${digits[a]}万${digits[b]}`)).toBe(a * 10_000 + b * 1000)
        expect(reads(`${digits[a]}百零${digits[b]}`)).toBe(a * 100 + b)
      }),
    )
  })

  it.each([
    ['百八', 180],
    ['千二', 1200],
    ['万五', 15_000],
    ['俩', 2],
    ['仨', 3],
    ['两百八', 280],
    ['1万零500', 10_500],
    ['三点五', 3.5],
    ['一点二万', 12_000],
    ['二零二六', 2026],
    ['5kg', 5],
    ['五百一笔', 500],
    ['1万2单', 10_000],
    ['四万万', 400_000_000],
    ['20万亿', 20_000_000_000_000],
    ['一亿零五万', 100_050_000],
    ['三千万零五百', 30_000_500],
  ])('%s is %d', (text, value) => {
    expect(numberAt(text, 0)).toMatchObject({ value, approximate: false })
  })

  it.each([
    ['十来个', 10],
    ['二三十件', 20],
    ['七八单', 7],
    ['三百多', 300],
    ['一百七八', 170],
    ['十几万', 100_000],
    ['百把块', 100],
    ['两三千', 2000],
    ['30来人', 30],
    ['一两斤', 1],
  ])('%s is about %d', (text, value) => {
    expect(numberAt(text, 0)).toMatchObject({ value, approximate: true })
  })

  it.each(['万一', '千万别', '百合', '的', ''])('%s is no number', (text) => {
    expect(numberAt(text, 0)).toBeUndefined()
  })

  it('never throws and never reads past the end', () => {
    const some = fc.string({
      unit: fc.constantFrom(...'零一二两三五九十百千万亿点半多来几俩0159.,kw块 '),
      maxLength: 30,
    })
    fc.assert(
      fc.property(some, (text) => {
        for (let i = 0; i <= text.length; i++) {
          const read = numberAt(text, i)
          if (!read) continue
          expect(read.end).toBeGreaterThan(i)
          expect(read.end).toBeLessThanOrEqual(text.length)
          expect(Number.isFinite(read.value)).toBe(true)
        }
      }),
    )
  })
})

describe('numeralPhrase', () => {
  it.each([
    ['三千 八百 九十六', 3896],
    ['负三十二', -32],
    ['二分之一', 0.5],
    ['三又五分之一', 3.2],
    ['两打', 24],
    ['半百', 50],
    ['1 980', 1980],
  ])('%s is %d', (text, value) => {
    expect(numeralPhrase(text)).toBeCloseTo(value)
  })

  it.each(['', '三百块', '3单', '又', '五分之', '零分之一', '三又', '打', '-'])(
    '%s is no number alone',
    (text) => {
      expect(numeralPhrase(text)).toBeUndefined()
    },
  )

  it('reads the atoms of numerals, the traditional ones too', () => {
    const atoms = readFileSync('test/corpus/numerals.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; expected: number })
    const wrong = atoms.filter(({ text, expected }) => {
      const value = numeralPhrase(text)
      return value === undefined || Math.abs(value - expected) > 1e-9 * Math.max(1, Math.abs(expected))
    })
    expect(wrong.map((a) => a.text)).toEqual([])
  })
})
