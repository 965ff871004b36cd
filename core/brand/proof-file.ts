// What staff prove a figure or a report with: a screenshot, a photo or a PDF.
import type { Deps } from '../platform/deps.ts'
import { type KeptFile, openFile, proofType, proofTypes, saveFile } from '../platform/kept-files.ts'
import { Problem } from '../values/problem.ts'

const folder = 'brand'
export const maxProofBytes = 5_000_000

/** Throws `tooLarge`, and `proofRefused` for what is no picture and no PDF. */
export async function keepProof(
  deps: Pick<Deps, 'config'>,
  { name, bytes }: { name: string; bytes: Buffer },
): Promise<KeptFile> {
  if (bytes.length > maxProofBytes) throw new Problem('tooLarge', { thing: 'proof', limit: maxProofBytes })
  const mime = proofType(bytes)
  if (!mime) throw new Problem('proofRefused', { reason: 'no picture and no PDF' })
  return { name, mime, sha256: await saveFile(deps, folder, bytes) }
}

/** Throws the Problem `notFound` where the file is gone. */
export const openProof = (deps: Pick<Deps, 'config'>, { sha256 }: KeptFile): Promise<Buffer> =>
  openFile(deps, folder, sha256)

export { proofTypes }
