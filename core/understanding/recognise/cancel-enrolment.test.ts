import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, trainee } from '../testing.ts'

const cases: Case[] = [
  ['取消直播班报名', [['cancelEnrolment', { course: '直播班' }]], trainee],
  ['直播班我不去了，家里有事', [['cancelEnrolment', { course: '直播班' }]], trainee],
  ['我报的美工班取消一下', [['cancelEnrolment', { course: '美工班' }]], trainee],
  ['帮李明取消美工班报名', [['cancelEnrolment', { course: '美工班', people: [{ name: '李明' }] }]], trainee],
  [
    '苏和不参加了，美工班的名额退掉',
    [['cancelEnrolment', { course: '美工班', people: [{ name: '苏和' }] }]],
    trainee,
  ],
  ['不报了，没时间', [['cancelEnrolment', {}]], trainee],
  ['退出短视频班', [['cancelEnrolment', { course: '短视频班' }]], trainee],
  ['我报名的无人机班不想去了', [['cancelEnrolment', { course: '无人机班' }]], trainee],
  ['快递取消了', [], trainee],
  ['取消李明的报名', [['cancelEnrolment', { people: [{ name: '李明' }] }]], trainee],
  ['把我的报名取消吧', [['cancelEnrolment', {}]], trainee],
  ['不参加美工班了，孩子没人带', [['cancelEnrolment', { course: '美工班' }]], trainee],
  ['直播班报名撤销，李芳', [['cancelEnrolment', { course: '直播班', people: [{ name: '李芳' }] }]], trainee],
  [
    '我和李明都不去了，美工班退了吧',
    [['cancelEnrolment', { course: '美工班', people: [{ name: '李明' }] }]],
    trainee,
  ],
  ['客服班，不对，美工班取消报名', [['cancelEnrolment', { course: '美工班' }]], trainee],
  ['老师，我报名了美工班没去成，退了吧', [['cancelEnrolment', { course: '美工班' }]], trainee],
  ['我妈身体不好，短视频班退了', [['cancelEnrolment', { course: '短视频班' }]], trainee],
  ['不想学直播了，退班', [['cancelEnrolment', {}]], trainee],
  ['美工班名额转给李明吧，我不去了', [['cancelEnrolment', { course: '美工班' }]], trainee],
  [
    '取消第2期电商班报名 李明 王强',
    [['cancelEnrolment', { course: '电商班', people: [{ name: '李明' }, { name: '王强' }] }]],
    trainee,
  ],
]

describe('cancelEnrolment', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
