import { describe, expect, it } from 'vitest'
import {
  amountLine,
  certificationLines,
  channelLines,
  readAmount,
  readCertifications,
  readChannels,
  readSources,
  sourceLines,
} from './brand-words.ts'

it.each([
  ['', []],
  ['商贩上门 60%', [{ name: '商贩上门', percent: 60 }]],
  [
    '集市：33.5\n\n网上,20％',
    [
      { name: '集市', percent: 33.5 },
      { name: '网上', percent: 20 },
    ],
  ],
  ['商贩上门', null],
  ['60%', null],
])('channels %j', (text, channels) => expect(readChannels(text)).toEqual(channels))

it.each([
  ['绿色食品', [{ name: '绿色食品', number: '', until: null }]],
  ['绿色食品 LB-12 2027-12-31', [{ name: '绿色食品', number: 'LB-12', until: '2027-12-31' }]],
  ['有机 2027-01-01', [{ name: '有机', number: '', until: '2027-01-01' }]],
])('certifications %j', (text, list) => expect(readCertifications(text)).toEqual(list))

it.each([
  ['', null],
  ['300 吨', { value: 300, unit: '吨' }],
  ['2.5万亩', { value: 2.5, unit: '万亩' }],
  ['300', undefined],
  ['很多', undefined],
])('the amount %j', (text, amount) => expect(readAmount(text)).toEqual(amount))

describe('what is read is written the same', () => {
  it('in lines', () => {
    const channels = '商贩上门 60%\n网上 15.5%'
    expect(channelLines(readChannels(channels) ?? [])).toBe(channels)
    const certifications = '绿色食品 LB-12 2027-12-31\n有机'
    expect(certificationLines(readCertifications(certifications))).toBe(certifications)
    const sources = '绩效目标 2.3 品牌体系建设\n合同 全文'
    expect(sourceLines(readSources(sources))).toBe(sources)
    expect(readSources('合同')).toEqual([{ document: '合同', place: '全文' }])
    expect(amountLine(readAmount('2.5万亩') ?? null)).toBe('2.5万亩')
  })
})
