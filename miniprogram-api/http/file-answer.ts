// An answer that is a file, as its bytes are.
import { z } from 'zod'

/** `ever`: under its address there is never anything else. */
export type Keeping = 'hour' | 'ever'

export class FileAnswer {
  readonly mime: string
  readonly bytes: Buffer
  /** Left out, it is shown; with it, it is kept under that name. */
  readonly name: string | undefined
  /** How long whoever got it may keep it; nobody does where it isn't said. */
  keep: Keeping | undefined

  constructor(mime: string, bytes: Buffer, name?: string) {
    this.mime = mime
    this.bytes = bytes
    this.name = name
  }

  keptFor(keep: Keeping): this {
    this.keep = keep
    return this
  }
}

/** A file that is made piece by piece while it is sent: however long it is, no more than a piece is held. */
export class StreamAnswer {
  readonly mime: string
  readonly name: string
  readonly pieces: AsyncIterable<string>

  constructor(mime: string, name: string, pieces: AsyncIterable<string>) {
    this.mime = mime
    this.name = name
    this.pieces = pieces
  }
}

/** For browsers of today the name as it is (RFC 5987), for others one that says what it is. */
export function attachmentNamed(name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="file${ending}"; filename*=UTF-8''${encoded}`
}

export const fileSchema = z.instanceof(FileAnswer).meta({ id: 'File', type: 'string', format: 'binary' })
/** One that is JSON, of whatever it holds. */
export const jsonStreamSchema = z.instanceof(StreamAnswer).meta({ id: 'JsonDownload', type: 'object' })
