// How the numbers of a report may be shared out, corrected and talked around; a phrase for each pattern.
import { describe, expect, it } from 'vitest'
import { meaningOf } from '../testing.ts'

const date = '2026-06-10'
const [before, earlier] = ['2026-06-09', '2026-06-08']

/** The reports and corrections of Wednesday 10 June, 20:00, each with its fields. */
const cases: [text: string, ...meaning: object[]][] = [
  // one number for several, and one for each of several
  ['收发各4件', { date, parcelsIn: 4, parcelsOut: 4 }],
  ['收/发 15/3', { date, parcelsIn: 15, parcelsOut: 3 }],
  [
    '代买代卖各1单，分别是26和140',
    { date, purchaseOrders: 1, purchaseAmount: 26, saleOrders: 1, saleAmount: 140 },
  ],
  ['前天昨天收件分别是6、9', { date: earlier, parcelsIn: 6 }, { date: before, parcelsIn: 9 }],
  [
    '昨天收件5，今天收件7，这两天都没代买',
    { date: before, purchaseOrders: 0, parcelsIn: 5 },
    { date, purchaseOrders: 0, parcelsIn: 7 },
  ],
  [
    '8、9号各收件7件，9号还代买1单62',
    { date: earlier, parcelsIn: 7 },
    { date: before, purchaseOrders: 1, purchaseAmount: 62, parcelsIn: 7 },
  ],
  // prices and sums
  ['代买4单（3单都是19.9，另1单30）', { date, purchaseOrders: 4, purchaseAmount: 89.7 }],
  ['代卖洋芋300斤，1单，九毛一斤', { date, saleOrders: 1, saleAmount: 270 }],
  ['代买3笔，依次是18元、25.5元、60元', { date, purchaseOrders: 3, purchaseAmount: 103.5 }],
  ['话费50的2笔，30的1笔', { date, serviceOrders: 3, serviceAmount: 130 }],
  ['便民4笔，20*2+50+30', { date, serviceOrders: 4, serviceAmount: 120 }],
  // slips of this message
  ['收件9发件2，不对反了，收件2发件9', { date, parcelsIn: 2, parcelsOut: 9 }],
  ['代卖2单160，不是160，是260', { date, saleOrders: 2, saleAmount: 260 }],
  ['收件14，不对，13，有一件数重了，发件2', { date, parcelsIn: 13, parcelsOut: 2 }],
  ['代买是两单，嗯，两单，七十六', { date, purchaseOrders: 2, purchaseAmount: 76 }],
  // changes of an earlier report
  ['改：发件 3→8', { date, parcelsOut: 8 }],
  ['更正：代卖是2单310，不是1单150', { date, saleOrders: 2, saleAmount: 310 }],
  ['取件多数了5个，扣掉', { date, add: { parcelsIn: -5 } }],
  [
    '前天和昨天的收件报串了，前天应该是8，昨天应该是15',
    { date: earlier, parcelsIn: 8 },
    { date: before, parcelsIn: 15 },
  ],
  ['收件多按了个1，是6不是16', { date, parcelsIn: 6 }],
  // parts and refunds
  [
    '代买8单600，有两单不合适退了，退款90',
    { date, purchaseOrders: 8, purchaseAmount: 600, purchaseRefundOrders: 2, purchaseRefundAmount: 90 },
  ],
  [
    '代买3单108，其中一单四十二的退了',
    { date, purchaseOrders: 3, purchaseAmount: 108, purchaseRefundOrders: 1, purchaseRefundAmount: 42 },
  ],
  ['收件12，后来又到了5个', { date, parcelsIn: 17 }],
  ['代买两单四十，十五个快递', { date, purchaseOrders: 2, purchaseAmount: 40, parcelsIn: 15 }],
  // misheard and dialect
  [
    '待买两单五十六 收见十三 继件1 已前到',
    { date, purchaseOrders: 2, purchaseAmount: 56, parcelsIn: 13, parcelsOut: 1, appSignedIn: true },
  ],
  ['代买莫得，收件8', { date, purchaseOrders: 0, parcelsIn: 8 }],
  ['一单生意都没得，签咯', { date, noBusiness: true, appSignedIn: true }],
  ['1️⃣代买 1单 20\n2️⃣收件 1️⃣7️⃣', { date, purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 17 }],
  ['收件后来又到了5个', { date, parcelsIn: 5, partial: true }],
  ['刚从羊圈回来 收件6 代买2单五十一', { date, purchaseOrders: 2, purchaseAmount: 51, parcelsIn: 6 }],
  ['刚从网上帮人买了一单29.9', { date, purchaseOrders: 1, purchaseAmount: 29.9, partial: true }],
  ['这会儿来了个大娘，帮她代买一单棉鞋59', { date, purchaseOrders: 1, purchaseAmount: 59, partial: true }],
  ['刚代卖出去2单豆腐肠，一共一百五', { date, saleOrders: 2, saleAmount: 150, partial: true }],
  [
    '进店的上午六个人下午八个人代买了一单六十五',
    { date, purchaseOrders: 1, purchaseAmount: 65, visitors: 14 },
  ],
  ['快递上午5个下午8个代买1单20', { date, purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 13 }],
  [
    '代卖0.3w 9单 代买1k1 6单',
    { date, saleOrders: 9, saleAmount: 3000, purchaseOrders: 6, purchaseAmount: 1100 },
  ],
  ['今天的照昨天抄就行，app签了', { date, appSignedIn: true, sameAs: '2026-06-09' }],
  ['今天和昨天没区别', { date, sameAs: '2026-06-09' }],
  ['取养老金3笔4500，收件6', { date, cashOrders: 3, cashAmount: 4500, parcelsIn: 6 }],
  [
    '日期|代购|代销|收|发\n6/8|2单/61元|无|8|1\n6/9|无|1单/150元|5|0',
    { date: earlier, purchaseOrders: 2, purchaseAmount: 61, saleOrders: 0, parcelsIn: 8, parcelsOut: 1 },
    { date: before, purchaseOrders: 0, saleOrders: 1, saleAmount: 150, parcelsIn: 5, parcelsOut: 0 },
  ],
  ['代买3单九十六，错了，九十九，发件1', { date, purchaseOrders: 3, purchaseAmount: 99, parcelsOut: 1 }],
  ['刚才那条代卖单数对，钱不对，是两百八', { date, saleAmount: 280 }],
  ['快递到了十三个寄出去一个没有别的了', { date, parcelsIn: 13, parcelsOut: 1 }],
  [
    '带够2单八十 带笑1单三十五 寄呢有4个',
    { date, purchaseOrders: 2, purchaseAmount: 80, saleOrders: 1, saleAmount: 35, parcelsOut: 4 },
  ],
  ['更正：今天app其实签上了，刚报的没签', { date, appSignedIn: true }],
  ['给五个老人缴了养老金总共两千整', { date, serviceAmount: 2000 }],
  ['收件上午11个下午9个，发件上下午各1个', { date, parcelsIn: 20, parcelsOut: 2 }],
  ['今天早上收了5个件中午3个晚上7个', { date, parcelsIn: 15 }],
  ['代买5单，错，6单，280', { date, purchaseOrders: 6, purchaseAmount: 280 }],
  ['代买3单一百二，呸，一百三', { date, purchaseOrders: 3, purchaseAmount: 130 }],
  [
    '8号收件5，9号无，10号收件3',
    { date: earlier, parcelsIn: 5 },
    { date: before, noBusiness: true },
    { date, parcelsIn: 3 },
  ],
  ['充话费的三个收了一百五', { date, serviceAmount: 150 }],
  ['日期=6/8；代买=1单36元；代收=7', { date: earlier, purchaseOrders: 1, purchaseAmount: 36, parcelsIn: 7 }],
  ['昨天还有一单代卖150没报，加上', { date: before, add: { saleOrders: 1, saleAmount: 150 } }],
  [
    '有一单代买客人不要了，68块的，从今天的数里减掉',
    { date, add: { purchaseOrders: -1, purchaseAmount: -68 } },
  ],
  [
    '昨天和前天都是代买1单，昨天18块，前天22',
    { date: before, purchaseOrders: 1, purchaseAmount: 18 },
    { date: earlier, purchaseOrders: 1, purchaseAmount: 22 },
  ],
  ['今天出去三单代卖 土豆粉 一共二百六', { date, saleOrders: 3, saleAmount: 260 }],
  [
    '前天和昨天收件写颠倒了，应该前天是8，昨天是15',
    { date: earlier, parcelsIn: 8 },
    { date: before, parcelsIn: 15 },
  ],
  [
    '六十六块，三单，代买的；收了九个件，寄走俩',
    { date, purchaseOrders: 3, purchaseAmount: 66, parcelsIn: 9, parcelsOut: 2 },
  ],
  [
    '代买 3单/￥86 代卖 无 收 21 发 无',
    { date, purchaseOrders: 3, purchaseAmount: 86, saleOrders: 0, parcelsIn: 21, parcelsOut: 0 },
  ],
  ['便民服务那栏填错了，3笔210改为4笔260', { date, serviceOrders: 4, serviceAmount: 260 }],
  ['昨天的代卖少了一单65的，补进去', { date: before, add: { saleOrders: 1, saleAmount: 65 } }],
  ['桃园站代买3单90，哦说串了是新井站', { date, station: '新井站', purchaseOrders: 3, purchaseAmount: 90 }],
  [
    '白彦站收件5，新井站也是5件，另外新井站代买1单21',
    { date, station: '白彦站', parcelsIn: 5 },
    { date, station: '新井站', purchaseOrders: 1, purchaseAmount: 21, parcelsIn: 5 },
  ],
  [
    '八、九、十号三天，每天收件6件',
    { date: earlier, parcelsIn: 6 },
    { date: before, parcelsIn: 6 },
    { date, parcelsIn: 6 },
  ],
  [
    '项目｜红泉站｜新井站\n代买单数｜2｜1\n代买金额｜66｜15\n收件｜9｜4',
    { date, station: '红泉站', purchaseOrders: 2, purchaseAmount: 66, parcelsIn: 9 },
    { date, station: '新井站', purchaseOrders: 1, purchaseAmount: 15, parcelsIn: 4 },
  ],
  ['来了五个人交电费，一共三百四，收件6', { date, serviceAmount: 340, parcelsIn: 6 }],
  [
    '前个的：代买1单34 昨个的：没业务',
    { date: earlier, purchaseOrders: 1, purchaseAmount: 34 },
    { date: before, noBusiness: true },
  ],
  ['收件那个数打反了，是31不是13', { date, parcelsIn: 31 }],
  ['昨天报的代买单数没问题，就是钱多写了个0，应该是56', { date: before, purchaseAmount: 56 }],
  ['前天收件5，昨天也是，今天8', { date: earlier, parcelsIn: 5 }, { date, parcelsIn: 8 }],
  ['昨天那3单代买其实是4单', { date: before, purchaseOrders: 4 }],
  [
    '代买3单代卖2单，钱分别是96和410',
    { date, purchaseOrders: 3, purchaseAmount: 96, saleOrders: 2, saleAmount: 410 },
  ],
  [
    '代买（3单/96元）收（12）发（3）',
    { date, purchaseOrders: 3, purchaseAmount: 96, parcelsIn: 12, parcelsOut: 3 },
  ],
  [
    '川井：收5发1；温更：收8发0',
    { date, station: '川井', parcelsIn: 5, parcelsOut: 1 },
    { date, station: '温更', parcelsIn: 8, parcelsOut: 0 },
  ],
  ['收件头晌5个后晌7个', { date, parcelsIn: 12 }],
  [
    '收9发1，便民2笔130（电费80话费50）',
    { date, serviceOrders: 2, serviceAmount: 130, parcelsIn: 9, parcelsOut: 1 },
  ],
  ['今天全是0', { date, noBusiness: true }],
  ['没发件，收件3，没代买', { date, purchaseOrders: 0, parcelsIn: 3, parcelsOut: 0 }],
  ['今天取款3个人共2600，存款没有', { date, cashAmount: 2600 }],
  ['到货12，取走9', { date, parcelsIn: 12 }],
]

describe('patterns of reports', () => {
  it.each(cases)('%s', (text, ...meaning) => {
    expect(meaningOf(text).map(([, fields]) => fields)).toEqual(meaning)
  })
})
