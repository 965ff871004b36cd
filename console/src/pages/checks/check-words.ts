// What is odd of a day, in words for staff; and numbers of a day in their order. Pure.
import type { DayNumberName, Found, ReportFlag, ReportTotal } from '../../api/checks.ts'
import { fieldLabel } from '../../field-labels.ts'
import { fenText } from '../../format.ts'
import { dayText } from '../../time.ts'

export const kindNames: Record<Found['kind'], string> = {
  tenfold: '差十倍',
  pricePerOrder: '单价离谱',
  direction: '买卖反了？',
  amountWithoutOrders: '缺单数或金额',
  sameNumbers: '天天一样',
  samePhoto: '照片用过',
  oneSender: '一人报多站',
}

export const stateNames: Record<ReportFlag['state'], string> = {
  open: '要看',
  explained: '本人说没错',
  accepted: '认下了',
  corrected: '本人改了',
  withdrawn: '没事了',
}

const units: Partial<Record<DayNumberName, string>> = {
  ...{ purchaseOrders: '单', saleOrders: '单', serviceOrders: '笔', cashOrders: '笔' },
  ...{
    purchaseRefundOrders: '单',
    saleRefundOrders: '单',
    parcelsIn: '件',
    parcelsOut: '件',
    visitors: '人',
  },
}

/** `1,560元`, `12件`. */
export const amountText = (name: DayNumberName, value: number): string =>
  name.endsWith('Fen') ? fenText(value) : `${value}${units[name] ?? ''}`

/** What is usual, to the yuan: it is a guess, and no account. */
const usualText = (name: DayNumberName, usual: number): string =>
  amountText(name, name.endsWith('Fen') && usual >= 10_00 ? Math.round(usual / 100) * 100 : usual)

const sideNames = { purchase: '代买', sale: '代卖', service: '便民服务' } as const

/** One line for each thing that was found. */
export function foundLines(found: Found): string[] {
  switch (found.kind) {
    case 'tenfold':
      return found.found.map(
        ({ number, value, usual, meant, likely }) =>
          `${fieldLabel(number)}${amountText(number, value)}，平时${usualText(number, usual)}左右；` +
          (likely === 'slip' ? `可能是${amountText(number, meant)}` : '别的数对得上，多半是真的'),
      )
    case 'pricePerOrder':
      return found.found.map(
        ({ side, fen, orders, usual, meant }) =>
          `${sideNames[side]}${orders}单${fenText(fen)}，一单${fenText(Math.round(fen / orders))}，平时一单${usualText('purchaseFen', usual)}左右` +
          (meant ? `；可能是${fieldLabel(meant.number)}${amountText(meant.number, meant.value)}` : ''),
      )
    case 'direction': {
      const [usual, now] = found.usual === 'purchase' ? ['代买', '代卖'] : ['代卖', '代买']
      return [`有买卖的${found.days}天里${found.onDays}天只${usual}，这天只${now}`]
    }
    case 'amountWithoutOrders':
      return found.found.map(
        ({ side, missing, both, days }) =>
          `${sideNames[side]}没有${missing === 'orders' ? '单数' : '金额'}，平时${days}天里${both}天两样都有`,
      )
    case 'sameNumbers': {
      const openly = found.saidOpenly.length
      const said = openly > 0 ? `；其中${openly}天明说“跟昨天一样”` : ''
      return [`从${dayText(found.from)}起连着${found.days}天一模一样${said}`]
    }
    case 'samePhoto':
      return found.found.map(({ station, day }) => `这张照片先前用在${station}${dayText(day)}`)
    case 'oneSender':
      return [`${found.person}一周里替${found.stations.length}个站报了数：${found.stations.join('、')}`]
  }
}

export interface NumberRow {
  name: DayNumberName
  label: string
  today: string
  usual: string
}

const order: readonly DayNumberName[] = [
  ...(['purchaseOrders', 'purchaseFen', 'saleOrders', 'saleFen', 'parcelsIn', 'parcelsOut'] as const),
  ...(['serviceOrders', 'serviceFen', 'visitors', 'cashOrders', 'cashFen'] as const),
  ...(['purchaseRefundOrders', 'purchaseRefundFen', 'saleRefundOrders', 'saleRefundFen'] as const),
]

/** The day's numbers beside the usual ones: what was stated, or usually is. */
export function numberRows({ report, usual }: Pick<ReportFlag, 'report' | 'usual'>): NumberRow[] {
  return order.flatMap((name) => {
    const today = report?.numbers[name]
    const known = usual.find(({ number }) => number === name)
    if (today === undefined && !known) return []
    return [
      {
        ...{ name, label: fieldLabel(name) },
        today: today === undefined ? '没报' : amountText(name, today),
        usual: known ? usualText(name, known.usual) : '看不出',
      },
    ]
  })
}

const totalled: readonly [string, ...DayNumberName[]][] = [
  ['代买', 'purchaseOrders', 'purchaseFen'],
  ['代卖', 'saleOrders', 'saleFen'],
  ['便民', 'serviceOrders', 'serviceFen'],
  ['代买退货', 'purchaseRefundOrders', 'purchaseRefundFen'],
  ['代卖退货', 'saleRefundOrders', 'saleRefundFen'],
  ['收件', 'parcelsIn'],
  ['发件', 'parcelsOut'],
  ['取款（不算营业额）', 'cashOrders', 'cashFen'],
]

/** What a total is made of, where there is any: `代买39单 3,342元`. */
export const totalLines = ({ numbers }: Pick<ReportTotal, 'numbers'>): string[] =>
  totalled.flatMap(([label, ...names]) => {
    const said = names.flatMap((name) => {
      const value = numbers[name]
      return value ? amountText(name, value) : []
    })
    return said.length > 0 ? `${label}${said.join(' ')}` : []
  })
