import { expect, test } from 'vitest'
import { clientName } from './client-name.ts'

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36',
    'Windows 电脑 · Chrome',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    'Windows 电脑 · Edge',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0',
    '安卓手机 · 微信',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'iPhone · Safari'],
  ['curl/8.0', '不认识的浏览器'],
  [undefined, '不认识的浏览器'],
])('%s', (agent, name) => {
  expect(clientName(agent)).toBe(name)
})
