// NIST's own samples of FF1 (the document that goes with SP 800-38G).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFf1 } from './ff1.ts'

const aes128 = '2B7E151628AED2A6ABF7158809CF4F3C'
const aes192 = '2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F'
const aes256 = '2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94'
const ten = '39383736353433323130'
const eleven = '3737373770717273373737'
const signs = '0123456789abcdefghijklmnopqrstuvwxyz'
const digits = (text: string) => [...text].map((sign) => signs.indexOf(sign))
const text = (row: readonly number[]) => row.map((digit) => signs[digit]).join('')

test.each([
  [1, aes128, 10, '', '0123456789', '2433477484'],
  [2, aes128, 10, ten, '0123456789', '6124200773'],
  [3, aes128, 36, eleven, '0123456789abcdefghi', 'a9tv40mll9kdu509eum'],
  [4, aes192, 10, '', '0123456789', '2830668132'],
  [5, aes192, 10, ten, '0123456789', '2496655549'],
  [6, aes192, 36, eleven, '0123456789abcdefghi', 'xbj3kv35jrawxv32ysr'],
  [7, aes256, 10, '', '0123456789', '6657667009'],
  [8, aes256, 10, ten, '0123456789', '1001623463'],
  [9, aes256, 36, eleven, '0123456789abcdefghi', 'xs8a0azh2avyalyzuwd'],
])('sample %i', (_, key, radix, tweak, plain, sealed) => {
  const given = { key: Buffer.from(key, 'hex'), tweak: Buffer.from(tweak, 'hex') }
  const ff1 = createFf1({ ...given, radix, length: plain.length })
  expect(text(ff1.encrypt(digits(plain)))).toBe(sealed)
  expect(text(ff1.decrypt(digits(sealed)))).toBe(plain)
})

test('what was encrypted is decrypted to what it was', () => {
  const ff1 = createFf1({ key: Buffer.alloc(32, 9), radix: 31, length: 13 })
  const row = fc.array(fc.nat(30), { minLength: 13, maxLength: 13 })
  fc.assert(
    fc.property(row, (plain) => {
      expect(ff1.decrypt(ff1.encrypt(plain))).toEqual(plain)
    }),
  )
})
