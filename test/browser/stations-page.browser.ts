// A clerk looks at a station's month, corrects a day with a reason, and records a closure.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 180_000)
afterAll(() => demo?.stop(), 20_000)

test('a day opens into its messages, and a correction keeps its reason', async () => {
  const said = await fetch(`${demo.county}/county/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ conversationId: 'demo_stations@chatroom', senderId: 'wxid_demo_op01' },
      text: '今天代买3单156块，收件12发件2，已签到',
    }),
  })
  expect(said.status).toBeLessThan(300)
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await page.getByTestId('nav-stations').click()
  await expect.poll(() => page.getByTestId('rate').textContent()).toContain('报数率')
  await picture(page, 'stations')
  await page.getByRole('link', { name: '石哈河站' }).click()
  const days = page.locator('[data-testid^="day-20"]:not([disabled])')
  await days.last().click()
  await expect.poll(() => page.getByTestId('day-numbers').textContent()).toContain('帮人买3单156元')
  expect(await page.getByTestId('revision').textContent()).toContain('今天代买3单156块')
  await page.getByTestId('correct').click()
  await page.getByTestId('field-purchaseOrders').fill('5')
  await page.getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('notice').textContent()).toContain('写一句改的原因')
  await page.getByTestId('field-reason').fill('票据上是5单')
  await page.getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('day-numbers').textContent()).toContain('帮人买5单')
  expect(await page.getByTestId('revision').last().textContent()).toContain('原因：票据上是5单')
  await picture(page, 'station-day')
  expect(faults).toEqual([])
}, 90_000)

test('a holiday for all, and nothing hangs over the edge of a phone', async () => {
  const { page, faults } = await demo.openPage(390, 844)
  await signIn(page)
  await page.getByTestId('nav-stations').click()
  await page.getByTestId('new-closure').click()
  const shown = (await page.getByTestId('month').textContent()) ?? ''
  const [year = '', month = ''] = shown.match(/\d+/g) ?? []
  await page.getByTestId('field-from').fill(`${year}-${month.padStart(2, '0')}-01`)
  await page.getByTestId('field-note').fill('过节')
  await page.getByTestId('closures').getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('closures').textContent()).toContain('放假（过节）')
  const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect(overhang).toBeLessThanOrEqual(0)
  await picture(page, 'stations-phone')
  expect(faults).toEqual([])
}, 90_000)
