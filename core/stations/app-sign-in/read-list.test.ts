import { describe, expect, it } from 'vitest'
import { Problem } from '../../values/problem.ts'
import { readDay } from './list-days.ts'
import { type ListedDay, readSignInList } from './read-list.ts'

const today = '2026-11-20'
const read = (text: string, fileName = '签到.csv') =>
  readSignInList(
    text.split('\n').map((line) => line.split(',')),
    { fileName, today },
  )
const words = ({ words: station, day, signedIn, activity }: ListedDay) =>
  [station, day.slice(5), signedIn ? '签' : '没签', activity].filter((each) => each !== null).join(' ')
const listed = (text: string, fileName?: string) => read(text, fileName).days.map(words)

describe('a row a station and day', () => {
  it('with a state', () => {
    expect(listed('站点名称,日期,签到状态\n石哈河站,2026-11-01,已签到\n川井站,2026/11/1,未签到')).toEqual([
      '石哈河站 11-01 签',
      '川井站 11-01 没签',
    ])
  })
  it('with a time alone: who has none did not sign in', () => {
    expect(listed('网点,统计日期,签到时间\n石哈河站,20261101,08:12\n川井站,20261101,')).toEqual([
      '石哈河站 11-01 签',
      '川井站 11-01 没签',
    ])
  })
  it('with neither: who stands in it signed in', () => {
    expect(listed('站点,日期\n石哈河站,11月1日')).toEqual(['石哈河站 11-01 签'])
  })
  it('the day out of the time', () => {
    expect(listed('站点编码,签到时间\nNM-07,2026-11-01 08:12:33')).toEqual(['NM-07 11-01 签'])
  })
  it('with the activity, as a share, in words, by logins', () => {
    const list =
      '站点,日期,签到,活跃度\n甲站,11月1日,√,85%\n乙站,11月1日,√,60\n丙站,11月1日,×,不活跃\n丁站,11月1日,√,活跃'
    expect(listed(list)).toEqual([
      '甲站 11-01 签 0.85',
      '乙站 11-01 签 0.6',
      '丙站 11-01 没签 0',
      '丁站 11-01 签 1',
    ])
    expect(listed('站点,日期,签到,登录次数\n甲站,11月1日,√,3\n乙站,11月1日,√,0')).toEqual([
      '甲站 11-01 签 1',
      '乙站 11-01 签 0',
    ])
  })
  it('several sign-ins of a day are one', () => {
    expect(listed('站点,签到时间\n甲站,2026-11-01 08:00\n甲站,2026-11-01 18:00')).toEqual(['甲站 11-01 签'])
  })
  it('each row that can’t be read says why', () => {
    const list =
      '站点,日期,签到\n,11月1日,√\n甲站,,√\n甲站,昨天,√\n甲站,11月1日,大概\n甲站,12月1日,√\n合计,,1'
    expect(read(list).refused).toEqual([
      { row: 2, reason: '没写站点' },
      { row: 3, reason: '没写日期' },
      { row: 4, reason: '日期“昨天”看不懂' },
      { row: 5, reason: '签到“大概”看不懂，写已签到或未签到' },
      { row: 6, reason: '2026-12-01还没到' },
    ])
  })
})

describe('a row a station, a column a day', () => {
  const rows = '甲站,√,,√\n乙站,08:10,×,'
  const expected = [
    '甲站 11-01 签',
    '甲站 11-02 没签',
    '甲站 11-03 签',
    '乙站 11-01 签',
    '乙站 11-02 没签',
    '乙站 11-03 没签',
  ]
  it('whose headings are days', () => {
    expect(listed(`站点,11月1日,11月2日,11月3日\n${rows}`)).toEqual(expected)
    expect(listed(`站点,2026-11-01,2026-11-02,2026-11-03\n${rows}`)).toEqual(expected)
  })
  it('whose title, or file, names the month', () => {
    expect(listed(`2026年11月智慧乡村签到表,,,\n站点,1,2,3\n${rows}`)).toEqual(expected)
    expect(listed(`站点,1日,2日,3日\n${rows}`, '11月签到.xlsx')).toEqual(expected)
  })
  it('a month of that name that is not yet there is last year’s', () => {
    expect(read('站点,1日\n甲站,√', '12月签到.xlsx').days[0]?.day).toBe('2025-12-01')
  })
  it('an empty column is a day that nobody listed', () => {
    expect(listed('站点,11月1日,11月2日\n甲站,√,\n乙站,×,')).toEqual(['甲站 11-01 签', '乙站 11-01 没签'])
  })
  it('days to come are left out', () => {
    expect(listed('站点,11月20日,11月21日\n甲站,√,√')).toEqual(['甲站 11-20 签'])
  })
})

describe('what can’t be read as a whole', () => {
  const cases: [string, RegExp][] = [
    ['名字,日期\n甲,11月1日', /没找到“站点”这一列/],
    ['站点,签到天数,签到率\n甲站,20,80%', /只有合计/],
    ['站点,负责人\n甲站,王永', /没找到“日期”这一列/],
    ['站点,日期', /只有表头/],
  ]
  it.each(cases)('%s', (list, reason) => {
    let thrown: unknown
    try {
      read(list)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Problem)
    expect((thrown as Problem).say).toMatch(reason)
  })
})

it.each([
  ['2026年11月1日', '2026-11-01'],
  ['2026.11.01', '2026-11-01'],
  ['20261101', '2026-11-01'],
  ['46327', '2026-11-01'],
  ['11-1', '2026-11-01'],
  ['１１月１日', '2026-11-01'],
  ['3', '2026-11-03'],
  ['31日', null],
  ['2026-02-30', null],
  ['08:30', null],
  ['石哈河站', null],
])('%s is %s', (said, day) => {
  expect(readDay(said, { year: 2026, month: 11 })).toBe(day)
})
