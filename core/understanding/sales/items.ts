// From tokens to sales: one item for each product, channel or day that has numbers of its own.
import { type Building, endOfNumbers, fresh, hasNumbers, next, type SaleItem } from './building.ts'
import { takeChannel } from './channel.ts'
import { takeNumber, takePrice } from './counting.ts'
import type { SalesToken, TokenOf } from './lexing.ts'
import { takeWord } from './naming.ts'
import { kindOf } from './numbers.ts'
import { relabel } from './relabel.ts'
import { shareOut } from './respective.ts'
import { settled } from './settle.ts'
import { tellsSale } from './verbs.ts'

export function itemsOf(text: string, tokens: readonly SalesToken[]): { items: SaleItem[]; murky: boolean } {
  const b: Building = {
    text,
    tokens,
    items: [],
    item: fresh(0),
    expects: undefined,
    total: false,
    about: false,
    times: false,
    slip: 'no',
    replaced: new Set(),
    last: undefined,
    murky: false,
    clause: { talk: false, counts: false },
  }
  for (let i = 0; i < tokens.length; ) {
    const read = shareOut(b, i) || relabel(b, i)
    const token = tokens[i]
    if (read === 0 && token) take(b, token, i)
    i += read || 1
  }
  b.items.push(b.item)
  return { items: settled(b.items), murky: b.murky }
}

function take(b: Building, token: SalesToken, i: number): void {
  if (token.kind === 'date') takeDate(b, token)
  else if (token.kind === 'channel') takeChannel(b, token, i)
  else if (token.kind === 'number') takeNumber(b, token.q, kindOf(b, token.q, i), i)
  else if (token.kind === 'price') takePrice(b, token, i)
  else if (token.kind === 'word') takeWord(b, token, i)
  else if (token.kind === 'cue') takeCue(b, token, i)
  else if (token.times) b.times = true
  else if (token.strength >= 2) endClause(b, token.strength)
}

function endClause(b: Building, strength: number): void {
  b.clause = { talk: false, counts: false }
  if (strength < 3) return
  b.slip = 'no'
  if (b.expects !== 'product') b.expects = undefined
}

function takeCue(b: Building, token: TokenOf<'cue'>, i: number): void {
  const { cue, orderly, soft } = token
  if (soft) b.item.earns = true
  else if (cue === 'sell' || cue === 'amount') {
    b.item.sells ||= cue === 'amount' || tellsSale(b, token, i)
    // 试着拍了几条视频，今天出了11单: the verb nearest to the numbers says what was done
    if (!hasNumbers(b.item)) b.item.buys = false
  } else if (cue === 'buy') b.item.buys = true
  if (cue === 'total' || cue === 'about') b[cue] = true
  else if (cue === 'slip') {
    b.slip = 'said'
    b.replaced.clear()
  } else if (orderly) b.expects = 'orders'
  else if (cue !== 'sell' && cue !== 'buy' && cue !== 'date') b.expects = cue
}

/** The day nearest before the numbers counts: 昨天学的, 今天卖了. */
function takeDate(b: Building, { date, start }: TokenOf<'date'>): void {
  if (!b.clause.counts) b.clause.talk = false
  const opens = b.item.date !== undefined || isOfNext(b, start)
  if (opens && b.slip !== 'said' && hasNumbers(b.item)) next(b, start)
  if (b.slip === 'said') b.slip = 'used'
  b.item.date = date
}

/** 8月抖音5单；快手3单。今年谢谢你们: a day in another sentence is not that of what was told under an earlier one. */
const isOfNext = ({ items, item, text }: Building, start: number) =>
  items.some((i) => i.date) && /[。!?]/.test(text.slice(endOfNumbers(item), start))
