// The reports and pictures that prove records.
import type { Deps } from '../../platform/deps.ts'
import * as files from '../../platform/kept-files.ts'

const folder = 'trace-evidence'

/** Returns its SHA-256. */
export const saveEvidence = (deps: Pick<Deps, 'config'>, bytes: Buffer): Promise<string> =>
  files.saveFile(deps, folder, bytes)

/** Throws the Problem `notFound` where the file is gone. */
export const openEvidence = (deps: Pick<Deps, 'config'>, hash: string): Promise<Buffer> =>
  files.openFile(deps, folder, hash)

/** A picture or a PDF. */
export const evidenceType = files.proofType
