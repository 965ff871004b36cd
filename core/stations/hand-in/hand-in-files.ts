// The files of hand-ins and their receipts.
import { keptFilesIn, pictureOrPdf } from '../../platform/kept-files.ts'

export const { save: saveFile, open: openFile } = keptFilesIn('hand-ins')

/** What a receipt may be. */
export const receiptType = pictureOrPdf
