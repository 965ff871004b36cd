// How an answer goes out: as JSON, as text, or as a file.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Deps } from '../../core/platform/deps.ts'
import { attachmentNamed, type FileAnswer, type Keeping, type StreamAnswer } from './file-answer.ts'

interface Sending {
  text: string
  mediaType: string | readonly string[] | undefined
  caching: 'no-store' | 'revalidate' | undefined
}

export const textOf = (answer: unknown, mediaType: Sending['mediaType']): string =>
  mediaType ? String(answer) : JSON.stringify(answer)

export function sendText(request: Request, response: Response, { text, mediaType, caching }: Sending): void {
  if (caching === 'revalidate') {
    const etag = etagOf(text)
    response.set('etag', etag).set('cache-control', 'private, no-cache')
    if (hasAlready(request, etag)) response.status(304)
  } else response.set('cache-control', 'no-store')
  response.type(typeof mediaType === 'string' ? mediaType : 'application/json').send(text)
}

const keepings: Record<Keeping, string> = {
  hour: 'public, max-age=3600',
  ever: 'public, max-age=31536000, immutable',
}

// Shown where a page of ours shows it; opened by itself, it runs nothing.
export function sendFile(response: Response, { mime, bytes, name, keep }: FileAnswer): void {
  if (name) response.set('content-disposition', attachmentNamed(name))
  response
    .set('cache-control', keep ? keepings[keep] : 'no-store')
    .set('content-security-policy', "default-src 'none'; sandbox")
  response.set('content-type', mime).send(bytes)
}

// Once it has begun its status is out: what fails then cuts the connection, so that nobody takes half for the whole.
export async function sendStream(
  { log }: Pick<Deps, 'log'>,
  response: Response,
  { mime, name, pieces }: StreamAnswer,
): Promise<void> {
  response.set('content-disposition', attachmentNamed(name)).set('cache-control', 'no-store')
  response.set('content-type', mime)
  try {
    await pipeline(Readable.from(pieces), response)
  } catch (error) {
    if (!response.headersSent) throw error
    response.destroy()
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    // Whoever asked may go away in the middle of it.
    if (code !== 'ERR_STREAM_PREMATURE_CLOSE')
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a download broke off')
  }
}

// Weak: the same answer goes out compressed and not.
const etagOf = (text: string): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

// Not Express's `fresh`: that one ignores the condition when the asker also says `cache-control: no-cache`, as Node's
// own fetch does whenever it is given a condition.
const hasAlready = (request: Request, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((each) => opaque(each) === opaque(etag))

const opaque = (etag: string): string => etag.trim().replace(/^W\//, '')
