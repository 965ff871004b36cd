// A station slips a zero: staff see it beside what the station usually has, with the words and the picture, and verify
// the day. `npm run test:browser`.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
let today: number
beforeAll(async () => {
  demo = await startDemo()
  const { now } = (await (await fetch(`${demo.county}/county/v1/clock`)).json()) as { now: string }
  today = Date.parse(now) + 8 * 3_600_000
  await reportSeason()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

async function says(senderId: string, said: { text?: string; image?: string }): Promise<void> {
  const response = await fetch(`${demo.county}/county/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversationId: 'demo_stations@chatroom', senderId, ...said }),
  })
  expect(response.status).toBeLessThan(300)
}

const dayText = (back: number): string => {
  const date = new Date(today - back * 24 * 3_600_000)
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}

const [wang, batu] = ['wxid_demo_op01', 'wxid_demo_op02']
const receipt =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Two weeks of an ordinary station, a zero too many on the last day; and one whose days are all alike. */
async function reportSeason(): Promise<void> {
  for (let back = 12; back > 0; back--)
    await says(wang, {
      text: `${dayText(back)}代买${2 + (back % 3)}单${(2 + (back % 3)) * (48 + (back % 4))}元，收件${9 + (back % 5)}`,
    })
  await says(wang, { text: `${dayText(0)}代买3单1560元，收件12` })
  await says(wang, { image: receipt })
  for (let back = 3; back > 0; back--) await says(batu, { text: `${dayText(back)}代卖2单350元，收件12` })
}

test('a number ten times the usual is seen beside it, and verified with one click', async () => {
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await page.getByTestId('nav-checks').click()
  const flag = page.getByTestId('flag').filter({ hasText: '差十倍' })
  await flag.waitFor({ timeout: 20_000 })
  await expect.poll(() => page.getByTestId('flag').count()).toBe(2)
  const words = await flag.textContent()
  expect(words).toContain('代买金额1,560元，平时149元左右；可能是156元')
  expect(words).toContain('代买3单1560元，收件12')
  expect(await flag.getByRole('img').count()).toBeGreaterThan(0)
  await picture(page, 'checks-page')

  await flag.getByTestId('verify-accounts').click()
  await expect.poll(() => page.getByTestId('flag').count()).toBe(1)
  const verified = page.getByTestId('total').filter({ hasText: '核实的' })
  await expect.poll(() => verified.textContent()).toContain('1,560元')
  await page.getByTestId('accept').click()
  await expect.poll(() => page.getByTestId('flag').count()).toBe(0)
  await page.getByTestId('flags-settled').click()
  await expect.poll(() => page.getByTestId('flag').count()).toBe(2)
  await picture(page, 'checks-settled')
  expect(faults).toEqual([])
}, 60_000)

test('on a phone nothing hangs over the edge', async () => {
  const { page, faults } = await demo.openPage(390, 844)
  await signIn(page)
  await page.getByTestId('nav-checks').click()
  await page.getByTestId('flags-settled').click()
  await page.getByTestId('flag').first().waitFor()
  await page.getByTestId('verify-span').getByText('看着凭据').click()
  await picture(page, 'checks-phone')
  const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect(overhang).toBeLessThanOrEqual(0)
  expect(faults).toEqual([])
}, 60_000)
