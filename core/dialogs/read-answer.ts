// What somebody's words mean to the question that was asked: an answer, a wish (stop, skip, later, back), a miss, or
// talk that has nothing to do with it. Pure.
import { numeralPhrase } from '../understanding/scan/numeral-phrase.ts'
import type { Answer } from './answers.ts'
import type { DialogStep } from './definition.ts'
import { readAmount } from './read-amount.ts'

export type Later = { kind: 'later'; wait: 'hour' | 'hours' | 'evening' | 'tomorrow' }

export type Heard =
  | { kind: 'answer'; answer: Answer }
  /** The last answer was meant otherwise: 不对，是两千. */
  | { kind: 'change'; answer: Answer }
  /** The last question again. */
  | { kind: 'back' }
  | { kind: 'stop' }
  | { kind: 'skip' }
  | Later
  /** An attempt that doesn't fit. */
  | { kind: 'miss'; why: 'range' | 'negative' | 'vague' | 'form' }
  /** Thanks and greetings: nothing to answer. */
  | { kind: 'courtesy' }
  /** Something else; it counts for no answer. */
  | { kind: 'talk' }

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')

const stops = /^(?:停|停停|停止|停了|停吧|停一下|stop|td|t|不答了|不回了|不回答了?|别问了|不想答了?|结束)$/i
const skips =
  /^(?:跳过(?:吧|了|这个|这题)?|略过|过|下一个|下一题|下一?道|不想说|不想答|不方便说?|这个?我?不(?:填|说|答|想说|想填|方便说)|不填|不说|保密|算了不说了?)$/
const laters: readonly [RegExp, Later['wait']][] = [
  [/^(?:明天|明儿|改天|过两天|过几天|下次|回头)(?:再)?(?:说|答|回|聊|弄|填)?(?:吧|哈)?$/, 'tomorrow'],
  [/^(?:今晚|晚上|黑了|天黑了?)(?:再)?(?:说|答|回|聊|弄|填)?(?:吧|哈)?$/, 'evening'],
  [
    /^(?:晚点|晚些|晚一点|晚会儿?|现在忙|在忙|忙着呢?|正忙|忙呢|没空|现在没空|有事)(?:再)?(?:说|答|回|聊|弄|填)?(?:吧|哈)?$/,
    'hours',
  ],
  [
    /^(?:等会儿?|等一会儿?|等等|等下|等一下|一会儿?|过会儿?|稍等|稍后|先等等)(?:再)?(?:说|答|回|聊|弄|填)?(?:吧|哈)?$/,
    'hour',
  ],
]
const backs =
  /^(?:上一个|上一题|上一道|返回|回去|重答|重来|刚才(?:那个)?(?:答|说|填|回)?错了|说错了|答错了|填错了)$/
const changes =
  /^\s*(?:不对|不是|错了|说错了|答错了|写错了|刚才错了|(?:上|刚才)(?:一?个|那个)?(?:说|答|填)?错了|更正|改一下|改成|改为|应该是?)(?:[\s,，、:：。.!！]|了)*(?:改成|应该是?|是|要)?\s*(\S.*)$/su
const courtesies =
  /^(?:谢谢(?:你|您|啊|小二)?|多谢|感谢|好|好的|好嘞|好哒|嗯|嗯嗯|哦|噢|收到|知道了|行|可以|ok|你好|您好|在|在吗|早上好|下午好|晚上好|辛苦了?|哈+|呵+)*$/i

/** Without the step before, there is nothing to change or to go back to. */
export function readAnswer(text: string, step: DialogStep, before: DialogStep | null): Heard {
  const words = bare(text)
  if (stops.test(words)) return { kind: 'stop' }
  const polite = courtesies.test(words)
  if (step.kind === 'text' && polite) return politely(step)
  const fitting = answerTo(step, text, words)
  // 不想说 of a question about words is no answer to it either.
  if (skips.test(words)) return { kind: 'skip' }
  const later = laters.find(([pattern]) => pattern.test(words))
  if (later) return { kind: 'later', wait: later[1] }
  const changed = changeOf(text, words, before)
  if (changed && (step.kind === 'text' || fitting === undefined)) return changed
  if (fitting !== undefined) return { kind: 'answer', answer: fitting }
  if (polite) return { kind: 'courtesy' }
  return missOf(step, text, words)
}

/** 好的谢谢 is nothing that somebody wants to say. Of a rating nothing is kept before its end, so there it ends. */
const politely = ({ optional, sealed }: DialogStep): Heard =>
  optional && sealed ? { kind: 'skip' } : { kind: 'courtesy' }

function changeOf(text: string, words: string, before: DialogStep | null): Heard | undefined {
  if (!before) return undefined
  if (backs.test(words) || words === '不对' || words === '错了') return { kind: 'back' }
  const rest = changes.exec(text)?.[1]
  if (rest === undefined) return undefined
  const answer = before.kind === 'text' ? undefined : answerTo(before, rest, bare(rest))
  return answer === undefined ? undefined : { kind: 'change', answer }
}

/** What a change says of the answer that was the last; for a dialog that is over. */
export function readChange(text: string, step: DialogStep): Answer | undefined {
  const rest = changes.exec(text)?.[1]
  return rest === undefined ? undefined : answerTo(step, rest, bare(rest))
}

const yes =
  /^(?:是|是的|是啊|是滴|对|对的|对啊|有|有的|有啊|有呢|嗯|嗯嗯|嗯是的?|当然|可以|能|会|愿意|想|yes|y|在干着?|干着呢|打工呢?|在打工|上班呢?|在上班|就业了)$/i
const no =
  /^(?:不是|不是的|不|否|没|没有|没有呢|没呢|无|还没|还没有|不想|不愿意|不能|不会|没活|没工作|没事干|闲着呢?|在家呆着|no|n)$/i
const nothing =
  /^(?:没有?|没有了|没了|没啥(?:了|事)?|没什么(?:了|事)?|没事|无|不用(?:了|帮忙)?|不需要|暂时没有?|啥也没有?|都好|都挺好)$/

/** Undefined where the words are no answer to it. */
function answerTo(step: DialogStep, text: string, words: string): Answer | undefined {
  switch (step.kind) {
    case 'choice':
      return choiceOf(step, words) ?? choiceOf(step, bare(firstClause(text)))
    case 'yesNo':
      if (yes.test(words) || words === '1') return true
      return no.test(words) || words === '2' ? false : undefined
    case 'amount': {
      const amount = readAmount(text)
      return amount && amount.fen >= 0 ? amount : undefined
    }
    case 'number': {
      const n = numeralPhrase(text.trim().replace(/[个人次单家块元吧了。]+$/u, ''))
      return n !== undefined && n >= 0 ? n : undefined
    }
    case 'scale':
      return scaleOf(text, words)
    case 'text':
      return textOf(text, words)
  }
}

// 卖了，卖了大概两千来块: who speaks into their phone says more than was asked. Not 卖了，不对，还没卖.
function firstClause(text: string): string {
  const [first = '', ...rest] = text.trim().split(/[,，。;；!！\n]/)
  return rest.length === 0 || /^\s*\d*\s*$/.test(first) || /不对|错|不是/.test(text) ? '' : first
}

function choiceOf({ choices = [] }: DialogStep, words: string): Answer | undefined {
  const lower = words.toLowerCase()
  const n = numeralPhrase(words.replace(/^(?:我?选|选择|第)+|(?:号|个|项|吧|了)+$/g, ''))
  const byNumber = choices.find((choice) => choice.n === n)
  if (byNumber) return byNumber.value
  const plain = (said: string) => bare(said).toLowerCase()
  const tidy = lower.replace(/^(?:我家?|俺|已经|现在|也|就|我们|是)+|(?:了|呢|吧|啊|呀|的|哈)+$/g, '')
  const names = ({ label, words: others }: (typeof choices)[number]) => [label, ...others].map(plain)
  const exact = choices.find((choice) => names(choice).some((each) => each === lower || each === tidy))
  if (exact) return exact.value
  // 1 卖了: the number with its words.
  const both = choices.find((choice) => names(choice).some((each) => lower === `${choice.n}${each}`))
  return both?.value
}

const marks: readonly [RegExp, number][] = [
  [/^(?:非常好|特别好|很好|太好了|好极了|非常满意|很满意|特别满意|满分|五星)$/, 5],
  [/^(?:好|挺好|不错|挺不错|满意|可以|蛮好)的?$/, 4],
  [/^(?:一般|还行|还可以|凑合|一般般|马马虎虎|还好)吧?$/, 3],
  [/^(?:不好|不太好|差|不满意|不行|听不懂)$/, 2],
  [/^(?:很差|太差|非常差|很不好|很不满意)了?$/, 1],
]

function scaleOf(text: string, words: string): number | undefined {
  const stars = [...text].filter((each) => each === '★' || each === '⭐').length
  const n =
    stars > 0 ? stars : numeralPhrase(words.replace(/^(?:打|给|我打|我给)+|(?:分|颗?星|吧|了)+$/g, ''))
  if (n !== undefined) return Number.isInteger(n) && n >= 1 && n <= 5 ? n : undefined
  return marks.find(([pattern]) => pattern.test(words))?.[1]
}

const longestWords = 500
/** 没有: an answer all the same, other than 跳过. */
const nothingToSay = ''
/** A form's field of words: 没有 says in it what it says in chat. */
export const wordsAnswered = (text: string): Answer | undefined => textOf(text, bare(text))

function textOf(text: string, words: string): Answer | undefined {
  if (words === '') return undefined
  if (nothing.test(words)) return nothingToSay
  return text.trim().slice(0, longestWords)
}

const vague =
  /不多|很多|没多少|没个准|不一定|不固定|说不好|说不准|不知道|不清楚|一点|几[十百千万]|记不清|看情况|差不多/

function missOf(step: DialogStep, text: string, words: string): Heard {
  if (step.kind === 'amount' || step.kind === 'number') {
    const said = readAmount(text)
    if (said && said.fen < 0) return { kind: 'miss', why: 'negative' }
  }
  if (vague.test(words)) return { kind: 'miss', why: 'vague' }
  const number = numeralPhrase(words.replace(/(?:分|号|个)$/, ''))
  if (number !== undefined) return { kind: 'miss', why: 'range' }
  if (/[\d０-９]/.test(text) && step.kind !== 'yesNo') return { kind: 'miss', why: 'form' }
  return { kind: 'talk' }
}
