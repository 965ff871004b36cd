// How much somebody says that they sell in a month, in any form: 三千左右, 3k, 1.2万, 2000到3000, 没卖. Pure.
import { numeralPhrase } from '../understanding/scan/numeral-phrase.ts'
import { quantityAt } from '../understanding/scan/quantities.ts'
import { fenFromYuan } from '../values/fen.ts'

export interface Amount {
  fen: number
  approximate?: true
}

const before =
  /^(?:(?:我们?家?|俺们?|一个月|每个?月|月|上个?月|这个?月|平均|能|也就|就|卖了?|销|收入|挣|赚|有|是|个|到手|总共|一共)+[,，:： ]*)+/
const behind = /(?:每月|一个月|\/月|\s|吧|了|哈|呢|啊|呀|嘛|的样子|[。!！.~～])+$/
const about = /左右|上下|大概|大约|差不多|约|将近|不到|多点|来块|几/
const approximately = /^(?:大概|大约|差不多|约摸?|将近|不到|接近)+|(?:左右|上下|差不多)+$/g
const nothingSold =
  /^(?:(?:一分|一单|啥|什么|都?)?(?:没有?|没啥|没什么|不)(?:卖|收入|开张|挣|赚|销量|生意|卖出去|卖过)?(?:过|钱|呢|啥|货|的)?|零|无|一分没有|一分钱没有)$/
const range = /^(.+?)(?:-|—|–|~|～|到|至)(.+)$/

/** Undefined where no amount is said. Of a range the lower end counts. Negative fen where the number is negative. */
export function readAmount(text: string): Amount | undefined {
  const said = text.normalize('NFKC').trim().replace(behind, '').replace(before, '').replace(behind, '')
  if (nothingSold.test(said)) return { fen: 0 }
  const whole = amountOf(said)
  if (whole) return whole
  const [, low = '', high = ''] = range.exec(said) ?? []
  const [from, to] = [amountOf(low), amountOf(high)]
  if (!from || !to || from.fen < 0) return undefined
  return { fen: withUnitOf(from.fen, to.fen, low), approximate: true }
}

// 2到3千 is 2000 to 3000, 两到三万 is twenty thousand and more.
function withUnitOf(low: number, high: number, words: string): number {
  if (/[百千万kw]/i.test(words) || low >= high / 10) return low
  const unit = 10 ** Math.floor(Math.log10(high / 100))
  return low < 1000 ? low * unit : low
}

function amountOf(words: string): Amount | undefined {
  const bare = words.trim().replace(approximately, '').trim().replace(behind, '')
  if (bare === '') return undefined
  const quantity = quantityAt(bare, 0)
  const fits = quantity?.end === bare.length && (quantity.unit === 'money' || quantity.unit === 'bare')
  const yuan = fits ? quantity.value : numeralPhrase(bare.replace(/[元块]钱?$/, ''))
  if (yuan === undefined) return undefined
  const rough = about.test(words) || (fits && quantity.approximate === true)
  return { fen: fenFromYuan(yuan), ...(rough ? { approximate: true as const } : {}) }
}
