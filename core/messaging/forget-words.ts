// Words that were read and must not be kept: why somebody asked for leave is nobody's business once it is granted.
import type { Work } from '../platform/work.ts'
import * as store from './store.ts'

/** The journal keeps the rest of the message; all of it goes where the words are not found as they were read. */
export async function forgetWords(
  work: Work,
  message: { id: string; text: string },
  words: string,
): Promise<void> {
  const found = message.text.includes(words)
  await store.setText(work.tx, message.id, found ? message.text.replaceAll(words, '…') : '…')
}
