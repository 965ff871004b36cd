import { describe, expect, test } from 'vitest'
import { slipsIn } from './slips.ts'

const behind = (text: string) =>
  slipsIn(text, { start: 0, end: text.length }).map(({ end }) => text.slice(end))

describe('slips of the tongue', () => {
  test.each([
    ['上周汇总,不对,要上个月的', '要上个月的'],
    ['今晚7点,哦不,8点', '8点'],
    ['昨天谁没报,啊说错了,是前天', '前天'],
    ['站长群 打错了 应该是学员群', '学员群'],
    ['七点不对七点半', '七点半'],
    ['早上八点,改成九点', '九点'],
    ['转站长群,不不,转学员群', '转学员群'],
  ])('%s', (text, meant) => {
    expect(behind(text)).toEqual([meant])
  })

  test.each(['汇总对不对', '是不是今天', '这个数不对劲吗', '不是说今天有课', '改成绩'])(
    'none: %s',
    (text) => {
      expect(behind(text)).toEqual([])
    },
  )
})
