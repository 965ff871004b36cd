// What was sold: a run of words names the goods of the sale at hand, those of the next one, or a place to sell.

import { placeEnding, withinPlace } from '../words/channels.ts'
import { isNumberNext, leadsNumbers, opensClause, type Rank, rankOf } from './around.ts'
import { type Building, doubt, endOfNumbers, hasNumbers, next } from './building.ts'
import { takeChannel, takeNamedChannel } from './channel.ts'
import { channelOf, type TokenOf } from './lexing.ts'
import { isGoods, type Name, readRun } from './product.ts'

/** 5单310，顺丰: behind the numbers only what sounds like goods, or is said to be: 全是银镯子. */
const isAfterthought = ({ item, text }: Building, { value, start }: Name, token: TokenOf<'word'>) =>
  hasNumbers(item) && !/是$|卖的$/.test(text.slice(token.start, start)) && !isGoods(value)

export function takeWord(b: Building, token: TokenOf<'word'>, i: number): void {
  const run = readRun(b.text, token.start, token.end)
  const labelled = b.expects === 'product'
  if (b.expects === 'channel') {
    if (run.kind !== 'filler') takeNamedChannel(b, token)
    return
  }
  const rank = labelled ? 4 : rankOf(b.tokens, i)
  const place = run.kind === 'name' && !labelled ? placeIn(b, run.name, i) : undefined
  if (place) {
    takeChannel(b, channelOf({ name: place, platform: false }, token.start, token.end), i)
    return
  }
  if (run.kind !== 'name' || rank === undefined || (rank <= 1 && isAfterthought(b, run.name, token))) {
    if (run.kind !== 'filler') doubt(isAddedOn(b, i) ? asNextClause(b) : b)
    return
  }
  if (labelled) b.expects = undefined
  const { value, start, end } = run.name
  const all = ofAll.test(b.text.slice(Math.max(0, start - 14), start))
  takeProduct(b, { value, start, end, rank, all }, i)
}

/** 老乡群里出了8只大鹅; 县城广场卖黄瓜，5毛一斤: where numbers or a verb of selling come behind it. */
function placeIn({ text, tokens }: Building, { value, start }: Name, i: number): string | undefined {
  const words = text.slice(start, tokens[i]?.end)
  const name = withinPlace.test(words) ? words.slice(0, -1) : value
  if (!placeEnding.test(name)) return undefined
  const behind = tokens[i + 1]
  return leadsNumbers(tokens, i) || (behind?.kind === 'cue' && behind.cue === 'sell') ? name : undefined
}

/** 44瓶 528块 我学到第几课了: told, a space, and then of something else. */
const isAddedOn = ({ clause, tokens, text }: Building, i: number) =>
  clause.counts && tokens[i - 1]?.kind === 'sep' && text.charAt((tokens[i]?.start ?? 0) - 1) === ' '
function asNextClause(b: Building): Building {
  b.clause = { talk: false, counts: false }
  return b
}

/** 都是红糖, 都是朋友圈卖的奶茶粉: of every sale before it too. */
const ofAll = /[都全](?:部?是)?(?:(?:[^,。;!?\s\d]{1,7})?卖的?)?$/

function takeProduct(b: Building, product: Name & { rank: Rank; all: boolean }, i: number): void {
  const had = b.item.product
  if (b.slip !== 'said' && hasNumbers(b.item)) {
    b.slip = 'no'
    const opens = had
      ? !isMeant(b, had, product) && product.rank >= 2 && isNumberNext(b.tokens, i)
      : isWhole(b, product.rank, i)
    if (opens) next(b, product.start)
    else if (had && had.rank >= product.rank && !isBetter(product, had)) return
  } else if (had && b.slip !== 'said' && (had.rank > product.rank || isBetter(had, product))) return
  if (b.slip === 'said') b.slip = 'used'
  b.item.product = product
}

/** 去苏木拉饲料耽误了，走了8单奶皮子一共360: goods right behind the number, where no goods were named before. */
const isMeant = ({ text, item }: Building, had: { rank: Rank; value: string }, { value, start }: Name) =>
  had.rank === 0 &&
  !isGoods(had.value) &&
  isGoods(value) &&
  start - endOfNumbers(item) <= 1 &&
  text.charAt(start - 1) !== ','

/** Of two names for one sale the one that sounds like goods. */
const isBetter = (a: Name, b: Name) => isGoods(a.value) && !isGoods(b.value)

/** The numbers before a name are a sale without it. */
const isWhole = ({ item, tokens }: Building, rank: Rank, i: number) =>
  rank === 3 && item.amount !== undefined && opensClause(tokens, i)
