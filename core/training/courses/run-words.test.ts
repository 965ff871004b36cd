import { describe, expect, test } from 'vitest'
import { runsMeant, runsOfTitle } from './run-words.ts'

const live = { id: 'live', course: '直播带货', number: 3 }
const video = { id: 'video', course: '短视频拍摄', number: 2 }
const videoLater = { id: 'video-3', course: '短视频拍摄', number: 3 }
const stations = { id: 'stations', course: '站长业务培训', number: 2 }
const runs = [live, video, videoLater, stations]
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).join()

describe('a course in somebody’s own words', () => {
  test.each([
    ['直播带货', undefined, 'live'],
    ['直播班', undefined, 'live'],
    ['直播带货培训班', undefined, 'live'],
    ['电商直播培训', undefined, 'live'],
    ['短视频班', undefined, 'video,video-3'],
    ['短视频班', 2, 'video'],
    ['短视频', 4, ''],
    ['站长培训', undefined, 'stations'],
    ['美工班', undefined, ''],
    ['培训班', undefined, 'live,video,video-3,stations'],
    [undefined, 3, 'live,video-3'],
    [undefined, undefined, 'live,video,video-3,stations'],
  ])('%s %s', (course, session, expected) => {
    expect(ids(runsMeant(runs, { course, session }))).toBe(expected)
  })
})

describe('the title of a list', () => {
  test.each([
    ['直播带货第3期报名', 'live'],
    ['直播带货第三期', 'live'],
    ['直播带货 第3期 学员报名接龙', 'live'],
    ['直播班报名', 'live'],
    ['短视频拍摄二期报名', 'video'],
    ['报名', 'live'],
    ['培训报名', 'live'],
    ['第3期报名', 'live'],
    ['第2期报名', ''],
    ['直播带货第4期报名', ''],
    ['中午订饭', ''],
    ['直播带货班中午订饭', ''],
    ['直播班拼车', ''],
    ['明天谁来直播带货', ''],
    ['周末团购羊肉', ''],
    ['美工班报名', ''],
    ['', ''],
  ])('%s', (title, expected) => {
    expect(ids(runsOfTitle(runs, title, live))).toBe(expected)
  })

  test('报名 alone means nothing where the room has no run', () => {
    expect(runsOfTitle(runs, '报名')).toEqual([])
  })
})

test('a course that is called after parcels has lists of its own', () => {
  const parcels = [{ id: 'parcels', course: '快递打包', number: 1 }, live]
  expect(ids(runsOfTitle(parcels, '快递打包第1期报名'))).toBe('parcels')
  expect(ids(runsOfTitle(parcels, '快递打包班中午订餐'))).toBe('')
  expect(ids(runsOfTitle(parcels, '快递代取接龙'))).toBe('')
})
