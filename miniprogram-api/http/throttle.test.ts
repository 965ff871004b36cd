import { expect, it } from 'vitest'
import { Problem } from '../../core/values/problem.ts'
import { createThrottle, type Throttle } from './throttle.ts'

const wrong = async (throttle: Throttle, address: string, login = 'zhaomin'): Promise<string> => {
  const attempt = async () => {
    throw new Problem('wrongPassword', {})
  }
  const thrown = await throttle.guard({ address, login }, attempt).catch((error: unknown) => error)
  return thrown instanceof Problem ? thrown.code : 'none'
}
const right = (throttle: Throttle, address: string) =>
  throttle.guard({ address, login: 'zhaomin' }, async () => 'in')

it('a stranger who guesses locks out himself, and nobody at another address', async () => {
  const throttle = createThrottle()
  for (let i = 0; i < 5; i++) expect(await wrong(throttle, '203.0.113.1')).toBe('wrongPassword')
  expect(await wrong(throttle, '203.0.113.1')).toBe('tooMany')
  expect(await right(throttle, '203.0.113.2')).toBe('in')
})

it('guesses at one login from many addresses end at thirty', async () => {
  const throttle = createThrottle()
  for (let i = 0; i < 30; i++) expect(await wrong(throttle, `203.0.113.${i >> 2}`)).toBe('wrongPassword')
  expect(await wrong(throttle, '203.0.113.99')).toBe('tooMany')
})

it('who is right starts anew', async () => {
  const throttle = createThrottle()
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await wrong(throttle, '203.0.113.1')
    expect(await right(throttle, '203.0.113.1')).toBe('in')
  }
})
