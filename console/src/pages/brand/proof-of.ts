import { readFile } from '../trainees/read-file.ts'

/** As the door takes it. */
export const proofOf = async (file: File) => ({ name: file.name.slice(-100), bytes: await readFile(file) })
