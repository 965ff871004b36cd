import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { doWork } from '../../test/support/work.ts'
import { issueCode, redeemCode } from './codes.ts'

let opened: TestDeps

beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const issue = (purpose: 'staff' | 'room') =>
  doWork(opened.deps, (work) => issueCode(work, { purpose, detail: { name: '白雪', role: 'staff' } }))
const redeem = (purpose: 'staff' | 'room', code: string) =>
  doWork(opened.deps, (work) => redeemCode(work, purpose, code))
const pass = (ms: number) => opened.clock.set(new Date(opened.clock.now().getTime() + ms))

test('a code works once', async () => {
  const code = await issue('staff')
  expect(await redeem('staff', code)).toMatchObject({ detail: { name: '白雪', role: 'staff' } })
  expect(await redeem('staff', code)).toBeNull()
})

test('for ten minutes', async () => {
  const [first, second] = [await issue('room'), await issue('room')]
  pass(10 * 60_000 - 1)
  expect(await redeem('room', first)).not.toBeNull()
  pass(1)
  expect(await redeem('room', second)).toBeNull()
})

test('for its own purpose', async () => {
  const code = await issue('room')
  expect(await redeem('staff', code)).toBeNull()
  expect(await redeem('room', code)).not.toBeNull()
})

test('however it is typed', async () => {
  const code = await issue('staff')
  const typed = ` ${code.toLowerCase().replace('-', ' ')} `
  expect(await redeem('staff', typed)).not.toBeNull()
})

test('two at the same time: one gets it', async () => {
  const code = await issue('room')
  const both = await Promise.all([redeem('room', code), redeem('room', code)])
  expect(both.filter((each) => each !== null)).toHaveLength(1)
})

test('a staff code has letters and digits, none of which is taken for another', async () => {
  for (let i = 0; i < 100; i++) {
    const code = await issue('staff')
    expect(code).toMatch(/^(?=.*\d)(?=.*[A-Z])[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
  }
})

test('what does not come to an end leaves the code unused', async () => {
  const code = await issue('room')
  const failing = doWork(opened.deps, async (work) => {
    await redeemCode(work, 'room', code)
    throw new Error('later')
  })
  await expect(failing).rejects.toThrow('later')
  expect(await redeem('room', code)).not.toBeNull()
})
