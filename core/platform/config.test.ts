import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const good = { CHANNEL: 'county' }

test('the county needs nothing but its name; the rest has defaults', () => {
  expect(readConfig(good)).toMatchObject({
    CHANNEL: 'county',
    API_URL: 'http://127.0.0.1:3200',
    SEND_GAP_MIN_MS: 2000,
    SEND_PER_MINUTE: 20,
    QUIET_FROM: '22:00',
    QUIET_UNTIL: '07:00',
  })
})

test('an empty line is not set', () => {
  const config = readConfig({
    ...good,
    MASTER_KEY: '',
    WECHATY_PUPPET: '',
    COUNTY_GATEWAY: '',
    COUNTY_TOKEN: '',
  })
  expect(config.MASTER_KEY).toBeUndefined()
  expect(config.COUNTY_GATEWAY).toBeUndefined()
})

test.each([
  ['CHANNEL', {}],
  ['CHANNEL', { CHANNEL: 'wechat' }],
  ['WECHATY_PUPPET', { CHANNEL: 'wechaty' }],
  ['WECHATY_PUPPET', { CHANNEL: 'wechaty', WECHATY_PUPPET: 'wechaty-puppet-mock' }],
  ['DATABASE_URL', { ...good, DATABASE_URL: 'mysql://root@127.0.0.1/x' }],
  ['MASTER_KEY', { ...good, MASTER_KEY: 'secret' }],
  ['API_URL', { ...good, API_URL: 'http://0.0.0.0:3200' }],
  ['API_URL', { ...good, API_URL: 'https://127.0.0.1:3200' }],
  ['COUNTY_URL', { ...good, COUNTY_URL: 'http://example.com' }],
  ['COUNTY_GATEWAY', { ...good, COUNTY_GATEWAY: '10.0.0.1:8788', COUNTY_TOKEN: 'insecure_x' }],
  ['COUNTY_TOKEN', { ...good, COUNTY_GATEWAY: '127.0.0.1:8788' }],
  ['COUNTY_TOKEN', { ...good, COUNTY_TOKEN: 'x' }],
  ['SEND_GAP_MIN_MS', { ...good, SEND_GAP_MIN_MS: '-1' }],
  ['SEND_GAP_MAX_MS', { ...good, SEND_GAP_MIN_MS: '3000', SEND_GAP_MAX_MS: '2000' }],
  ['SEND_ROOM_GAP_MS', { ...good, SEND_ROOM_GAP_MS: 'soon' }],
  ['SEND_PER_MINUTE', { ...good, SEND_PER_MINUTE: '0' }],
  ['SEND_PER_DAY', { ...good, SEND_PER_DAY: '1.5' }],
  ['QUIET_FROM', { ...good, QUIET_FROM: '24:00' }],
  ['QUIET_UNTIL', { ...good, QUIET_UNTIL: '7:00' }],
  ['LOG_LEVEL', { ...good, LOG_LEVEL: 'loud' }],
  ['LOG_PRETTY', { ...good, LOG_PRETTY: 'perhaps' }],
])('a wrong %s is named: %j', (name, env) => {
  expect(() => readConfig(env)).toThrow(new RegExp(`^the environment is not right.*\\n(?:.*\\n)*  ${name}: `))
})

test('all that is wrong is named at once', () => {
  const wrong = { ...good, LOG_LEVEL: 'loud', QUIET_FROM: 'ten' }
  expect(() => readConfig(wrong)).toThrow(/LOG_LEVEL[\s\S]*QUIET_FROM|QUIET_FROM[\s\S]*LOG_LEVEL/)
})

test('an error names variables, and quotes no secret', () => {
  const env = { ...good, MASTER_KEY: 'hunter2', COUNTY_TOKEN: 'tell-nobody' }
  expect(() => readConfig(env)).toThrow(/MASTER_KEY/)
  expect(() => readConfig(env)).not.toThrow(/hunter2|tell-nobody/)
})
