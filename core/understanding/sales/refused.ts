// Is a message no report of sales, whatever its numbers: an advert, a lesson, hearsay?

import { clausesOf } from '../scan/clauses.ts'
import { besideStories, refusing } from '../words/sales-talk.ts'

export const isRefused = (text: string): boolean =>
  refusing.test(text) || (besideStories.test(text) && !isBesideStory(text))

/** 您教的技巧真管用，今天我出了11单: told by the seller, and what it says of lessons is in clauses without numbers. */
const isBesideStory = (text: string) =>
  own.test(text) &&
  clausesOf(text).every(({ start, end }) => {
    const words = text.slice(start, end)
    return !besideStories.test(words) || !number.test(words)
  })
const own = /[我俺咱]|老师/
const number = /\d|[二三四五六七八九十百千]/
