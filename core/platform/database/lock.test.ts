import { expect, test } from 'vitest'
import { createLock } from './lock.ts'

test('first come, first served, one at a time, and a failure gives it back', async () => {
  const lock = createLock()
  const order: string[] = []
  let inside = 0
  const turn = (name: string, fails = false) =>
    lock.run(async () => {
      inside++
      expect(inside).toBe(1)
      await new Promise(setImmediate)
      order.push(name)
      inside--
      if (fails) throw new Error(name)
    })
  const results = await Promise.allSettled([turn('a'), turn('b', true), turn('c')])
  expect(order).toEqual(['a', 'b', 'c'])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
