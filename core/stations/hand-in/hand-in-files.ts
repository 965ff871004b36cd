// The files of hand-ins and their receipts, under the data folder by what is in them: the same bytes once.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../../platform/deps.ts'
import { Problem } from '../../values/problem.ts'

const folderOf = ({ config }: Pick<Deps, 'config'>): string => join(config.DATA_DIR, 'hand-ins')

/** Returns its SHA-256. */
export async function saveFile(deps: Pick<Deps, 'config'>, bytes: Buffer): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  await mkdir(folderOf(deps), { recursive: true })
  await writeFile(join(folderOf(deps), hash), bytes)
  return hash
}

/** Throws the Problem `notFound` where the file is gone. */
export async function openFile(deps: Pick<Deps, 'config'>, hash: string): Promise<Buffer> {
  try {
    return await readFile(join(folderOf(deps), hash))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Problem('notFound', { thing: 'file', id: hash })
    throw error
  }
}

const kinds: { mime: string; begins: string }[] = [
  { mime: 'image/png', begins: '89504e47' },
  { mime: 'image/jpeg', begins: 'ffd8ff' },
  { mime: 'application/pdf', begins: '25504446' },
]

/** What a receipt may be: a picture or a PDF, by what is in it. Null for anything else. */
export function receiptType(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4).toString('hex')
  return kinds.find(({ begins }) => head.startsWith(begins))?.mime ?? null
}
