// Somebody who comes in another's place: 换成我妹子何春梅, 让达娃去吧, 我弟孙大勇替我去.
import { coursesIn } from '../scan/courses.ts'
import { namesIn } from '../scan/names.ts'
import { sought } from '../scan/sought.ts'

export const mayStepIn = sought(/换|让|[替顶][我俺他她]/)
const steps = /(?:换[成上]?|让(?=[^,\s]{2,10}[去来进上顶替学参]))(?![给到])/
const inPlace = /(?:顶替|代替|替|顶)[我俺他她](?:[去来上学]|参加|$)/
/** Between the verb and the name: 我妹子, 我们村的. */
const longestKin = 6
const behindName = /^(?:[去来进上顶替学报,、和跟吧\s\d]|参加|电话|手机|$)/

/** Where in the words of a segment it begins; -1 when nobody does. */
export function insteadAt(words: string): number {
  if (!mayStepIn.test(words)) return -1
  const follows = inPlace.exec(words)
  if (follows) {
    const name = namesIn(words, 0, follows.index)[0]
    return name ? clauseStart(words, name.start) : -1
  }
  const verb = steps.exec(words)
  if (!verb) return -1
  const from = verb.index + verb[0].length
  const course = coursesIn(words)[0]
  const until = course && course.start > from ? course.start : words.length
  // 旦正才让进: what leads to the course is no part of the name
  const who = words.slice(from, until).replace(/[进去来上]$/, '')
  const name = namesIn(who)[0] ?? undefined
  if (!name || name.start > longestKin || !behindName.test(words.slice(from + name.end))) return -1
  return verb.index
}

/** 我不去了我弟孙大勇替我去 */
const clauseStart = (words: string, at: number) => words.lastIndexOf('了', at) + 1
