import { expect, test } from 'vitest'
import { namesIn } from './names-list.ts'

test.each([
  ['李四\n萨日朗\n李四', ['李四', '萨日朗']],
  ['1. 李四\n2、萨日朗\n３ 王五', ['李四', '萨日朗', '王五']],
  ['序号 姓名 村 签名\n1\t李四\t红山湾村\t李四\n2\t乌云其木格\t太荣村\t', ['李四', '乌云其木格']],
  ['李四、萨日朗，王五', ['李四', '萨日朗', '王五']],
  ['李 四\n王五（代）', ['李四', '王五']],
  ['一、李四\n十一、王五', ['李四', '王五']],
  ['\n  \n', []],
])('%j', (text, names) => {
  expect(namesIn(text).names).toEqual(names)
})

test('says which lines had no name in them', () => {
  expect(namesIn('李四\n15400001234\nabc')).toEqual({ names: ['李四'], skipped: ['15400001234', 'abc'] })
})
