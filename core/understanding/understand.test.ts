import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blanksBefore, longLists, repeated, saidAgain, shapes } from '../../test/support/long-texts.ts'
import { intentFields } from './intents.ts'
import {
  type Case,
  meaningOf,
  messageOf,
  type Setting,
  staff,
  staffInPrivate,
  stranger,
  trainee,
} from './testing.ts'
import { understand } from './understand.ts'

const date = '2026-06-10'

describe('understand', () => {
  it('counts only what stands outside a quotation', () => {
    const report = '「小二：请补报昨天的日报」\n- - - - - - -\n昨天收件5'
    expect(meaningOf(report)).toEqual([['dailyReport', { date: '2026-06-09', parcelsIn: 5 }]])
    expect(meaningOf('「其木格：代买3单156」\n- - - - - - -\n厉害')).toEqual([])
    expect(meaningOf('[引用 小二：已记录 收件12]\n收件改成14')).toEqual([
      ['correction', { date, parcelsIn: 14 }],
    ])
  })

  it('reads several things in the order of the text', () => {
    expect(meaningOf('收件5，已签。后天去旗里看病，请假3天').map(([name]) => name)).toEqual([
      'dailyReport',
      'leave',
    ])
    expect(meaningOf('收件5。@小二 课表').map(([name]) => name)).toEqual(['dailyReport', 'ask'])
  })

  it('says which words gave each field, and gives a date that was not stated no span', () => {
    const text = '昨天川井站代买３单１５６块'
    const [first] = understand(messageOf(text)).intents
    const words = Object.fromEntries(
      Object.entries(first?.spans ?? {}).map(([k, [a, b]]) => [k, text.slice(a, b)]),
    )
    expect(words).toEqual({
      date: '昨天',
      station: '川井站',
      purchaseOrders: '３单',
      purchaseAmount: '１５６块',
    })
    expect(understand(messageOf('收件5')).intents[0]?.spans).toEqual({ parcelsIn: [2, 3] })
  })

  it('answers the bot’s own record with a change of it', () => {
    const record = '「小二：已记录 代买2单80元，收件13」\n- - - - - - -\n'
    expect(meaningOf(`${record}收件是15`)).toEqual([['correction', { date, parcelsIn: 15 }]])
  })

  it.each([
    '【签到机器人】短视频班：应到40人，签到36人，请假2人',
    '收件电话打不通两个',
    '前两年我们站一天收件四五十，发件十来个',
    '如果明天不下雨，收件能到30个',
  ])('leaves alone: %s', (text) => {
    expect(meaningOf(text)).toEqual([])
    expect(meaningOf(text, trainee)).toEqual([])
  })

  it('reads no further than anybody types, and says so', () => {
    const { intents, leftover } = understand(messageOf(`收件5${'，天气好'.repeat(2000)}`))
    expect(intents.map((i) => i.intent)).toEqual(['dailyReport'])
    expect(leftover.join()).toMatch(/天气好/)
  })

  it('names what it could not read of a report', () => {
    expect(understand(messageOf('代买3单156 蓝莓77')).leftover).toEqual(['蓝莓77'])
    expect(understand(messageOf('收件5 7#A#1#2')).leftover).toEqual(['7#A#1#2'])
    expect(understand(messageOf('老师好😁代买3单156，谢谢')).leftover).toEqual([])
  })

  it('knows the programme’s own station names', () => {
    const vocabulary = { stations: [{ name: '石哈河镇电商服务站', nicknames: ['老街'] }] }
    expect(meaningOf('石哈河 收件5', { vocabulary })).toEqual([
      ['dailyReport', { date, station: '石哈河', parcelsIn: 5 }],
    ])
    expect(meaningOf('老街 收件5', { vocabulary })).toEqual([
      ['dailyReport', { date, station: '老街', parcelsIn: 5 }],
    ])
  })

  it.each<[string, Setting, object[]]>([
    ['发送27', staffInPrivate, [{ kind: 'confirmSend', code: '27' }]],
    ['1', stranger, [{ kind: 'choice', n: 1 }]],
    ['第一个', stranger, [{ kind: 'choice', n: 1 }]],
    ['三千五', stranger, [{ kind: 'amount', value: 3500 }]],
    ['大概两千多块吧。', stranger, [{ kind: 'amount', value: 2000, approximate: true }]],
    ['1 200', stranger, [{ kind: 'amount', value: 1200 }]],
    ['1200', {}, []],
    ['是', stranger, [{ kind: 'yes' }]],
    ['不是', stranger, [{ kind: 'no' }]],
    ['绑定站长群', staff, [{ kind: 'bindRoom', purpose: 'stations' }]],
    ['绑定 482193', stranger, [{ kind: 'bindRoom', code: '482193' }]],
    ['K7M2-9QXA', stranger, [{ kind: 'staffCode', code: 'K7M29QXA' }]],
    ['K7M2-9QXA', trainee, []],
    ['恢复提醒', stranger, [{ kind: 'unmute' }]],
    ['短视频班的口令', staff, [{ kind: 'classCodeRequest', course: '短视频班' }]],
    ['小二', {}, [{ kind: 'nudge' }]],
    ['小二在吗', {}, [{ kind: 'nudge' }]],
    ['@乡小二 在吗？', {}, [{ kind: 'nudge' }]],
    ['小二，在不在', {}, [{ kind: 'nudge' }]],
    ['在吗', {}, []],
    ['今天是周三', {}, []],
  ])('beyond the guide: %s', (text, setting, other) => {
    expect(understand(messageOf(text, setting))).toEqual({ intents: [], other, leftover: [] })
  })

  const faces: Case[] = [
    ['收件5[呲牙] 发件3[玫瑰]', [['dailyReport', { date: '2026-06-10', parcelsIn: 5, parcelsOut: 3 }]]],
    ['算我一个[举手]', [['enrol', {}]], trainee],
    ['签到4821[OK]', [['checkIn', { code: '4821' }]], trainee],
    ['报名直播班[ThumbsUp]李秀英', [['enrol', { course: '直播班', people: [{ name: '李秀英' }] }]], trainee],
  ]
  it.each(faces)('pictures that WeChat writes as words: %s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })

  const settings: Setting[] = [{}, trainee, stranger, { ...staff, mentionsBot: true }, staffInPrivate]

  it('is total, deterministic and true to its schemas', () => {
    const bits = fc.constantFrom(
      ...'今天 昨天 代买 代卖 收件 发件 已签 没业务 3单 156块 俩 三百五 ， 。 \n ： 川井站 报名 直播班 请假 一天 签到 4821 我叫 李明 抖音 卖了 蜂蜜 回访 巡查 群发 学员群 改成 不对 少报 共 其中 ( ) + 「 」 #接龙 1. @小二 谁没报 😁 x 号 月'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), fc.constantFrom(...settings), (words, setting) => {
        const message = messageOf(words.join(''), setting)
        const read = understand(message)
        expect(understand(message)).toEqual(read)
        for (const { intent, fields, spans } of read.intents) {
          expect(intentFields[intent].safeParse(fields).error).toBeUndefined()
          for (const [start, end] of Object.values(spans)) {
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual(message.text.length)
          }
        }
      }),
      { numRuns: 600 },
    )
  })

  // Work that grew with the square of the length would take minutes here, far beyond a test's limit.
  it.each(shapes(3, 24).slice(-24))('reads 100,000 characters of %j', (shape) => {
    const text = repeated(shape, 100_000)
    expect(() => understand(messageOf(text))).not.toThrow()
  })

  // A pattern that can read a word in two ways tries twice as much with each word more: forty of them would never end.
  it('reads small words, two by two, said again and again', () => {
    let n = 0
    for (const text of saidAgain(40)) {
      const setting = settings[n++ % settings.length]
      expect(() => understand(messageOf(text, setting))).not.toThrow()
    }
  })

  it.each(blanksBefore(100_000))(
    'reads 100,000 characters that become blanks before another: %s',
    (_, texts) => {
      for (const text of texts) expect(() => understand(messageOf(text))).not.toThrow()
    },
  )

  it('takes a text of 100,000 lines', () => {
    const lines = '\n'.repeat(100_000)
    expect(understand(messageOf(`+1${lines}`, trainee)).intents).toMatchObject([{ intent: 'enrol' }])
    expect(() => understand(messageOf(`收件5${lines}代买1单20`))).not.toThrow()
  })

  it.each(Object.entries(longLists(500)))('reads 500 lines: %s', (_, text) => {
    const isOfPeople = text.includes('直播班')
    const { intents } = understand(messageOf(text, isOfPeople ? trainee : {}))
    const entries = intents.flatMap((i) => (i.intent === 'chain' ? i.fields.entries : []))
    expect(isOfPeople ? entries.length : intents.filter((i) => i.intent === 'dailyReport').length).toBe(500)
  })

  it('never throws, whatever is typed', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    fc.assert(
      fc.property(anything, fc.constantFrom(...settings), (text, setting) => {
        const read = understand(messageOf(text, setting))
        for (const { intent, fields } of read.intents)
          expect(intentFields[intent].safeParse(fields).error).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })
})
