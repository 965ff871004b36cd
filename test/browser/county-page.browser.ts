// What a newcomer does first: one command, the page, a report typed into the station group. In Chromium, where there is
// one: `npm run test:browser`, which finds it. With SCREENSHOTS=folder it also keeps pictures of what it saw.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

async function post(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer-text').fill(text)
  await page.getByTestId('composer-send').click()
}

const botSays = (page: Page, text: string | RegExp) =>
  page.locator('[data-testid=message][data-from-bot=true]').filter({ hasText: text }).last()

test('a report typed into the station group is answered, recorded, and moves the county’s numbers', async () => {
  const { page, faults } = await demo.openPage(1280, 800)
  await page.getByTestId('conversation-stations').click()
  await expect.poll(() => page.getByTestId('today-reported').textContent()).toMatch(/0\s*\/\s*45/)

  await post(page, '今天代买3单156块，收件12发件2，已签到')
  await botSays(page, /石哈河站.*帮人买3单156元，取件12，寄件2，APP已签/).waitFor()
  await expect.poll(() => page.getByTestId('recorded-item').count()).toBe(1)
  expect(await page.getByTestId('outcome-panel').textContent()).toContain('今天代买3单156块')
  await expect.poll(() => page.getByTestId('today-reported').textContent()).toMatch(/1\s*\/\s*45/)

  await post(page, '代买金额是165')
  await botSays(page, /改好了：石哈河站\d+日 帮人买 156→165元/).waitFor()
  await expect.poll(() => page.getByTestId('today-panel').textContent()).toContain('165')
  await picture(page, 'county-page')
  expect(faults).toEqual([])
}, 60_000)

test('what is not for the bot is left alone, and the page says so', async () => {
  const { page, faults } = await demo.openPage(1280, 800)
  await page.getByTestId('conversation-stations').click()
  const before = await page.locator('[data-testid=message][data-from-bot=true]').count()
  await post(page, '今天风真大，羊都不出圈')
  await expect.poll(() => page.getByTestId('outcome-panel').textContent()).toContain('没理会')
  expect(await page.locator('[data-testid=message][data-from-bot=true]').count()).toBe(before)
  expect(faults).toEqual([])
}, 60_000)

test('on a phone the columns are tabs and nothing hangs over the edge', async () => {
  const { page, faults } = await demo.openPage(390, 844)
  await page.getByTestId('tab-list').click()
  await page.getByTestId('conversation-trainees').click()
  await post(page, '课表')
  await botSays(page, '课表').waitFor()
  const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect(overhang).toBeLessThanOrEqual(0)
  await picture(page, 'county-page-phone')
  await page.getByTestId('tab-record').click()
  await page.getByTestId('outcome-panel').waitFor()
  expect(faults).toEqual([])
}, 60_000)

test('staff sign in with the demo account, see what waits for them, and sign out', async () => {
  const { page, faults } = await demo.openPage(1280, 800)
  await page.getByTestId('staff-link').click()
  await page.getByTestId('demo-account').waitFor()
  await page.getByTestId('field-login').fill('demo')
  await page.getByTestId('field-password').fill('demo-2026')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('me').textContent()).toBe('赵敏')
  await page.getByTestId('nav-parked').click()
  await expect.poll(() => page.getByTestId('empty').textContent()).toBe('没有搁置的消息')
  await picture(page, 'staff-parked')
  await page.getByTestId('nav-sessions').click()
  await expect.poll(() => page.getByTestId('row').count()).toBe(1)
  expect(await page.getByTestId('row').textContent()).toContain('就是这台')
  await picture(page, 'staff-sessions')
  await page.getByTestId('sign-out').click()
  await page.getByTestId('field-login').waitFor()
  await page.goto(`${demo.address}#/staff/parked`)
  await page.getByTestId('field-login').waitFor()
  expect(faults).toEqual([])
}, 60_000)
