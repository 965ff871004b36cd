// Files that staff bring in as proof, under a folder of the data folder by what is in them: the same bytes once.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../values/problem.ts'
import type { Deps } from './deps.ts'

type Where = Pick<Deps, 'config'>

/** Returns its SHA-256. */
export async function saveFile({ config }: Where, folder: string, bytes: Buffer): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const place = join(config.DATA_DIR, folder)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, hash), bytes)
  return hash
}

/** Throws the Problem `notFound` where the file is gone. */
export async function openFile({ config }: Where, folder: string, hash: string): Promise<Buffer> {
  try {
    return await readFile(join(config.DATA_DIR, folder, hash))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Problem('notFound', { thing: 'file', id: hash })
    throw error
  }
}

const proofTypes = ['image/png', 'image/jpeg', 'application/pdf'] as const
type ProofType = (typeof proofTypes)[number]

const beginnings: Record<ProofType, string> = {
  'image/png': '89504e47',
  'image/jpeg': 'ffd8ff',
  'application/pdf': '25504446',
}

/** A picture or a PDF, by what is in it. Null for anything else. */
export function proofType(bytes: Buffer): ProofType | null {
  const head = bytes.subarray(0, 4).toString('hex')
  return proofTypes.find((mime) => head.startsWith(beginnings[mime])) ?? null
}
