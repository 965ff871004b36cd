// What the bot asks of a number that is likely a slip, in one short kind sentence, and what the answer would make of it.
// Of nothing else is anybody asked. Pure.
import type { DayNumber, DayNumbers } from '../ledger/day-ledger.ts'
import type { Finding, FindingOf } from './findings.ts'
import { fenOf, ordersOf } from './history.ts'
import { exactWords, roughWords } from './rough-words.ts'

/** Kind of the open question that it is. */
export const checkQuestion = 'isItRight'

export interface Question {
  /** After the echo of what was recorded. */
  words: string
  /** The same without what is usual, for whoever may not be the one they seem to be. */
  discreet: string
  /** What the answer 2 makes of the day. */
  correction: DayNumbers
  /** The numbers as they were asked about. */
  asked: DayNumbers
}

const labels: Record<DayNumber, string> = {
  ...{ purchaseOrders: '帮人买', purchaseFen: '帮人买', saleOrders: '帮人卖', saleFen: '帮人卖' },
  ...{ serviceOrders: '便民', serviceFen: '便民', cashOrders: '取款', cashFen: '取款' },
  ...{ purchaseRefundOrders: '帮买退货', purchaseRefundFen: '帮买退货' },
  ...{ saleRefundOrders: '帮卖退货', saleRefundFen: '帮卖退货' },
  ...{ parcelsIn: '取件', parcelsOut: '寄件', visitors: '进店' },
}

/** Null where there is nothing to ask. */
export function questionOf(finding: Finding): Question | null {
  if (finding.kind === 'direction') return ofDirection(finding)
  if (finding.kind === 'tenfold') return ofTenfold(finding)
  return finding.kind === 'pricePerOrder' ? ofPrice(finding) : null
}

function slipWords(name: DayNumber, value: number, meant: number): string {
  if (meant > value) return '少打了个0吗'
  const point = name.endsWith('Fen') && (value / meant > 10 || meant % 100 !== 0)
  return point ? '漏了小数点吗' : '多打了个0吗'
}

function ofTenfold({ found }: FindingOf<'tenfold'>): Question | null {
  const slip = found.find(({ likely }) => likely === 'slip')
  if (!slip) return null
  const { number: name, value, usual, meant } = slip
  const before = `${labels[name]}平时一天${roughWords(name, usual)}`
  return slipped({ name, value, meant, before, discreet: `${labels[name]}${exactWords(name, value)}` })
}

function ofPrice({ found }: FindingOf<'pricePerOrder'>): Question | null {
  for (const { side, fen, orders, usual, meant } of found) {
    if (!meant) continue
    const name = fenOf[side]
    const value = meant.number === name ? fen : orders
    const now = `一单${exactWords(name, Math.round(fen / orders / 100) * 100)}`
    const before = `${labels[name]}平时一单${roughWords(name, usual)}，这次${now}`
    return slipped({
      name: meant.number,
      value,
      meant: meant.value,
      before,
      discreet: `${labels[name]}${now}`,
    })
  }
  return null
}

interface Slip {
  name: DayNumber
  value: number
  meant: number
  before: string
  discreet: string
}

function slipped({ name, value, meant, before, discreet }: Slip): Question {
  const asked = `，${slipWords(name, value, meant)}？1 没错  2 是${exactWords(name, meant)}`
  return {
    ...{ words: before + asked, discreet: discreet + asked },
    ...{ correction: { [name]: meant }, asked: { [name]: value } },
  }
}

function ofDirection({ usual, orders, fen }: FindingOf<'direction'>): Question {
  const said = usual === 'purchase' ? 'sale' : 'purchase'
  const [was, is] = [labels[ordersOf[usual]], labels[ordersOf[said]]]
  const choices = `1 对  2 说反了，是${was}`
  return {
    words: `平时都是${was}，这次是${is}吗？${choices}`,
    discreet: `是${is}吗？${choices}`,
    correction: {
      ...(orders === undefined ? {} : { [ordersOf[usual]]: orders, [ordersOf[said]]: 0 }),
      ...(fen === undefined ? {} : { [fenOf[usual]]: fen, [fenOf[said]]: 0 }),
    },
    asked: {
      ...(orders === undefined ? {} : { [ordersOf[said]]: orders }),
      ...(fen === undefined ? {} : { [fenOf[said]]: fen }),
    },
  }
}

/** `帮人卖3单156元`: what is asked about, where it stands alone. */
export function askedWords(asked: DayNumbers): string {
  const names = Object.keys(asked) as DayNumber[]
  const [first] = names
  return first ? labels[first] + names.map((name) => exactWords(name, asked[name] ?? 0)).join('') : ''
}
