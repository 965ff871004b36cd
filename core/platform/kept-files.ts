// Files that people hand us, kept in a folder under the data folder by what is in them: the same bytes once.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../values/problem.ts'
import type { Deps } from './deps.ts'

type Config = Pick<Deps, 'config'>

export interface KeptFiles {
  /** Returns its SHA-256. */
  save(deps: Config, bytes: Buffer): Promise<string>
  /** Throws the Problem `notFound` where the file is gone. */
  open(deps: Config, hash: string): Promise<Buffer>
}

export function keptFilesIn(folder: string): KeptFiles {
  const folderOf = ({ config }: Config): string => join(config.DATA_DIR, folder)
  return {
    save: async (deps, bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      await mkdir(folderOf(deps), { recursive: true })
      await writeFile(join(folderOf(deps), hash), bytes)
      return hash
    },
    open: async (deps, hash) => {
      try {
        return await readFile(join(folderOf(deps), hash))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
          throw new Problem('notFound', { thing: 'file', id: hash })
        throw error
      }
    },
  }
}

const kinds: { mime: string; begins: string }[] = [
  { mime: 'image/png', begins: '89504e47' },
  { mime: 'image/jpeg', begins: 'ffd8ff' },
  { mime: 'application/pdf', begins: '25504446' },
]

/** A picture or a PDF, by what is in it. Null for anything else. */
export function pictureOrPdf(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4).toString('hex')
  return kinds.find(({ begins }) => head.startsWith(begins))?.mime ?? null
}
