// How much of a message is read as a report: no more than anybody types, so that no text takes long.

const mostLines = 800
const mostRunning = 5000
/** Lines longer than this, on average, are no list. */
const longLine = 200

/** Where the reading stops; the length of the text for all that people send. */
export function readableEnd(text: string): number {
  if (text.length <= mostRunning) return text.length
  let lines = 0
  let at = -1
  do {
    at = text.indexOf('\n', at + 1)
    lines++
  } while (at >= 0 && lines < mostLines)
  const end = at < 0 ? text.length : at
  return end / lines > longLine ? mostRunning : end
}
