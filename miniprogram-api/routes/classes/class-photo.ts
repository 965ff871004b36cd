// A photo of a class as the page can show it: its content security policy lets pictures in as `data:` URLs.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../../../core/platform/deps.ts'
import { readClassPhoto } from '../../../core/training/class-page-reads.ts'

/** What a browser draws and never runs. */
const pictureTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Null once it was purged. Throws `notFound`. */
export async function classPhotoUrl(
  { config, database }: Deps,
  photo: { sessionId: string; photoId: string },
): Promise<string | null> {
  const { mime, path } = await readClassPhoto(database.client, photo)
  if (path === null || !pictureTypes.has(mime)) return null
  const bytes = await readFile(join(config.DATA_DIR, path))
  return `data:${mime};base64,${bytes.toString('base64')}`
}
