import { describe, expect, test } from 'vitest'
import { understand } from '../understand.ts'

const other = (
  text: string,
  role: 'staff' | 'trainee' = 'staff',
  room: 'private' | 'trainees' = 'trainees',
) => understand({ text, role, room, mentionsBot: false, sentAt: new Date('2026-11-20T20:00:00+08:00') }).other

describe('补签', () => {
  test.each([
    ['补签 李四 王五，手机没电', ['李四', '王五'], '手机没电'],
    ['补签李四', ['李四'], undefined],
    ['补签：李四、王五', ['李四', '王五'], undefined],
    ['给李四补签，手机没电', ['李四'], '手机没电'],
    ['李四 王五补签，原因：网络不好', ['李四', '王五'], '网络不好'],
    ['补签 李四 王五 赵六（手机没电了）', ['李四', '王五', '赵六'], '手机没电了'],
    ['帮李四、王五补签一下', ['李四', '王五'], undefined],
  ])('%s', (text, names, reason) => {
    expect(other(text)).toEqual([{ kind: 'makeUp', names, ...(reason && { reason }) }])
  })

  test.each(['补签', '怎么补签', '没签的同学找老师补签', '大家下课补签一下', '谁要补签？'])(
    '%s is talk',
    (text) => {
      expect(other(text)).toEqual([])
    },
  )

  test('trainees make up nothing', () => {
    expect(other('补签 李四', 'trainee')).toEqual([])
  })
})

describe('实到', () => {
  test.each([
    ['实到38人', 38],
    ['今天到了38人', 38],
    ['今晚实到三十八人', 38],
    ['到课 40 人', 40],
    ['今天来了38个人', 38],
  ])('%s', (text, people) => {
    expect(other(text)).toEqual([{ kind: 'headcount', people }])
  })

  test.each(['应到46人实到38人吧', '38人', '实到几人', '快递到了38件'])('%s is none', (text) => {
    expect(other(text)).toEqual([])
  })

  test('trainees count nobody', () => {
    expect(other('实到38人', 'trainee')).toEqual([])
  })
})
