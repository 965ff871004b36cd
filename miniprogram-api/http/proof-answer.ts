// A file that was brought in to prove something: taken in, and given out as it is.
import { keepProof, openProof, proofTypes } from '../../core/brand/proof-file.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { KeptFile } from '../../core/platform/kept-files.ts'
import { Problem } from '../../core/values/problem.ts'
import { FileAnswer } from './file-answer.ts'

export { proofTypes }

interface Given {
  name: string
  bytes: string
}

/** Null where none was given. Throws `tooLarge` and `proofRefused`. */
export const proofOf = async (deps: Deps, given: Given | undefined): Promise<KeptFile | null> =>
  given ? keepProof(deps, { name: given.name, bytes: Buffer.from(given.bytes, 'base64') }) : null

/** Throws `notFound`. */
export async function proofAnswer(deps: Deps, kept: KeptFile | null, id: string): Promise<FileAnswer> {
  if (!kept) throw new Problem('notFound', { thing: 'proof', id })
  return new FileAnswer(kept.mime, await openProof(deps, kept))
}
