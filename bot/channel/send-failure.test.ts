import { expect, test } from 'vitest'
import { SendTimeout, saysTooFast, sendFailure } from './send-failure.ts'

const grpc = (code: number, message = 'failed') => Object.assign(new Error(message), { code })

test.each([
  ['nothing listens', new Error('connect ECONNREFUSED 127.0.0.1:8788'), 'refused'],
  ['unavailable, for nothing listens', grpc(14, 'UNAVAILABLE: ECONNREFUSED'), 'refused'],
  ['nobody is logged in', new Error('not logged in'), 'refused'],
  ['no friend', new Error('对方不是好友'), 'refused'],
  ['too fast', grpc(10, '操作过于频繁，请稍后再试'), 'refused'],
  ['the service says no', grpc(3, 'invalid argument'), 'refused'],
  ['no answer in time', new SendTimeout('no answer to a send'), 'unknown'],
  ['deadline exceeded', grpc(4), 'unknown'],
  ['cancelled', grpc(1), 'unknown'],
  ['the stream broke', grpc(14, 'stream reset'), 'unknown'],
])('%s', (_, error, outcome) => {
  expect(sendFailure(error)).toMatchObject({ outcome })
})

test('what is noted of it holds no words of the message', () => {
  const result = sendFailure(new Error('could not send “今天代买3单” to 王秀兰'))
  expect(JSON.stringify(result)).not.toMatch(/代买|王秀兰/)
})

test.each([
  ['操作过于频繁', true],
  ['too frequent', true],
  ['stream reset', false],
])('%s asks to slow down: %s', (message, expected) => {
  expect(saysTooFast(new Error(message))).toBe(expected)
})
