import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createTraceCodes, mostInLot, spacedCode } from './trace-code.ts'

const codes = createTraceCodes(Buffer.alloc(32, 5))
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const some = Array.from({ length: 40 }, (_, position) => codes.write({ serial: 3, position }))

describe('a code', () => {
  it('is of 14 signs that are not mistaken for one another', () => {
    for (const code of some) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{14}$/)
  })

  it('is read to where it was written for', () => {
    for (const place of [
      { serial: 0, position: 0 },
      { serial: 1, position: mostInLot - 1 },
      { serial: 2 ** 31 - 1, position: 7 },
    ])
      expect(codes.read(codes.write(place))).toEqual({ kind: 'code', ...place })
  })

  it('is read in small letters, with gaps, dashes of any kind and full-width signs', () => {
    const [code = ''] = some
    const wide = [...code].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
    for (const typed of [code.toLowerCase(), spacedCode(code), code.replace(/^(.{4})/, '$1 — '), wide])
      expect(codes.read(typed)).toEqual({ kind: 'code', serial: 3, position: 0 })
  })

  it('is never another’s', () => {
    const all = new Set<string>()
    for (const serial of [1, 2])
      for (let position = 0; position < 2000; position++) all.add(codes.write({ serial, position }))
    expect(all.size).toBe(4000)
  })

  it('says nothing of the one before it', () => {
    // Of 40 in a row, neighbours agree in a sign about as often as chance has it: 1 in 31.
    let same = 0
    for (let i = 1; i < some.length; i++)
      for (let at = 0; at < 13; at++) if (some[i]?.[at] === some[i - 1]?.[at]) same++
    expect(same).toBeLessThan(39)
  })
})

describe('one that is wrong', () => {
  it('is mistyped with any one sign wrong', () => {
    const [code = ''] = some
    for (let at = 0; at < code.length; at++)
      for (const sign of signs)
        if (sign !== code[at])
          expect(codes.read(code.slice(0, at) + sign + code.slice(at + 1)).kind).toBe('mistyped')
  })

  it('is mistyped with any two signs in each other’s place', () => {
    for (const code of some)
      for (let a = 0; a < 13; a++)
        for (let b = a + 1; b < 14; b++) {
          if (code[a] === code[b]) continue
          const row = [...code]
          ;[row[a], row[b]] = [row[b] ?? '', row[a] ?? '']
          expect(codes.read(row.join('')).kind).toBe('mistyped')
        }
  })

  it.each(['', 'ABCD', '0'.repeat(14), '验证码'])('is mistyped: %j', (typed) => {
    expect(codes.read(typed).kind).toBe('mistyped')
  })

  it('is unknown where its check sign is right and it was made up', () => {
    const madeUp = Array.from({ length: 500 }, (_, i) => {
      const bytes = createHash('sha256').update(String(i)).digest()
      const digits = [...bytes.subarray(0, 13)].map((byte) => byte % 31)
      const sum = digits.reduce((total, digit, at) => total + digit * (at + 2), 0)
      return [...digits, (31 - (sum % 31)) % 31].map((digit) => signs[digit]).join('')
    })
    for (const code of madeUp) expect(codes.read(code)).toEqual({ kind: 'unknown' })
  })

  it('is not what another key writes', () => {
    const others = createTraceCodes(Buffer.alloc(32, 6))
    expect(codes.read(others.write({ serial: 1, position: 1 }))).toEqual({ kind: 'unknown' })
  })
})
