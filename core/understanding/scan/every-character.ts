// All characters of one half each, in the order of their codes: what a pattern says of each is asked in one search.

const count = 0x10000
const row = 0x1000
let all: string | undefined

function everyCharacter(): string {
  const rows = Array.from({ length: count / row }, (_, n) =>
    String.fromCharCode(...Array.from({ length: row }, (_, k) => n * row + k)),
  )
  return rows.join('')
}

/** The codes of the characters that a pattern for a single character matches. */
export function codesMatched({ source }: RegExp): number[] {
  all ??= everyCharacter()
  const pattern = new RegExp(source, 'g')
  const codes: number[] = []
  while (pattern.test(all)) codes.push(pattern.lastIndex - 1)
  return codes
}
