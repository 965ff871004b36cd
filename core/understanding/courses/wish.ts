// A whole text that says no more than "me too": +1, 算我一个, 老师也给我报上呗.
import { withoutMarksButPlus } from '../scan/marks.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { wishCue, wishFillers, wishWords } from '../words/course-words.ts'

const wordAt = phraseTable<true>([[true, [...wishWords, ...wishFillers]]])

/** Made of nothing but the words of a wish, and one of them wishes. */
export function isBareWish(text: string): boolean {
  if (!wishCue.mayBeWithin(text)) return false
  const bare = withoutMarksButPlus(text)
  if (
    bare.length > 30 ||
    !wishCue.test(bare) ||
    /报[了过]|[加上下值]班|不|没/.test(bare.replace(/[行中成]不/, ''))
  )
    return false
  for (let i = 0; i < bare.length; ) {
    const hit = wordAt(bare, i)
    if (!hit) return false
    i = hit.end
  }
  return true
}
