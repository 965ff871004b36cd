// A station's numbers put together from parts in many orders and layouts, and what they must be read as.
import { type Draw, type Fields, type Kind, type Made, type Part, stations, today } from './draw.ts'

const yesterday = '2026-06-09'

const purchases = (draw: Draw): Part => {
  const [count, money] = [draw.count(), draw.money()]
  const words = draw.one([
    `代买${count.words}单${money.words}`,
    `代买${count.words}单，${money.words}`,
    `代购${count.words}单共${money.words}`,
    `代买${count.words}笔${money.words}`,
    `代买：${count.words}单 ${money.words}`,
    `帮人代买了${count.words}单，一共${money.words}`,
  ])
  return { words, fields: { purchaseOrders: count.value, purchaseAmount: money.value } }
}
const sales = (draw: Draw): Part => {
  const [count, money] = [draw.count(), draw.money()]
  const words = draw.one([
    `代卖${count.words}单${money.words}`,
    `代销${count.words}单，${money.words}`,
    `上行${count.words}单${money.words}`,
    `代卖羊肉${count.words}单${money.words}`,
    `代卖了${count.words}单一共${money.words}`,
  ])
  return { words, fields: { saleOrders: count.value, saleAmount: money.value } }
}
/** A count under one of its labels; `_` is where it stands. */
const counted =
  (field: string, ...ways: readonly string[]) =>
  (draw: Draw): Part => {
    const { value, words } = draw.count()
    return { words: draw.one(ways).replace('_', words), fields: { [field]: value } }
  }
const counts = [
  counted('parcelsIn', '收件_', '收件_件', '代收_件', '到件_', '收件：_', '收快递_个', '收了_个快递'),
  counted('parcelsOut', '发件_', '寄件_件', '代发_件', '发件：_', '寄出_件', '发了_个快递'),
  counted('visitors', '进店_人', '到店_人', '接待_人', '进店：_人', '来店_人次'),
]
const services = (draw: Draw): Part => {
  const [count, money] = [draw.count(), draw.money()]
  const words = draw.one([`话费${count.words}单`, `缴费${count.words}笔`, `便民服务${count.words}单`])
  return {
    words: `${words}${money.words}`,
    fields: { serviceOrders: count.value, serviceAmount: money.value },
  }
}
const cash = (draw: Draw): Part => {
  const [count, money] = [draw.count(), draw.money()]
  const words = draw.one([`取款${count.words}笔`, `助农取款${count.words}笔，`, `取款${count.words}单共`])
  return { words: `${words}${money.words}`, fields: { cashOrders: count.value, cashAmount: money.value } }
}
const signs: Part[] = [
  { words: '已签到', fields: { appSignedIn: true } },
  { words: 'app签了', fields: { appSignedIn: true } },
  { words: '智慧乡村已签', fields: { appSignedIn: true } },
  { words: 'app没签上', fields: { appSignedIn: false } },
  { words: '签到忘了', fields: { appSignedIn: false } },
]
const anyParts = [purchases, sales, ...counts, services, cash]

function partsOf(draw: Draw, most: number): Part[] {
  return draw
    .shuffled(anyParts)
    .slice(0, draw.between(1, most))
    .map((part) => part(draw))
}
const fieldsOf = (parts: readonly Part[]): Fields => Object.assign({}, ...parts.map(({ fields }) => fields))
/** With a sign-in among them now and then, all parted by the same mark. */
function strung(draw: Draw, parts: readonly Part[], marks = ['，', ' ', '；', '、', ',']): string {
  const mark = draw.one(marks)
  return parts.map(({ words }) => words).join(mark)
}
const report = (fields: Fields, of: Fields = {}): Made['meaning'][number] => [
  'dailyReport',
  { date: today, ...of, ...fields },
]

const heads: [string, Fields][] = [
  ['', {}],
  ['今天', {}],
  ['报数：', {}],
  ['老师好，', {}],
  ['今日数据\n', {}],
  ['川井站', { station: '川井站' }],
  ['川井站 今天', { station: '川井站' }],
  ['昨天', { date: yesterday }],
  ['6月8号，', { date: '2026-06-08' }],
]

function oneDay(draw: Draw): Made {
  const parts = partsOf(draw, 5)
  if (draw.below(3) === 0) parts.splice(draw.below(parts.length), 0, draw.one(signs))
  const [head, of] = draw.one(heads)
  const text = head + strung(draw, parts, ['，', ' ', '；', '\n', '、', '。', ','])
  return { text, meaning: [report(fieldsOf(parts), of)] }
}

const twoDays = (draw: Draw): Made => {
  const [first, second] = [partsOf(draw, 3), partsOf(draw, 3)]
  const [one, other] = draw.one([
    [
      ['昨天', yesterday],
      ['今天', today],
    ],
    [
      ['6月7号', '2026-06-07'],
      ['6月8号', '2026-06-08'],
    ],
    [
      ['补报8号：', '2026-06-08'],
      ['9号：', yesterday],
    ],
  ] as const)
  const text = `${one[0]}${strung(draw, first)}${draw.one(['。', '；', '\n'])}${other[0]}${strung(draw, second)}`
  return {
    text,
    meaning: [report(fieldsOf(first), { date: one[1] }), report(fieldsOf(second), { date: other[1] })],
  }
}

const twoStations = (draw: Draw): Made => {
  const [a, b] = draw.two(stations)
  const parts = partsOf(draw, 3)
  const second = draw.below(3) === 0 ? [{ words: '没业务', fields: { noBusiness: true } }] : partsOf(draw, 3)
  const behind = draw.one(['', '：', ' '])
  const [opening, rowOf] = draw.one<[string, (n: number) => string]>([
    ['', () => ''],
    ['#接龙\n今日数据\n', (n) => `${n}. `],
  ])
  const mark = opening === '' ? draw.one(['。', '；', '\n', '，']) : '\n'
  const text = `${opening}${rowOf(1)}${a}${behind}${strung(draw, parts)}${mark}${rowOf(2)}${b}${behind}${strung(draw, second)}`
  return {
    text,
    meaning: [report(fieldsOf(parts), { station: a }), report(fieldsOf(second), { station: b })],
  }
}

const form = (draw: Draw): Made => {
  const [bought, boughtFor, soldCount, soldFor] = [1, 2, 3, 4].map(() => draw.between(10, 900))
  const [station, day] = [draw.one(stations), draw.one(['6月9日', '2026-06-09', '6.9'])]
  const counts = [1, 2, 3].map(() => draw.between(1, 40))
  const rows: Part[] = [
    { words: draw.one([`站点：${station}`, `服务站：${station}`]), fields: { station } },
    { words: `日期：${day}`, fields: { date: yesterday } },
    {
      words: draw.one([`代卖：${soldCount}单${soldFor}元`, `代卖单数：${soldCount}\n代卖金额：${soldFor}`]),
      fields: { saleOrders: soldCount, saleAmount: soldFor },
    },
    { words: draw.one([`收件：${counts[0]}`, `收件数：${counts[0]}件`]), fields: { parcelsIn: counts[0] } },
    {
      words: draw.one([`寄件数：${counts[1]}件`, `快递发件：${counts[1]}件`]),
      fields: { parcelsOut: counts[1] },
    },
    {
      words: draw.one([`进店人数：${counts[2]}`, `接待：${counts[2]}人次`]),
      fields: { visitors: counts[2] },
    },
    { words: draw.one(['智慧乡村签到：是', 'APP签到：已签', '签到：√']), fields: { appSignedIn: true } },
  ].filter(() => draw.some())
  rows.push({
    words: draw.one([`代买：${bought}单${boughtFor}元`, `代买单数：${bought}\n代买金额：${boughtFor}`]),
    fields: { purchaseOrders: bought, purchaseAmount: boughtFor },
  })
  const said = draw.shuffled(rows)
  return { text: said.map(({ words }) => words).join('\n'), meaning: [report(fieldsOf(said))] }
}

const columns = [
  ['代买单数', 'purchaseOrders'],
  ['代买金额', 'purchaseAmount'],
  ['收件', 'parcelsIn'],
  ['发件', 'parcelsOut'],
] as const
const table = (draw: Draw): Made => {
  const gap = draw.one(['\t', ' ', '  ', ' | ', '|'])
  const rows = draw
    .two(stations)
    .map((station) => ({ station, cells: columns.map(() => draw.between(1, 90)) }))
  const lines = rows.map(({ station, cells }) => [station, ...cells].join(gap))
  const heading = ['站点', ...columns.map(([label]) => label)].join(gap)
  const meaning = rows.map(({ station, cells }) =>
    report(Object.fromEntries(columns.map(([, field], i) => [field, cells[i]])), { station }),
  )
  return { text: [heading, ...lines].join('\n'), meaning }
}

const corrected = (draw: Draw): Made => {
  const [label, field, unit] = draw.one([
    ['代买', 'purchaseOrders', '单'],
    ['代卖', 'saleOrders', '单'],
    ['收件', 'parcelsIn', '个'],
    ['发件', 'parcelsOut', '个'],
  ] as const)
  const n = draw.between(1, 20)
  const told = `${n}${unit}`
  const [text, fields] = draw.one<[string, Fields]>([
    [`${label}报错了，应该是${told}`, { [field]: n }],
    [`更正：${label}${told}`, { [field]: n }],
    [`${label}改成${told}`, { [field]: n }],
    [`不对，${label}是${told}`, { [field]: n }],
    [`${label}不是${n + 1}${unit}，是${told}`, { [field]: n }],
    [`少报了${told}${label}`, { add: { [field]: n } }],
    [`${label}再加${told}`, { add: { [field]: n } }],
    [`${label}多报了${told}`, { add: { [field]: -n } }],
  ])
  return { text, meaning: [['correction', { date: today, ...fields }]] }
}

const refunded = (draw: Draw): Made => {
  const side = draw.one(['purchase', 'sale'])
  const part = (side === 'purchase' ? purchases : sales)(draw)
  const [n, money] = [draw.between(1, 3), draw.between(10, 200)]
  const text = `${part.words}${draw.one(['，', ' ', '；'])}${draw.one(['退了', '退单'])}${n}单${money}元`
  return {
    text,
    meaning: [report({ ...part.fields, [`${side}RefundOrders`]: n, [`${side}RefundAmount`]: money })],
  }
}

const toldAtOnce = (draw: Draw): Made => {
  const [n, money] = [draw.between(1, 4), draw.between(10, 300)]
  const [words, side] = draw.one([
    ['刚帮人买了', 'purchase'],
    ['刚代买', 'purchase'],
    ['又代买了', 'purchase'],
    ['刚代卖了', 'sale'],
    ['这会儿又代卖', 'sale'],
  ] as const)
  const fields = { [`${side}Orders`]: n, [`${side}Amount`]: money, partial: true }
  return { text: `${words}${n}单${money}元`, meaning: [report(fields)] }
}

export const madeReports: Kind[] = Object.entries({
  oneDay,
  twoDays,
  twoStations,
  form,
  table,
  corrected,
  refunded,
  toldAtOnce,
}).map(([name, make]) => ({ name, setting: {}, make }))
