// How large the parts of a zip archive (an xlsx) say they are, unpacked: asked before anything is unpacked.
// Central directory of the format: APPNOTE.TXT 6.3.10, 4.3.12.

const entrySignature = 0x02014b50
const sizeAt = 24
const entryLength = 46

export const isZip = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50

export function inflatedBytes(bytes: Buffer): number {
  const mark = Buffer.alloc(4)
  mark.writeUInt32LE(entrySignature)
  let total = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + entryLength)) {
    if (at + entryLength > bytes.length) break
    total += bytes.readUInt32LE(at + sizeAt)
  }
  return total
}
