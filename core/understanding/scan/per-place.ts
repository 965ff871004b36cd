// Readers ask for the same place of a text again and again: what a number is, where a date ends.

const unread = Symbol()

/** Remembers the answers for the text that was read last. `read` must depend on nothing but its arguments. */
export function perPlace<T>(read: (text: string, i: number) => T): (text: string, i: number) => T {
  let of: string | undefined
  let answers: (T | typeof unread)[] = []
  return (text, i) => {
    if (text !== of) {
      of = text
      answers = new Array(text.length + 1).fill(unread)
    }
    const known = answers[i]
    if (known !== unread && i < answers.length) return known as T
    const answer = read(text, i)
    if (i >= 0 && i < answers.length) answers[i] = answer
    return answer
  }
}
