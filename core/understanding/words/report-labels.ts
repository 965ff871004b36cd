// What the numbers of a station's report are called, with the misspellings of keyboards and dictation.
// A new label word is one more word in a list; nothing else has to change.

export type Side = 'purchase' | 'sale' | 'in' | 'out' | 'service' | 'cash' | 'refund' | 'visitors'

export interface ReportLabel {
  side: Side
  /** The label names one of the two numbers: 代买单数, 代买金额. */
  only: 'orders' | 'amount' | undefined
  /** Which of several parcel counts is the day's: 到件 before 收件 before 取件 before bare 快递. */
  rank: number
  /** A label only with: a number behind it; 单 among its numbers; a number before it (12件收的). */
  needs: 'number' | 'orders' | 'before' | undefined
  /** It stands behind its number (有两单退了). */
  takes: boolean
  /** A label only where one of this side was named before it in the clause (进18出5). */
  after: Side | undefined
  /** A bare number behind it is money (电费260), not a count. */
  fee: boolean
  /** 便民服务 may head a list of its own kinds. */
  generic: boolean
}
type Told = Pick<ReportLabel, 'side'> & Partial<ReportLabel>

/** All labels have all properties, as those of every report are asked often. */
export const reportLabel = ({
  side,
  only,
  rank = 0,
  needs,
  takes,
  after,
  fee,
  generic,
}: Told): ReportLabel => ({
  side,
  only,
  rank,
  needs,
  takes: takes === true,
  after,
  fee: fee === true,
  generic: generic === true,
})

const purchase =
  '代买 下行 代购 带买 带购 代麦 代够 代埋 待买 待购 袋买 戴买 代卖入 帮买 帮人买 帮着买 帮忙买 帮老乡买 帮村民买 帮乡亲买 帮客户买 代下单 代网购'.split(
    ' ',
  )
const sale =
  '代卖 代销 上行 带卖 带销 代麥 待卖 待销 袋卖 戴卖 代售 帮卖 帮人卖 帮着卖 帮忙卖 帮老乡卖 帮村民卖 帮农户卖 帮牧民卖 帮乡亲卖 代销售'.split(
    ' ',
  )
const orderNames = '单数 单量 单子数 单子 订单数 订单 笔数 订单量 单 数量'.split(' ')
const amountNames = '金额 总额 总金额 额 款 钱数 的钱 交易额 销售额'.split(' ')
const ofOrders = (names: string[]) => names.flatMap((n) => orderNames.map((o) => n + o))
const ofAmount = (names: string[]) => names.flatMap((n) => amountNames.map((a) => n + a))

const arrived =
  '到件 到的件 来的件 到货件 到了快递 快递到件 到件数 到件量 到件儿 进件 来件 到快递 快递到了 快递到 到包裹'.split(
    ' ',
  )
const received =
  '代收 收件 收的件 收见 收件数 收件量 代收件 代收快递 代收包裹 收快递 收了快递 收包裹 收货件 快递收件 收件儿 入库 代收数 代收量 收取快递 快递代收 带收 代手'.split(
    ' ',
  )
const handedOut =
  '取件 派件 取的件 派的件 取走 取快递 派送 取件数 派件数 取件量 派件量 取货 领件 领走 出库 派件儿 取件儿 代取 取走了 自提 投递 取包裹 快递派件 快递取件 派发'.split(
    ' ',
  )
const parcels = '快递 快件 包裹 邮件 快递件 快递量 快递数'.split(' ')
const sent =
  '代发 寄件 发件 寄的件 发的件 代寄 寄快递 发快递 寄出 发出 发货 寄走 发走 寄包裹 寄件数 发件数 寄件量 发件量 寄出去 发出去 揽收 揽件 寄送 寄件儿 发件儿 带发 寄了快递 代发件 代发快递 发见 快递寄件 快递发件 寄货 邮寄'.split(
    ' ',
  )
const fees =
  '话费 电费 水费 网费 宽带 宽带费 交宽带 缴宽带 手机费 充话费 交话费 缴话费 充电费 交电费 缴电费 代缴电费 代交电费 代缴话费 代充话费 代缴水费 交水费 缴水费 有线费 有线电视费 电视费 燃气费 煤气费 暖气费 取暖费 医保 医保费 交医保 缴医保 代缴医保 社保 社保费 交社保 缴社保 养老保险 养老金 缴养老金 交养老金 缴了养老金 交了养老金 养老金缴费 养老费 养老 居民养老 居民医保 城乡医保 新农保 农保 水电费 电话费 保险费 保费 车险 医疗保险 合作医疗 新农合 火车票 订火车票 买火车票 汽车票 机票 车票 订票 订车票 订机票 购票 代订票 代订火车票 代订车票 充流量 流量费 宽带费 油费充值 高铁票 动车票 大巴票 飞机票'.split(
    ' ',
  )
const services =
  '便民服务 便民 便民缴费 便民代缴 便民业务 便民类 缴费 代缴费 代缴 代交费 生活缴费 缴费充值 充值缴费 充值 代充值 充费 代充 交费 服务类 便民充值'.split(
    ' ',
  )
const cash =
  '助农取款 取款 存款 取钱 存钱 助农 取现 存现 助农存款 助农存取款 存取款 小额取款 取现金 存现金 助农金融 金融取款 助农服务 惠农取款 银行取款 提现 取养老金 领养老金 取了养老金 领了养老金 代领养老金 取养老 取退休金 取低保 取补贴'.split(
    ' ',
  )
const refunds = '退单 退货 退换货 退单数'.split(' ')
const refundAmounts = '退款 退件款 退款金额 退货款 退单款 退货金额'.split(' ')
const visitors =
  '进店 到店 接待 来店 客流 来访 进店人数 到店人数 进店人次 到店人次 接待人数 接待人次 客流量 进店量 到访 进店客流 人流量 来客 接待群众 接待村民 进店接待 来站 到站 进站'.split(
    ' ',
  )

/** Characters that keyboards and dictation put for another of the same sound. */
const soundsLike: Record<string, string> = {
  代: '带待袋戴贷',
  买: '麦',
  卖: '麦脉',
  购: '够构',
  销: '笑消',
  收: '手受',
  发: '法',
  件: '见间建健剑舰键',
  寄: '记继计季既',
  取: '曲',
  派: '拍',
  递: '第弟地',
  话: '花化',
  费: '非肺废',
  缴: '叫',
  民: '名明',
  款: '宽',
  进: '近',
  店: '殿典',
}
/** What would come out of it and is a word of its own. */
const otherWords = new Set(
  '计件 待发 待发件 待收货 待取 待取件 待派件 待寄 花费 化费 手机 代办 快地 带发'.split(' '),
)

/** The words, and each with one or two of its characters misheard. */
function heard(words: readonly string[]): string[] {
  const out = new Set(words)
  for (const word of words) {
    if (word.length > 3) continue
    const once = mishear(word)
    for (const w of [...once, ...(word.length === 2 ? once.flatMap(mishear) : [])])
      if (!otherWords.has(w) && !known.has(w)) out.add(w)
  }
  return [...out]
}
const mishear = (word: string): string[] =>
  [...word].flatMap((c, i) => [...(soundsLike[c] ?? '')].map((s) => word.slice(0, i) + s + word.slice(i + 1)))
const known = new Set(
  [purchase, sale, arrived, received, handedOut, parcels, sent, fees, services, cash, visitors].flat(),
)

const wordsOfLabels: readonly (readonly [Told, readonly string[]])[] = [
  [{ side: 'purchase' }, heard(purchase)],
  [{ side: 'purchase', only: 'orders' }, ofOrders(purchase)],
  [{ side: 'purchase', only: 'amount' }, ofAmount(purchase)],
  [{ side: 'sale' }, [...heard(sale), ...sale.flatMap((n) => [`${n}出去`, `${n}出`, `${n}掉`])]],
  [{ side: 'sale', only: 'orders' }, ofOrders(sale)],
  [{ side: 'sale', only: 'amount' }, ofAmount(sale)],
  [{ side: 'purchase', needs: 'orders' }, ['买了', '买', '网购', '买的', '拍了', '拍下', '拍下了']],
  [{ side: 'sale', needs: 'orders' }, ['卖了', '卖出去', '卖出', '卖', '卖的', '卖掉', '销售', '售出']],
  [{ side: 'in', rank: 4 }, arrived],
  [
    { side: 'in', rank: 4, needs: 'number' },
    ['到了', '到', '到货', '到货了', '来了', '拉来', '拉来了', '送来', '送来了', '新到', '进来', '进来了'],
  ],
  [{ side: 'in', rank: 3 }, heard(received)],
  [{ side: 'in', rank: 3, needs: 'number' }, ['收', '收了', '收到', '收进', '进']],
  [{ side: 'in', rank: 2 }, heard(handedOut)],
  [
    { side: 'in', rank: 2, needs: 'number' },
    ['取', '取了', '取得', '收得', '派', '派了', '派出', '派出去', '派走', '派掉', '领', '领了', '被取走'],
  ],
  [{ side: 'in', rank: 1 }, heard(parcels)],
  [{ side: 'in', rank: 3, needs: 'before' }, ['收的', '到的', '来的', '收呢', '到呢', '来呢']],
  [{ side: 'in', rank: 2, needs: 'before' }, ['取的', '派的', '拿走的', '取走的', '取呢', '派呢']],
  [{ side: 'out' }, heard(sent)],
  [
    { side: 'out', needs: 'number' },
    [
      '发',
      '发了',
      '寄',
      '寄了',
      '寄出了',
      '发出了',
      '寄走了',
      '寄走',
      '寄克',
      '发克',
      '发走了',
      '邮走',
      '邮',
      '寄掉',
      '出件',
      '出去',
      '出去了',
    ],
  ],
  [
    { side: 'out', needs: 'before' },
    ['发的', '寄的', '发走的', '寄走的', '发呢', '寄呢', '寄出的', '发出的'],
  ],
  [{ side: 'out', needs: 'number', after: 'in' }, ['出']],
  [{ side: 'service', fee: true }, heard(fees)],
  [{ side: 'service', generic: true }, heard(services)],
  [{ side: 'service', fee: true, needs: 'number' }, ['充了', '充', '缴了', '交了']],
  [{ side: 'service', only: 'orders' }, ofOrders(['便民', '便民服务', '缴费', '充值'])],
  [{ side: 'service', only: 'amount' }, ofAmount(['便民', '便民服务', '缴费', '充值'])],
  [{ side: 'cash', only: 'orders' }, ofOrders(['取款', '助农取款', '存款', '助农'])],
  [{ side: 'cash', only: 'amount' }, ofAmount(['取款', '助农取款', '存款', '助农'])],
  [{ side: 'cash' }, heard(cash)],
  [{ side: 'cash', needs: 'number' }, ['取出', '存了', '存', '取了款']],
  [{ side: 'refund' }, refunds],
  [{ side: 'refund', fee: true }, refundAmounts],
  [
    { side: 'refund', needs: 'number' },
    ['退了', '退回', '退掉', '退', '退掉了', '退回来', '退回来了', '退回去了', '退货了', '给退了'],
  ],
  [{ side: 'visitors' }, heard(visitors)],
]

export const reportLabels = wordsOfLabels.map(([told, words]) => [reportLabel(told), words] as const)

/** Two labels in one: the numbers behind it are shared out to both. */
export const labelPairs: readonly (readonly [readonly [ReportLabel, ReportLabel], readonly string[]])[] = [
  [
    [reportLabel({ side: 'in', rank: 3 }), reportLabel({ side: 'out' })],
    '收发 收/发 收寄 收/寄 进/出 进出 收发件 收/发件 收寄件 收/寄件 收发快递 收、发 收、寄 快递收发 快递收/发'.split(
      ' ',
    ),
  ],
]

/** Carriers: numbers behind them are parts of one count (中通8圆通5). */
export const carriers =
  '中通 圆通 韵达 申通 极兔 顺丰 邮政 京东 德邦 百世 菜鸟 兔喜 丰网 ems 天天 汇通 安能 拼多多快递 邮局'.split(
    ' ',
  )

/** Other words that part one count of parcels or visitors (上午8下午12, 大件3小件9). */
export const partWords =
  '白天 夜里 头晌 前晌 后晌 晌午 上半天 下半天 上下午 早晚 午前 午后 前半天 后半天 天黑 上午 下午 早上 中午 晚上 傍晚 大件 小件 大包 小包'.split(
    ' ',
  )
