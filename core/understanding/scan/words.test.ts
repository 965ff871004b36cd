// The small scanners of words: stations, courses, names, places, phones, times, forms.
import { describe, expect, it } from 'vitest'
import { chainIn } from './chain-list.ts'
import { coursesIn } from './courses.ts'
import { formIn } from './forms.ts'
import { namesIn } from './names.ts'
import { normalise } from './normalise.ts'
import { peopleIn } from './people.ts'
import { phonesIn } from './phones.ts'
import { placesIn } from './places.ts'
import { sessionIn } from './sessions.ts'
import { resolveStation, stationCore, stationsIn } from './stations.ts'
import { timeAt } from './times.ts'

describe('stationsIn', () => {
  const names = (text: string) => stationsIn(text, () => undefined).map((s) => s.name)
  it.each([
    ['我们川井站没业务', ['川井站']],
    ['巴音站和川井站的', ['巴音站', '川井站']],
    ['帮石哈河站补报', ['石哈河站']],
    ['呼勒斯太苏木服务站', ['呼勒斯太苏木服务站']],
    ['维的站', ['维的站']],
    ['巴音站站长', ['巴音站']],
    ['各站注意，网站坏了，我们站没电，充电站在哪', []],
    ['站点', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('resolveStation', () => {
  const roster = [
    { id: 'a', name: '石哈河站', nicknames: ['石头站'] },
    { id: 'b', name: '乌加河镇电商服务站' },
    { id: 'c', name: '乌加河联丰站' },
  ]
  it.each(['石哈河', '石哈河站', '石哈河镇电商服务站', '石头站'])('%s is one station', (word) => {
    expect(resolveStation(word, roster)).toEqual({ kind: 'one', id: 'a' })
  })
  it('hears a name with one wrong character', () => {
    expect(resolveStation('石哈合站', roster)).toEqual({ kind: 'one', id: 'a' })
    expect(resolveStation('石家河站', roster)).toEqual({ kind: 'one', id: 'a' })
    expect(resolveStation('石头河', [...roster, { id: 'd', name: '石井河站' }])).toEqual({
      kind: 'several',
      ids: ['a', 'd'],
    })
  })
  it('says when a name fits two, or none', () => {
    expect(resolveStation('乌加', roster)).toEqual({ kind: 'several', ids: ['b', 'c'] })
    expect(resolveStation('乌加河站', roster)).toEqual({ kind: 'one', id: 'b' })
    expect(resolveStation('川井站', roster)).toEqual({ kind: 'none' })
    expect(stationCore('石哈河镇电商服务站')).toBe('石哈河')
  })
})

describe('coursesIn', () => {
  it.each([
    ['我要报名第三期直播带货培训', ['直播带货培训']],
    ['新媒体运营班 二期', ['新媒体运营班']],
    ['起文芬的彝绣电商班取消', ['彝绣电商班']],
    ['我们两口子都报第2期直播班', ['直播班']],
    ['今天加班，班车没来，上班去', []],
    ['这期班人多', []],
    ['家政班和人工智能班', ['家政班', '人工智能班']],
  ])('%s', (text, expected) => {
    expect(coursesIn(text).map((c) => c.course.replace(/^和/, ''))).toEqual(expected)
  })
  it('prefers the programme’s own names', () => {
    expect(coursesIn('报名村播', ['村播']).map((c) => c.course)).toEqual(['村播'])
  })
  it('reads a session', () => {
    expect(sessionIn('直播班第三期')?.session).toBe(3)
    expect(sessionIn('第12期')?.session).toBe(12)
    expect(sessionIn('学期')).toBeUndefined()
  })
})

describe('names, people, places, phones', () => {
  it.each([
    ['我和我姐萨仁都到了', ['萨仁']],
    ['巴图 苏和 敖登 三个都在教室', ['巴图', '苏和', '敖登']],
    ['那日苏、李明', ['那日苏', '李明']],
    ['谢谢老师', []],
    ['才旦和桑吉已经到了', ['才旦', '桑吉']],
    ['给我阿姐央金措报的', ['央金措']],
    ['杨会芳、阿都石布都在', ['杨会芳', '阿都石布']],
    ['马海日哈来了', ['马海日哈']],
    ['腿摔了', []],
    ['他去玉树打工了', []],
    ['给羊打疫苗', []],
    ['名额转给央金吧', []],
  ])('%s', (text, names) => {
    expect(namesIn(text).map((n) => n.name)).toEqual(names)
  })
  it('gives each phone to the name before it', () => {
    expect(peopleIn('才让13900001111 拉毛措 乌云139 0000 2222').map((p) => [p.name, p.phone])).toEqual([
      ['才让', '13900001111'],
      ['拉毛措', undefined],
      ['乌云', '13900002222'],
    ])
  })
  it.each([
    ['我叫李芳，家在德岭山镇四义堂村', ['德岭山镇四义堂村']],
    ['和日镇的牧民', ['和日镇']],
    ['村里没人，镇上有', []],
  ])('%s', (text, places) => {
    expect(placesIn(text).map((p) => p.place)).toEqual(places)
  })
  it.each([
    '1 5 8 8 7 8 0 2 6 1 9',
    '1-5-8-8-7-8-0-2-6-1-9',
    '158 878 02619',
    '158 87802619',
    '1588 7802 619',
  ])('%s is one phone', (text) => {
    expect(phonesIn(text).map((p) => p.phone)).toEqual(['15887802619'])
  })
  it.each(['1 5 8 8 7 8 0 2 6 1', '134 56 12 30 20', '1 5 8 8 7 8 0 2 6 1 9 3', '158 878 026194'])(
    '%s is none',
    (text) => {
      expect(phonesIn(text)).toEqual([])
    },
  )
  it('does not take a long number for a phone', () => {
    expect(phonesIn('139000011112')).toEqual([])
    expect(phonesIn(normalise('１３９００００１１１１')).map((p) => p.phone)).toEqual(['13900001111'])
  })
})

describe('timeAt', () => {
  it.each([
    ['晚上6点半', 18, 30],
    ['下午3点', 15, 0],
    ['09:00', 9, 0],
    ['十点一刻', 10, 15],
    ['8点15分', 8, 15],
    ['9点2个人', 9, 0],
    ['中午12点', 12, 0],
    ['差十分八点', 7, 50],
    ['下午差一刻三点', 14, 45],
    ['八点差5分', 7, 55],
    ['8点差不多', 8, 0],
    ['两点过五分', 2, 5],
    ['八点过10个人', 8, 0],
  ])('%s', (text, hour, minute) => {
    expect(timeAt(text, 0)).toMatchObject({ hour, minute })
  })
  it('knows no 25 o’clock', () => {
    expect(timeAt('25:00', 0)).toBeUndefined()
  })
})

describe('shapes', () => {
  it('keeps every place when it normalises', () => {
    const text = '今天代買３单￥１５６，收件１２｜😁　已签'
    expect(normalise(text)).toHaveLength(text.length)
    expect(normalise(text)).toBe('今天代买3单¥156,收件12|😁 已签')
  })
  it('reads a form in any order', () => {
    const form = formIn('电话:139\n1、姓名 李明', { name: ['姓名'], phone: ['电话'] })
    expect(form.map((f) => f.key)).toEqual(['phone', 'name'])
  })
  it('finds the entries of a chain', () => {
    const chain = chainIn('#接龙\n周六参观\n\n1. 李明 2人\n2、王强\n3.')
    expect(chain?.lines.map((l) => l.n)).toEqual([1, 2])
    expect(chainIn('群里那个接龙咋接')).toBeUndefined()
  })
})
