// FF1 (NIST SP 800-38G, algorithm 7): encrypts a row of digits of any radix into another such row of the same length,
// one to one. Its test tries NIST's own samples. Without a tweak or with one.
import { type Cipher, createCipheriv } from 'node:crypto'

export interface Ff1 {
  encrypt(digits: readonly number[]): number[]
  decrypt(digits: readonly number[]): number[]
}

interface Ff1Options {
  /** 16, 24 or 32 bytes. */
  key: Buffer
  radix: number
  length: number
  tweak?: Buffer
}

const rounds = 10
const block = 16

/** Halves are kept as numbers: throws where `radix` to the half of `length` is more than those hold exactly. */
export function createFf1({ key, radix, length, tweak = Buffer.alloc(0) }: Ff1Options): Ff1 {
  const u = Math.floor(length / 2)
  const v = length - u
  const moduli = [radix ** u, radix ** v] as const
  if (moduli[1] > Number.MAX_SAFE_INTEGER / 2) throw new Error('too long for this radix')
  const b = Math.ceil(Math.ceil(v * Math.log2(radix)) / 8)
  const d = 4 * Math.ceil(b / 4) + 4
  const aes = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false)
  const padding = (((-tweak.length - b - 1) % block) + block) % block
  const q = Buffer.concat([tweak, Buffer.alloc(padding + 1 + b)])
  const begun = aes.update(firstBlock({ radix, length, u, tweakLength: tweak.length }))

  function round(i: number, half: number): number {
    q[tweak.length + padding] = i
    for (let at = q.length - 1, rest = half; at >= q.length - b; at--, rest = Math.floor(rest / 256))
      q[at] = rest % 256
    return remainder(stretched(aes, mac(aes, begun, q), d), moduli[i % 2] ?? 1)
  }

  // What is added or taken away is less than the modulus, which a number holds twice over.
  return {
    encrypt: (digits) => {
      let [a, c] = [numberOf(digits.slice(0, u), radix), numberOf(digits.slice(u), radix)]
      for (let i = 0; i < rounds; i++) [a, c] = [c, (a + round(i, c)) % (moduli[i % 2] ?? 1)]
      return [...digitsOf(a, radix, u), ...digitsOf(c, radix, v)]
    },
    decrypt: (digits) => {
      let [a, c] = [numberOf(digits.slice(0, u), radix), numberOf(digits.slice(u), radix)]
      for (let i = rounds - 1; i >= 0; i--) {
        const m = moduli[i % 2] ?? 1
        ;[a, c] = [(c - round(i, a) + m) % m, a]
      }
      return [...digitsOf(a, radix, u), ...digitsOf(c, radix, v)]
    },
  }
}

interface Shape {
  radix: number
  length: number
  u: number
  tweakLength: number
}

function firstBlock({ radix, length, u, tweakLength }: Shape): Buffer {
  const p = Buffer.from([1, 2, 1, 0, 0, 0, rounds, u % 256, 0, 0, 0, 0, 0, 0, 0, 0])
  p.writeUIntBE(radix, 3, 3)
  p.writeUInt32BE(length, 8)
  p.writeUInt32BE(tweakLength, 12)
  return p
}

/** CBC-MAC, its first block done already. */
function mac(aes: Cipher, begun: Buffer, rest: Buffer): Buffer {
  let state = begun
  for (let at = 0; at < rest.length; at += block)
    state = aes.update(xor(state, rest.subarray(at, at + block)))
  return state
}

function stretched(aes: Cipher, r: Buffer, bytes: number): Buffer {
  if (bytes <= block) return r.subarray(0, bytes)
  const blocks = [r]
  for (let j = 1; blocks.length * block < bytes; j++) {
    const counter = Buffer.alloc(block)
    counter.writeUInt32BE(j, block - 4)
    blocks.push(aes.update(xor(r, counter)))
  }
  return Buffer.concat(blocks).subarray(0, bytes)
}

function xor(a: Buffer, b: Buffer): Buffer {
  const out = Buffer.alloc(block)
  for (let i = 0; i < block; i++) out[i] = (a[i] ?? 0) ^ (b[i] ?? 0)
  return out
}

/** Of a long number, byte by byte, or bit by bit where a byte more would not be held exactly. */
function remainder(bytes: Buffer, modulus: number): number {
  const byByte = modulus * 256 <= Number.MAX_SAFE_INTEGER
  let rest = 0
  for (const byte of bytes) {
    if (byByte) rest = (rest * 256 + byte) % modulus
    else for (let bit = 7; bit >= 0; bit--) rest = (rest * 2 + ((byte >> bit) & 1)) % modulus
  }
  return rest
}

const numberOf = (digits: readonly number[], radix: number): number =>
  digits.reduce((value, digit) => value * radix + digit, 0)

function digitsOf(value: number, radix: number, length: number): number[] {
  const digits = new Array<number>(length)
  let rest = value
  for (let i = length - 1; i >= 0; i--) {
    digits[i] = rest % radix
    rest = Math.floor(rest / radix)
  }
  return digits
}
