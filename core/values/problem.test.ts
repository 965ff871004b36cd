import { expect, test } from 'vitest'
import { Problem, problemCodes } from './problem.ts'

const details = {
  ...{ where: 'phone', reason: '表里没有人', words: '已经是同一个人' },
  ...{ verb: 'read', thing: 'missingStations', seconds: 61, say: '换一句好记的话' },
  ...{ id: 'stn_1', day: '2026-11-20', limit: 10, month: '2026-10' },
  ...{ course: '直播带货', errcode: 40029, still: '站长' },
}

test.each(problemCodes)('%s has a status, a message for engineers and words for the person', (code) => {
  const problem = new Problem(code, details as never)
  expect(problem).toBeInstanceOf(Error)
  expect(problem.code).toBe(code)
  expect(problem.status).toBeGreaterThanOrEqual(400)
  expect(problem.status).toBeLessThan(600)
  expect(problem.message).not.toMatch(/undefined/)
  expect(problem.say).toMatch(/^[\p{Script=Han}\d：，。、；“”-]+[\w\p{Script=Han}]*$/u)
})

test('what a person is told names no verb, thing or id of ours', () => {
  expect(new Problem('notAllowed', { verb: 'read', thing: 'missingStations' }).say).toBe(
    '这件事要工作人员来办',
  )
  expect(new Problem('notFound', { thing: 'station', id: 'stn_1' }).say).toBe('没找到')
})
