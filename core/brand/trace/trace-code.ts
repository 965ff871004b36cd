// The codes on packages (docs/decisions/023): a lot's serial and a position in it, encrypted with FF1 into 13 signs that
// nobody can guess or count through, and a check sign. What is shown of them comes from the lot; they are kept nowhere.
import type { Keyring } from '../../platform/keyring.ts'
import { createFf1 } from './ff1.ts'

// Without 0 O 1 I L, which people mistake for one another. 31 signs, a prime, so that the check sign sees any one wrong
// sign and any two that changed places.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const radix = alphabet.length
const signs = 13
const positions = 2 ** 17

export const mostInLot = 100_000

export interface CodePlace {
  /** Of the lot. */
  serial: number
  /** From 0 on. */
  position: number
}

export type ReadCode =
  | { kind: 'mistyped'; reason: string }
  | { kind: 'unknown' }
  | ({ kind: 'code' } & CodePlace)

export interface TraceCodes {
  /** As it is printed, 14 signs on end. */
  write(place: CodePlace): string
  /** `unknown`: rightly typed, and never given out by this installation. */
  read(typed: string): ReadCode
}

export function createTraceCodes(key: Buffer): TraceCodes {
  const ff1 = createFf1({ key, radix, length: signs })
  return {
    write: ({ serial, position }) => {
      const digits = ff1.encrypt(digitsOf(serial * positions + position))
      return [...digits, checkOf(digits)].map((digit) => alphabet.charAt(digit)).join('')
    },
    read: (typed) => {
      const digits = [...plainCode(typed)].map((sign) => alphabet.indexOf(sign))
      if (digits.length !== signs + 1) return { kind: 'mistyped', reason: 'length' }
      if (digits.includes(-1)) return { kind: 'mistyped', reason: 'sign' }
      const body = digits.slice(0, signs)
      if (checkOf(body) !== digits[signs]) return { kind: 'mistyped', reason: 'check sign' }
      return placeOf(ff1.decrypt(body))
    },
  }
}

const opened = new WeakMap<Keyring, TraceCodes>()

export function codesOf(keyring: Keyring): TraceCodes {
  const codes = opened.get(keyring) ?? createTraceCodes(keyring.traceCodeKey)
  opened.set(keyring, codes)
  return codes
}

/** In large letters, without the gaps that are printed. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()

/** As people read it off a package: ABCD-EFGH-JKMN-PQ. */
export const spacedCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-')

/** Weights 2 to 14, and 1 for the check sign itself: all of them sum to nothing modulo 31. */
function checkOf(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, i) => total + digit * (i + 2), 0)
  return (radix - (sum % radix)) % radix
}

function digitsOf(value: number): number[] {
  const digits = new Array<number>(signs)
  let rest = value
  for (let i = signs - 1; i >= 0; i--) {
    digits[i] = rest % radix
    rest = Math.floor(rest / radix)
  }
  return digits
}

const mostSerial = 2 ** 31 - 1
/** What is given out is less than 31 to the tenth: the digits before it are 0. */
const zeros = 3

function placeOf(digits: readonly number[]): ReadCode {
  if (digits.slice(0, zeros).some((digit) => digit !== 0)) return { kind: 'unknown' }
  const value = digits.slice(zeros).reduce((total, digit) => total * radix + digit, 0)
  const serial = Math.floor(value / positions)
  return serial > mostSerial ? { kind: 'unknown' } : { kind: 'code', serial, position: value % positions }
}
