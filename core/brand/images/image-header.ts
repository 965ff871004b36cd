// What a file really is and how large its picture is, by its own first bytes: before anybody decodes it, as a small file
// may say that it is as large as a field. Pure.

export interface ImageHeader {
  type: 'jpeg' | 'png' | 'webp'
  width: number
  height: number
}

/** Null for anything but a JPEG, PNG or WebP picture. */
export function readImageHeader(bytes: Buffer): ImageHeader | null {
  const found = png(bytes) ?? jpeg(bytes) ?? webp(bytes)
  return found && found.width > 0 && found.height > 0 ? found : null
}

const words = (bytes: Buffer, from: number, length: number): string =>
  bytes.subarray(from, from + length).toString('latin1')

function png(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 33 || words(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || words(bytes, 12, 4) !== 'IHDR')
    return null
  return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

// The markers of frames, which tell the size; C4, C8 and CC are others.
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpeg(bytes: Buffer): ImageHeader | null {
  if (words(bytes, 0, 3) !== '\xff\xd8\xff') return null
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    // Signs that fill up.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker))
      return { type: 'jpeg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2))
  }
  return null
}

function webp(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 30 || words(bytes, 0, 4) !== 'RIFF' || words(bytes, 8, 4) !== 'WEBP') return null
  const part = words(bytes, 12, 4)
  if (part === 'VP8X')
    return { type: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (part === 'VP8 ')
    return { type: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  if (part !== 'VP8L') return null
  const bits = bytes.readUInt32LE(21)
  return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
}
