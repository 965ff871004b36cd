// The names of a signed sheet, however staff have it: pasted, row by row, or as the file that it was typed into.
import { personColumns, readList } from '../../../core/people/list-file.ts'
import { namesIn } from '../../../core/training/lists/names-list.ts'

export interface SheetSent {
  fileName: string
  names?: string | string[] | undefined
  /** xlsx or csv, in base64. */
  file?: string | undefined
}

/** Throws the Problem `listRefused` for a file that is no list of people. */
export async function namesOfSheet({ fileName, names = '', file }: SheetSent): Promise<string[]> {
  if (file === undefined) return namesIn(typeof names === 'string' ? names : names.join('\n')).names
  const rows = await readList({ name: fileName, bytes: Buffer.from(file, 'base64') }, personColumns)
  return namesIn(rows.map(({ cells }) => cells.name ?? '').join('\n')).names
}
