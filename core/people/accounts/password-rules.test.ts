import { expect, test } from 'vitest'
import { checkPassword } from './password-rules.ts'

test.each([
  ['short', '九个字的密码不够长', 'short'],
  ['only digits that count', '1234567890', 'common'],
  ['back again', '9876543210', 'common'],
  ['one sign', 'aaaaaaaaaaaa', 'common'],
  ['everybody’s', 'WoAiNi1314', 'common'],
  ['the login', 'zhaomin123', 'the login'],
  ['the login in capitals', 'ZHAOMIN2026', 'the login'],
])('refused: %s', (_why, password, reason) => {
  expect(() => checkPassword('zhaomin', password)).toThrow(
    expect.objectContaining({ code: 'weakPassword', message: `the password is ${reason}` }),
  )
})

test.each(['石头河边的老榆树下见', 'demo-2026x', 'by the old elm tree', 'zhaomin likes the old elm'])(
  'taken: %s',
  (password) => {
    expect(checkPassword('zhaomin', password)).toBeUndefined()
  },
)
