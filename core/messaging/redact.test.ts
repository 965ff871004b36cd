import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact, withoutControls } from './redact.ts'

/** A resident identity number with its right last digit (GB 11643). */
function identityNumber(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return first17 + '10X98765432'.charAt(sum % 11)
}

/** A card number with its right last digit (Luhn). */
function cardNumber(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return body + String((10 - (sum % 10)) % 10)
}

const wrongly = (number: string) => number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10)

const identity = identityNumber('15082419760312451')
const card = cardNumber('622848001234567890')
const card16 = cardNumber('436742001234567')

describe('identity numbers', () => {
  test.each([
    [`我的身份证${identity}`, '我的身份证［身份证号］'],
    [`${identity}，帮我登记`, '［身份证号］，帮我登记'],
    ['11010519491231002X', '［身份证号］'],
    ['11010519491231002x 王秀兰', '［身份证号］ 王秀兰'],
    [`两个人${identity}和${identityNumber('15082419880101002')}`, '两个人［身份证号］和［身份证号］'],
  ])('%s', (text, kept) => {
    expect(redact(text)).toBe(kept)
  })

  test('one of the wrong check digit, or of no date, is an order number and stays', () => {
    const other = identity.endsWith('X') ? `${identity.slice(0, -1)}1` : wrongly(identity)
    // Some of them pass as a card by chance, so these do not begin like one.
    expect(redact(`单号${other}`)).toBe(`单号${other}`)
    const thirteenthMonth = identityNumber('15082419761312451')
    expect(redact(`单号${thirteenthMonth}`)).toBe(`单号${thirteenthMonth}`)
  })

  test('whatever person it is of, it is not stored', () => {
    const parts = fc.record({
      area: fc.integer({ min: 110000, max: 659999 }),
      born: fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
      order: fc.integer({ min: 0, max: 999 }),
    })
    fc.assert(
      fc.property(parts, ({ area, born, order }) => {
        const day = born.toISOString().slice(0, 10).replaceAll('-', '')
        const number = identityNumber(`${area}${day}${String(order).padStart(3, '0')}`)
        expect(redact(`证号：${number}。`)).toBe('证号：［身份证号］。')
      }),
    )
  })
})

describe('bank cards', () => {
  test.each([
    [`打到${card}`, '打到［银行卡号］'],
    [`卡号 ${card.replace(/(\d{4})(?=\d)/g, '$1 ')} 农行`, '卡号 ［银行卡号］ 农行'],
    [`羊肉1单168元 订单号${card}`, `羊肉1单168元 订单号${card}`],
    [`单号：${card}、${card16}`, `单号：${card}、${card16}`],
    [`单号发我，卡号${card}`, '单号发我，卡号［银行卡号］'],
    [`卡号${card16.replace(/(\d{4})(?=\d)/g, '$1-')}`, '卡号［银行卡号］'],
  ])('%s', (text, kept) => {
    expect(redact(text)).toBe(kept)
  })

  test('a number that fails the check is an order number and stays', () => {
    for (const number of [wrongly(card), wrongly(card16)])
      expect(redact(`单号${number}`)).toBe(`单号${number}`)
  })
})

describe('SMS codes', () => {
  test.each([
    ['验证码是482913', '验证码是［验证码］'],
    ['【农业银行】您的验证码：4829，5分钟内有效', '【农业银行】您的验证码：［验证码］，5分钟内有效'],
    ['482913是你的验证码', '［验证码］是你的验证码'],
    ['校验码 339201', '校验码 ［验证码］'],
  ])('%s', (text, kept) => {
    expect(redact(text)).toBe(kept)
  })
})

describe('what stays', () => {
  test.each([
    '签到4821',
    '口令4821',
    '今天代买3单156块，收件12发件2，已签到',
    '电话13847801234',
    '订单号20261120190012345',
    '快递单YT8837465219031',
    '2026年11月20日代卖12500.5元',
    '小二不要钱、不要验证码',
  ])('%s', (text) => {
    expect(redact(text)).toBe(text)
  })
})

test('control characters are no text; line breaks and tabs are', () => {
  expect(withoutControls('代买\u00003单\u001f\n收件\t2\u0085')).toBe('代买3单\n收件\t2')
})
