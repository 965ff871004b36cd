import { describe, expect, test } from 'vitest'
import { maskJournal } from './mask-journal.ts'
import { maskWords } from './mask-words.ts'

describe('words that are not kept', () => {
  test.each([
    ['电话15400009001', '电话154****9001'],
    ['154 0000 9001 和 154-0000-9002', '154****9001 和 154****9002'],
    ['+86 15400009001', '+86 154****9001'],
    ['幺五四零零零零九零零幺', '＊＊'],
    ['我是脱贫户', '我是＊＊'],
    ['建档立卡贫困户，有残疾证', '＊＊，有＊＊'],
    ['低保户、五保户、监测户', '＊＊、＊＊、＊＊'],
    ['二级残疾', '＊＊'],
    ['电话１５４００００９００１', '电话154****9001'],
    ['154.0000.9001，154 00009001，1540000 9001', '154****9001，154****9001，154****9001'],
    ['1 5 4 0 0 0 0 9 0 0 1', '154****9001'],
    ['15400－009001', '154****9001'],
    ['幺五四 零零零零 九零零幺，一5四0000九001', '＊＊，＊＊'],
    ['座机0478-5550123，（０４７８）5550123', '座机＊＊，＊＊'],
    ['家里电话：5550123', '家里电话：＊＊'],
    ['突发严重困难户，易返贫户，易返贫致贫人口', '＊＊，＊＊，＊＊'],
    ['家里贫困，人残疾', '家里＊＊，人＊＊'],
    ['贫 困 户、残 疾人、低.保户', '＊＊、＊＊、＊＊'],
    ['精神病人，五保，特困', '＊＊，＊＊，＊＊'],
    ['肢体二级残疾，困难户', '＊＊，＊＊'],
    // What looks alike and is something else.
    ['订单154000090012345', '订单154000090012345'],
    ['2026-11-20 收件12', '2026-11-20 收件12'],
    ['退伍军人、妇女、合作社', '退伍军人、妇女、合作社'],
    ['一五一十说清楚', '一五一十说清楚'],
    ['代买15 30 45 60 20 5', '代买15 30 45 60 20 5'],
    ['15 30 45 60 20 5单', '15 30 45 60 20 5单'],
    ['代买１３单，收件２０', '代买１３单，收件２０'],
    ['下单有困难，监测一下，特别困', '下单有困难，监测一下，特别困'],
    ['脱贫攻坚的课', '脱贫攻坚的课'],
  ])('%s', (words, expected) => {
    expect(maskWords(words)).toBe(expected)
  })
})

describe('a message that was handled', () => {
  test('keeps the fields of its intents, masked', () => {
    const fields = { name: '张三', phone: '15400009001', categories: ['脱贫户', '妇女'] }
    const kept = maskJournal('我是张三，脱贫户，妇女，15400009001', [{ intent: 'register', fields }])
    expect(kept.text).toBe('我是张三，＊＊，妇女，154****9001')
    expect(kept.intents).toEqual([
      { intent: 'register', fields: { name: '张三', phone: '154****9001', categories: ['＊＊', '妇女'] } },
    ])
  })

  test('has phones masked wherever they stand in its intents', () => {
    const people = [{ name: '张三', phone: '15400009001' }]
    const kept = maskJournal('报名，张三15400009001', [{ intent: 'enrol', fields: { people, count: 1 } }])
    expect(kept.intents[0]?.fields).toEqual({ people: [{ name: '张三', phone: '154****9001' }], count: 1 })
  })

  test('has them masked by what was understood, too', () => {
    const fields = { name: '张三', categories: ['脱贫户', '残疾人'], phone: '15400009001' }
    const kept = maskJournal('我是张三', [{ intent: 'register', fields }])
    expect(kept.intents[0]?.fields).toEqual({
      ...{ name: '张三', categories: ['＊＊', '＊＊'], phone: '154****9001' },
    })
  })

  test('keeps no reason of a leave', () => {
    const fields = { from: '2026-11-20', reason: '孩子发烧' }
    const kept = maskJournal('今天孩子发烧，请个假', [{ intent: 'leave', fields }])
    expect(kept).toEqual({
      text: '今天＊＊，请个假',
      intents: [{ intent: 'leave', fields: { from: '2026-11-20', reason: '＊＊' } }],
    })
  })

  test('whose reason does not stand in one piece keeps no text', () => {
    const kept = maskJournal('发烧了…38度，请假', [{ intent: 'leave', fields: { reason: '发烧了38度' } }])
    expect(kept.text).toBe('＊＊')
  })

  test('is left as it is where there is nothing of the kind', () => {
    const intents = [{ intent: 'dailyReport', fields: { date: '2026-11-20', purchaseOrders: 3 } }]
    const kept = maskJournal('今天代买3单', intents)
    expect(kept.text).toBe('今天代买3单')
    expect(kept.intents).toBe(intents)
  })
})
