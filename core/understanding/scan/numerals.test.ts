import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digits, inCharacters } from '../../../test/support/in-characters.ts'
import { seededRandom } from '../../platform/random.ts'
import { normalise } from './normalise.ts'
import { numeralPhrase } from './numeral-phrase.ts'
import { numberAt } from './numerals.ts'

const reads = (text: string) => {
  const read = numberAt(normalise(text), 0)
  return read?.end === text.length ? read.value : undefined
}

/** Each power of ten and each 万, with what is around it. */
function boundaries(): number[] {
  const around = (n: number) => [n - 1, n, n + 1]
  const powers = [10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000].flatMap((p) =>
    [1, 2, 3, 5, 9].flatMap((k) => around(k * p)),
  )
  return [...powers, 10_500, 12_340, 20_020, 100_010, 1_000_001, 10_001_000, 99_999_999].filter((n) => n >= 1)
}

function sample(count: number): number[] {
  const random = seededRandom(7)
  return Array.from({ length: count }, () => 1 + random.below(10 ** (1 + random.below(8)) - 1))
}

/** The ways in which people write a whole number below 100,000,000. */
function ways(n: number): string[] {
  const characters = inCharacters(n)
  const out = [
    String(n),
    n.toLocaleString('en-US'),
    String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
    characters,
    // 二 before 百, 千 and 万 is said 两
    characters.replace(/^二(?=[百千万])/, '两'),
  ]
  const high = Math.floor(n / 10_000)
  const low = n % 10_000
  if (high > 0 && low % 100 === 0) out.push(`${n / 10_000}万`, `${n / 10_000}w`)
  if (high > 0 && low >= 1000) out.push(`${high}万${low}`)
  if (high > 0 && low > 0 && low < 1000) out.push(`${high}万零${low}`)
  return [...out, ...tails(n)]
}

/** 一百八, 一千二, 1万2: the last unit is not said. */
function tails(n: number): string[] {
  const out: string[] = []
  for (const [unit, name] of [
    [100, '百'],
    [1000, '千'],
    [10_000, '万'],
  ] as const) {
    const head = n / unit
    const tail = (n % unit) / (unit / 10)
    if (head < 1 || head >= 10 || tail === 0 || !Number.isInteger(tail)) continue
    out.push(`${digits.charAt(Math.floor(head))}${name}${digits.charAt(tail)}`)
    if (unit !== 100) out.push(`${Math.floor(head)}${name}${tail}`)
  }
  return out
}

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

  it('reads every boundary to 99,999,999 back from each way of writing it', () => {
    const wrong = [...boundaries(), ...sample(3000)].flatMap((n) =>
      ways(n)
        .filter((text) => reads(text) !== n)
        .map((text) => `${n}: ${text} → ${reads(text)}`),
    )
    expect(wrong).toEqual([])
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
