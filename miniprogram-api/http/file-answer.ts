// An answer that is a file, as its bytes are.
import { z } from 'zod'

export class FileAnswer {
  readonly mime: string
  readonly bytes: Buffer

  constructor(mime: string, bytes: Buffer) {
    this.mime = mime
    this.bytes = bytes
  }
}

export const fileSchema = z.instanceof(FileAnswer).meta({ id: 'File', type: 'string', format: 'binary' })
