import { expect, it } from 'vitest'
import { readAmount } from './read-amount.ts'

it.each([
  ['三千左右', 3000, true],
  ['3k', 3000, false],
  ['1.2万', 12000, false],
  ['1万2', 12000, false],
  ['2000', 2000, false],
  ['2000-3000', 2000, true],
  ['两千到三千', 2000, true],
  ['2到3千', 2000, true],
  ['两三千', 2000, true],
  ['三四百', 300, true],
  ['2千多', 2000, true],
  ['差不多五千', 5000, true],
  ['一个月三千块吧', 3000, false],
  ['3000元/月', 3000, false],
  ['月销800', 800, false],
  ['我卖了两千', 2000, false],
  ['一个月能卖五千五', 5500, false],
  ['0', 0, false],
  ['没卖', 0, false],
  ['没啥收入', 0, false],
  ['没有', 0, false],
  ['-500', -500, false],
  ['负500', -500, false],
] as const)('%s is %d yuan', (text, yuan, approximate) => {
  expect(readAmount(text)).toEqual({ fen: yuan * 100, ...(approximate ? { approximate: true } : {}) })
})

it.each(['好冷啊', '谢谢', '不多', '几百块', '开着', '说不好', '2000个粽子'])('%s is no amount', (text) => {
  expect(readAmount(text)).toBeUndefined()
})
