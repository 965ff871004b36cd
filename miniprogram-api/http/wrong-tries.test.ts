import { expect, it } from 'vitest'
import { Problem } from '../../core/values/problem.ts'
import { createWrongTries } from './wrong-tries.ts'

it.each([
  ['one address', ['5.6.7.8', '5.6.7.8'], '5.6.7.8', '5.6.7.9'],
  [
    'one network of IPv6, however it is written',
    ['2001:db8::1', '2001:db8:0:0:7::2'],
    '2001:db8::3',
    '2001:db8:0:1::3',
  ],
])('stops %s that tried too much, and nobody else', async (_, wrong, stopped, other) => {
  const tries = createWrongTries({ most: wrong.length, wrong: ['traceCodeUnknown'] })
  const unknown = () => Promise.reject(new Problem('traceCodeUnknown', {}))
  for (const address of wrong)
    await expect(tries.watch(address, unknown)).rejects.toMatchObject({ code: 'traceCodeUnknown' })
  const right = async () => 'found'
  await expect(tries.watch(stopped, right)).rejects.toMatchObject({ code: 'tooMany' })
  expect(await tries.watch(other, right)).toBe('found')
})
