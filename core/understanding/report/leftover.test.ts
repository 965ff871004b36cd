// What is read of a day's numbers beside what is not: no number may be added in silence, none may vanish.
import { describe, expect, it } from 'vitest'
import { messageOf, type Setting } from '../testing.ts'
import { understand } from '../understand.ts'

const read = (text: string, setting?: Setting) => {
  const { intents, leftover } = understand(messageOf(text, setting))
  const fields = Object.assign({}, ...intents.map((i) => i.fields))
  delete fields.date
  return { fields, leftover }
}

describe('numbers under a parcels label', () => {
  it.each<[string, object, string[]]>([
    ['收件12，蓝莓77', { parcelsIn: 12 }, ['蓝莓77']],
    ['收件12、蓝莓77', { parcelsIn: 12 }, ['蓝莓77']],
    ['收件12 发件3 蓝莓77', { parcelsIn: 12, parcelsOut: 3 }, ['蓝莓77']],
    ['收件12，饮料18元', { parcelsIn: 12 }, ['饮料18元']],
    ['收件12件，发件3件，修手机1个', { parcelsIn: 12, parcelsOut: 3 }, ['修手机1个']],
    ['收件12，打印5张', { parcelsIn: 12 }, ['打印5张']],
    ['收件：中通8，圆通5', { parcelsIn: 13 }, []],
    ['收件 中通8 圆通5 天猫超市3', { parcelsIn: 13 }, ['天猫超市3']],
    ['快递收了中通8个、京东2个', { parcelsIn: 10 }, []],
    ['收件15 中通8 圆通7', { parcelsIn: 15 }, []],
    ['收件12 发件3 圆通5', { parcelsIn: 12, parcelsOut: 3 }, ['圆通5']],
    ['收件上午8个下午12个', { parcelsIn: 20 }, []],
    ['收件大件3小件9', { parcelsIn: 12 }, []],
    ['进店20人，打印5个', { visitors: 20 }, ['打印5个']],
  ])('%s', (text, fields, leftover) => {
    expect(read(text)).toEqual({ fields, leftover })
  })
})

describe('what a report says and no field takes', () => {
  it.each<[string, object, string[]]>([
    ['代买3单，修车5次，收件2', { purchaseOrders: 3, parcelsIn: 2 }, ['修车5次']],
    ['修车5次 收件2', { parcelsIn: 2 }, ['修车5次']],
    ['代买3单156 蓝莓77', { purchaseOrders: 3, purchaseAmount: 156 }, ['蓝莓77']],
    ['代买3单156，打印3张15元', { purchaseOrders: 3, purchaseAmount: 156 }, ['打印3张15元']],
    ['今天退款1单35，收件9', { parcelsIn: 9 }, ['退款1单35']],
    ['退货2单，代买3单', { purchaseOrders: 3 }, ['退货2单']],
    ['收件5 7#A#1#2', { parcelsIn: 5 }, ['7#A#1#2']],
    ['收件5，7#A#1#2，发件3', { parcelsIn: 5, parcelsOut: 3 }, ['7#A#1#2']],
    ['收件12，代卖蓝莓77斤', { parcelsIn: 12 }, ['代卖蓝莓77斤']],
    ['收件12个 代买2单50 收入15', { parcelsIn: 12, purchaseOrders: 2, purchaseAmount: 50 }, ['收入15']],
    ['流水560元，收件9', { parcelsIn: 9 }, ['流水560元']],
    ['今天营业额560，收件9', { parcelsIn: 9 }, ['营业额560']],
    ['收件5件8件', { parcelsIn: 5 }, ['8件']],
    ['代买大米2袋，收件5', { parcelsIn: 5 }, ['代买大米2袋']],
    ['代买1单25，帮老人挂号1次', { purchaseOrders: 1, purchaseAmount: 25 }, ['帮老人挂号1次']],
    ['收件9，取款5次', { parcelsIn: 9 }, ['取款5次']],
  ])('%s', (text, fields, leftover) => {
    expect(read(text)).toEqual({ fields, leftover })
  })

  it.each([
    '代买大米1袋86 洗衣液2桶58 共2单144',
    '代买2单144（大米86 洗衣液58）',
    '代买2单144 大米86 洗衣液58',
    '代买2单144（大米*1 洗衣液*2）',
    '代买3单156，大米2袋',
    '便民缴费3笔210（电费2笔160 话费1笔50）',
    '代买2单86的大米，58的洗衣液',
    '给村民代买药品1单32.5元，代缴电费2户300元',
    '收件30（昨天积压的10件）',
    '川井站数据汇报：一、代买3单150元。二、代卖1单80元',
    '收件7 谢谢老师88',
    '收件12，联系电话0478-5221234',
    '收件12件，我们3个一起搬的',
    '代买2单66元，隔壁老王家羊丢了2只',
    '收件5，有3件还没人取',
    '三个老汉来取款一共两千四，收件5',
    '代买7单两千五 有一台冰柜',
    '收件10，昨天下午3点停电了2个小时',
    '收件10，停电2次，网断了3回',
    '收件10，电话13900001111',
    '代买5单267元（其中1单退单），寄件1',
    '代买3单156谢谢@小二',
    '老师晚上好，代买3单156，4G信号不好报晚了',
    '收件12，跑了3趟镇上才拉完',
    '到件31 派件28 寄件4',
    '代买4单（35+62.5+48+20）收件6已签到',
  ])('says nothing of %s', (text) => {
    expect(read(text).leftover).toEqual([])
  })
})

describe('amounts told twice', () => {
  it('counts a heading and its parts once', () => {
    const once = { serviceOrders: 3, serviceAmount: 210 }
    expect(read('便民缴费3笔210（电费2笔160 话费1笔50）').fields).toEqual(once)
    expect(read('便民3笔210：电费2笔160，话费1笔50').fields).toEqual(once)
  })
  it.each<[string, object]>([
    ['代买2单79.8（拼多多1单39.9 淘宝1单39.9）', { purchaseOrders: 2, purchaseAmount: 79.8 }],
    ['代买2单79.8，拼多多1单39.9，淘宝1单39.9', { purchaseOrders: 2, purchaseAmount: 79.8 }],
    ['代买3单156，退款35', { purchaseOrders: 3, purchaseAmount: 156, purchaseRefundAmount: 35 }],
    ['代买共3单，合计150元，已送达2单', { purchaseOrders: 3, purchaseAmount: 150 }],
    ['代卖：枸杞3斤120', { saleAmount: 120 }],
    ['代买3单156 收件5 今天天气不错', { purchaseOrders: 3, purchaseAmount: 156, parcelsIn: 5 }],
    ['收件漏了3个，应该是15个', { parcelsIn: 15 }],
  ])('%s', (text, fields) => {
    expect(read(text)).toEqual({ fields, leftover: [] })
  })
  it('does not count orders of another kind', () => {
    expect(read('代买3单156元，提货2单')).toEqual({
      fields: { purchaseOrders: 3, purchaseAmount: 156 },
      leftover: ['提货2单'],
    })
  })
  it('gives the amount behind a second verb to the same orders', () => {
    expect(read('今天卖了6单，一共卖了360块').fields).toEqual({ saleOrders: 6, saleAmount: 360 })
  })
})
