// A season of sellers' messages, and what they come to by plain arithmetic: each kind of thing that people do to a sale
// is added up here as it is made, without a look at how the bot reckons.
import type { Random } from '../../../core/platform/random.ts'

export interface PlannedMessage {
  id: string
  /** Which seller. */
  n: number
  text: string
  sentAt: Date
  /** Id of the message that this one takes back. */
  recalls?: string
}

export interface SalesPlan {
  messages: PlannedMessage[]
  /** Yuan of each seller. */
  truth: number[]
}

const channels = ['抖音', '快手', '拼多多'] as const
const products = ['羊肉', '酸奶', '核桃'] as const
const firstDay = Date.UTC(2026, 7, 1)
const dayMs = 86_400_000
const eight = 12 * 3_600_000

interface Dice {
  chance(share: number): boolean
  between(least: number, most: number): number
  of<Item>(items: readonly Item[]): Item
}

function diceOf(random: Random): Dice {
  const between = (least: number, most: number) => least + random.below(most - least + 1)
  return {
    between,
    chance: (share) => random.below(1000) < share * 1000,
    of: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
  }
}

export function planSales(random: Random, { sellers, days }: { sellers: number; days: number }): SalesPlan {
  const dice = diceOf(random)
  const messages: PlannedMessage[] = []
  const truth = Array.from({ length: sellers }, (_, n) => planSeller(dice, { n, days, messages }))
  return { messages, truth }
}

function planSeller(
  dice: Dice,
  { n, days, messages }: { n: number; days: number; messages: PlannedMessage[] },
): number {
  let total = 0
  let count = 0
  /** Yuan sold by month and channel. */
  const gross = new Map<string, number>()
  const say = (at: number, text: string, recalls?: string): string => {
    const id = `sale-${n}-${String(++count).padStart(4, '0')}`
    messages.push({ id, n, text, sentAt: new Date(at), ...(recalls ? { recalls } : {}) })
    return id
  }
  const sold = (month: string, channel: string, yuan: number) => {
    total += yuan
    gross.set(`${month} ${channel}`, (gross.get(`${month} ${channel}`) ?? 0) + yuan)
  }
  for (let d = 0; d < days; d++) {
    const at = firstDay + d * dayMs + eight
    const month = String(new Date(at).getUTCMonth() + 1)
    if (new Date(at).getUTCDate() === 2 && d > 30) tellMonth(Number(month) - 1, at)
    if (!dice.chance(0.6)) continue
    planDay({
      dice,
      at,
      n,
      d,
      say,
      sold: (channel, yuan) => sold(month, channel, yuan),
      back: (yuan) => (total -= yuan),
    })
  }
  return total

  function tellMonth(month: number, at: number): void {
    for (const channel of channels) {
      const said = gross.get(`${month} ${channel}`)
      if (!said || !dice.chance(0.4)) continue
      // What they did not tell day by day.
      const rest = dice.of([0, dice.between(1, 5000)])
      say(at, `${month}月${channel}一共卖了${said + rest}元`)
      total += rest
    }
  }
}

interface DayPlan {
  dice: Dice
  at: number
  n: number
  d: number
  say: (at: number, text: string, recalls?: string) => string
  sold: (channel: string, yuan: number) => void
  back: (yuan: number) => void
}

const minutes = 60_000

function planDay({ dice, at, n, d, say, sold, back }: DayPlan): void {
  const [channel, product] = [dice.of(channels), dice.of(products)]
  const [yuan, orders] = [dice.between(50, 3000), dice.between(2, 40)]
  if (dice.chance(0.2)) {
    const number = `69218${String(n).padStart(4, '0')}${String(d).padStart(10, '0')}`
    say(at, `今天${channel}卖${product}1单${yuan}元 订单号${number}`)
    sold(channel, yuan)
    // Told again a little later: the same order.
    if (dice.chance(0.4))
      say(at + 30 * minutes, `今天${channel}卖了${product}1单，${yuan}元，订单号：${number}`)
    return
  }
  const first = say(
    at,
    dice.of([
      `今天${channel}卖${product}${orders}单${yuan}元`,
      `${channel}卖了${product}${orders}单，${yuan}元`,
    ]),
  )
  let now = yuan
  if (dice.chance(0.12)) {
    now = dice.between(50, 3000)
    say(at + 3 * minutes, dice.of([`刚才说错了，是${now}元`, `不对，是${now}块`]))
  } else if (dice.chance(0.1)) {
    say(at + 5 * minutes, '', first)
    return
  }
  if (dice.chance(0.12)) {
    now = dice.between(50, 3000)
    say(at + 60 * minutes, `今天${channel}卖${product}${orders + 1}单${now}元`)
  }
  if (dice.chance(0.15)) {
    const more = dice.between(20, 800)
    say(at + 90 * minutes, `${channel}又卖了${product}2单${more}元`)
    now += more
  }
  sold(channel, now)
  if (dice.chance(0.1)) {
    const returned = dice.between(10, 50)
    say(at + 120 * minutes, `${channel}退了1单${returned}元`)
    back(returned)
  }
}
