// The files of hand-ins and their receipts.
import type { Deps } from '../../platform/deps.ts'
import * as files from '../../platform/kept-files.ts'

const folder = 'hand-ins'

/** Returns its SHA-256. */
export const saveFile = (deps: Pick<Deps, 'config'>, bytes: Buffer): Promise<string> =>
  files.saveFile(deps, folder, bytes)

/** Throws the Problem `notFound` where the file is gone. */
export const openFile = (deps: Pick<Deps, 'config'>, hash: string): Promise<Buffer> =>
  files.openFile(deps, folder, hash)

/** What a receipt may be: a picture or a PDF, by what is in it. Null for anything else. */
export const receiptType = files.proofType
