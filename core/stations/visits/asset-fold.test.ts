import { describe, expect, it } from 'vitest'
import { assetsAfter, differenceWords, faultWords, lastDifferences } from './asset-fold.ts'
import { readAssets } from './read-assets.ts'

const counts = (...said: string[]) =>
  said.map((findings, i) => ({ day: `2026-11-${10 + i}`, lines: readAssets([findings]) }))
const differences = (...said: string[]) => lastDifferences(counts(...said)).map(differenceWords)

describe('what the last count found otherwise', () => {
  const cases: [string[], string[]][] = [
    [['货架2组 电脑1台'], []],
    [['货架2组 电脑1台', '货架2组 电脑1台'], []],
    [['货架4组', '货架2组'], ['货架少了2组（4→2）']],
    [['货架2组', '货架四组'], ['货架多了2组（2→4）']],
    [['电脑1台', '电脑1台坏了'], ['电脑损坏1台']],
    [['扫码枪1把坏了', '扫码枪1把能用'], ['扫码枪完好（原来损坏1把）']],
    [['电脑1台', '电脑1台完好'], []],
    [['电脑1台', '电脑1台 冰柜1台'], ['新增冰柜']],
    [['电脑1台 打印机1台', '电脑1台'], ['打印机这次没盘到']],
    [['电脑1台 打印机1台', '电脑1台 打印机找不到了'], ['打印机没了']],
    [['椅子4把', '少1把椅子'], ['椅子少了1把（4→3）']],
    [['椅子4把', '多2把椅子'], ['椅子多了2把（4→6）']],
    [['门头完好', '门头坏了'], ['门头损坏（原来完好）']],
    [['电脑1台', '电脑找不到了', '电脑1台'], ['新增电脑']],
    [['电脑1台 打印机1台', '打印机找不到了', '电脑1台'], []],
  ]
  it.each(cases)('%j', (said, expected) => {
    expect(differences(...said)).toEqual(expected)
  })
})

it('a station’s things are the last that was said of each', () => {
  const assets = assetsAfter(counts('货架2组 电脑1台 门头完好', '电脑2台1台坏了', '少1组货架'))
  const shown = assets.map((asset) => [asset.name, asset.quantity, faultWords(asset), asset.day])
  expect(shown).toEqual([
    ['货架', 1, '缺失1组', '2026-11-12'],
    ['电脑', 2, '损坏1台', '2026-11-11'],
    ['门头', null, '完好', '2026-11-10'],
  ])
})
