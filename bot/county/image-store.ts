// The bytes of pictures. When they weigh too much, the oldest go; their messages stay.
export interface StoredImage {
  bytes: Buffer
  mediaType: string
}

export interface ImageStore {
  put(messageId: string, image: StoredImage): void
  get(messageId: string): StoredImage | undefined
  drop(messageId: string): void
}

export function createImageStore(limitBytes: number): ImageStore {
  const images = new Map<string, StoredImage>()
  let weight = 0

  function drop(messageId: string): void {
    weight -= images.get(messageId)?.bytes.length ?? 0
    images.delete(messageId)
  }

  return {
    put: (messageId, image) => {
      drop(messageId)
      images.set(messageId, image)
      weight += image.bytes.length
      for (const oldest of images.keys()) {
        if (weight <= limitBytes || oldest === messageId) break
        drop(oldest)
      }
    },
    get: (messageId) => images.get(messageId),
    drop,
  }
}

const startsWith = (bytes: Buffer, start: number[]) => start.every((byte, at) => bytes[at] === byte)
const isWebp = (bytes: Buffer) =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

/** By its first bytes, for WeChat shows four kinds of pictures; undefined for anything else. */
export function imageMediaType(bytes: Buffer): string | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return 'image/gif'
  return isWebp(bytes) ? 'image/webp' : undefined
}
