import { describe, expect, it } from 'vitest'
import { quantityAt } from './quantities.ts'

describe('quantityAt', () => {
  it.each([
    ['三块五', 3.5],
    ['9块9', 9.9],
    ['113块5', 113.5],
    ['113块50', 113.5],
    ['九十二块五毛', 92.5],
    ['十块零五毛', 10.5],
    ['一块二毛五', 1.25],
    ['12块零5分', 12.05],
    ['三毛', 0.3],
    ['¥1,980', 1980],
    ['rmb300', 300],
    ['2.6万元', 26_000],
    ['12 元', 12],
    ['156块2单', 156],
    ['五块一斤', 5],
    ['8圆', 8],
  ])('%s is %d yuan', (text, value) => {
    expect(quantityAt(text, 0)).toMatchObject({ value, unit: 'money' })
  })

  it.each([
    ['12单', 12, 'order'],
    ['两个大爷', 2, 'person'],
    ['12人次', 12, 'person'],
    ['十一个快递', 11, 'parcel'],
    ['20根', 20, 'goods'],
    ['三天', 3, 'other'],
    ['35+62.5+48', 145.5, 'bare'],
    ['8圆通', 8, 'bare'],
    ['1 单,', 1, 'order'],
  ])('%s is %d %s', (text, value, unit) => {
    expect(quantityAt(text, 0)).toMatchObject({ value, unit })
  })

  it.each([
    ['20-30人', 20],
    ['20到30件', 20],
    ['三百块左右', 300],
    ['五百多块', 500],
    ['三百来块钱', 300],
  ])('%s is about %d', (text, value) => {
    expect(quantityAt(text, 0)).toMatchObject({ value, approximate: true })
  })

  it('knows that 一块 can mean together', () => {
    expect(quantityAt('一块报', 0)?.unit).not.toBe('money')
  })
})
