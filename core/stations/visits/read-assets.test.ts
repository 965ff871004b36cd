import { describe, expect, it } from 'vitest'
import { type AssetLine, readAssets } from './read-assets.ts'

const words = ({ name, quantity, unit, state }: AssetLine) =>
  [name, `${quantity ?? ''}${unit ?? ''}`, state].filter(Boolean).join(' ')

const cases: [string, string[]][] = [
  ['货架2组 电脑1台 扫码枪1把坏了 门头完好', ['货架 2组', '电脑 1台', '扫码枪 1把 损坏', '门头 完好']],
  ['电脑1台，打印机坏了', ['电脑 1台', '打印机 损坏']],
  ['电脑1、打印机1、秤2。标签都在。', ['电脑 1', '打印机 1', '秤 2', '标签']],
  [
    '电脑1台、打印机1台、货架4组、电子秤1台，扫码枪找不到了',
    ['电脑 1台', '打印机 1台', '货架 4组', '电子秤 1台', '扫码枪 缺失'],
  ],
  ['少1台扫码枪 多2把椅子', ['扫码枪 1台 缺失', '椅子 2把 多出']],
  ['冰柜2台电脑1台都在，就是标签掉了', ['冰柜 2台', '电脑 1台', '标签 损坏']],
  ['冰柜两台 一体机一台 灭火器三个过期', ['冰柜 2台', '一体机 1台', '灭火器 3个 过期']],
  ['电脑2台，1台坏了', ['电脑 1台', '电脑 1台 损坏']],
  ['电脑2台1台坏了货架四组', ['电脑 1台', '电脑 1台 损坏', '货架 4组']],
  ['1台电脑 2组货架 1把扫描枪坏了', ['电脑 1台', '货架 2组', '扫码枪 1把 损坏']],
  ['电脑1台打印机1台都能用', ['电脑 1台 完好', '打印机 1台 完好']],
  ['货架2组，扫码枪1把坏了，其余完好', ['货架 2组 完好', '扫码枪 1把 损坏']],
  ['打印机1台，坏了', ['打印机 1台 损坏']],
  ['灭火器过期，监控能用，台账没填全', ['灭火器 过期', '监控 完好']],
  ['电脑一台能用，打印机没坏', ['电脑 1台 完好', '打印机 完好']],
  ['缺扫码枪一把', ['扫码枪 1把 缺失']],
  ['没开门，电话也没人接', []],
  ['账实相符', []],
  ['', []],
]

describe('things out of what a count found', () => {
  it.each(cases)('%s', (findings, expected) => {
    expect(readAssets([findings]).map(words)).toEqual(expected)
  })

  it('what is said later of a thing takes the place of what was said of it before', () => {
    const said = ['电脑1台 货架2组', '电脑2台', '货架2组坏了']
    expect(readAssets(said).map(words)).toEqual(['电脑 2台', '货架 2组 损坏'])
  })
})
