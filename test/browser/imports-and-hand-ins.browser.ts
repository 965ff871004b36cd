// Staff paste a group's log, settle who was nobody known, and hand in the day that came of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

const log = [
  '王秀兰 2026/11/18 19:03\n今天代买3单156块，已签到',
  '巴特尔 2026/11/18 19:04\n今天代卖2单350元',
  '巴特尔 2026/11/18 19:05\n晚上一起吃饭吗',
  '温更的小店 2026/11/18 19:06\n今天代买9单900元',
].join('\n')

test('a pasted log is previewed, taken, and its day is handed in', async () => {
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await page.getByTestId('nav-imports').click()
  await page.getByTestId('field-pasted').fill(log)
  await page.getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('preview').textContent()).toContain('读出4条文字消息')
  await picture(page, 'imports-preview')
  await page.getByTestId('bring').click()
  // A running bot looks for it every quarter of a minute.
  await expect
    .poll(() => page.getByTestId('import-state').textContent(), { timeout: 30_000 })
    .toContain('导完了')
  await page.getByRole('button', { name: /温更的小店/ }).click()
  await page.getByTestId('search').fill('娜仁')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('choose').count()).toBeGreaterThan(0)
  await picture(page, 'imports-result')
  await page.getByTestId('row').filter({ hasText: '温更' }).getByTestId('choose').first().click()
  await expect.poll(() => page.getByTestId('notice').first().textContent()).toContain('1条消息重新记')

  await page.getByTestId('nav-hand-ins').click()
  await page.getByTestId('day-2026-11-18').click()
  await page.getByTestId('make').click()
  await expect.poll(() => page.getByTestId('hand-in').count()).toBe(1)
  await page.getByTestId('handed-in').click()
  await page.getByTestId('enter-receipt').click()
  await page.getByTestId('field-receipt').fill('HZ-20261118')
  await page.getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('hand-in').textContent()).toContain('有回执')
  await picture(page, 'hand-ins-day')
  const downloading = page.waitForEvent('download')
  await page.getByTestId('xlsx').click()
  expect((await downloading).suggestedFilename()).toBe('站点日报_2026-11-18_第1份.xlsx')
  await page.getByRole('link', { name: '回日历' }).click()
  await expect.poll(() => page.getByTestId('day-2026-11-18').textContent()).toContain('有回执')
  await picture(page, 'hand-ins-month')
  await page.getByRole('link', { name: '站点编码' }).click()
  await expect.poll(() => page.getByTestId('row').count()).toBeGreaterThan(0)
  await picture(page, 'hand-ins-codes')
  expect(faults).toEqual([])
}, 120_000)

test('nothing hangs over the edge of a phone', async () => {
  const { page, faults } = await demo.openPage(390, 844)
  await page.goto(`${demo.address}#/sign-in`)
  await signIn(page)
  for (const place of ['imports', 'hand-ins', 'hand-ins/2026-11-18', 'hand-ins/codes']) {
    await page.goto(`${demo.address}#/staff/${place}`)
    await page.getByRole('heading', { level: 2 }).waitFor()
    await expect.poll(() => page.getByText('正在取…').count()).toBe(0)
    const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overhang, place).toBeLessThanOrEqual(0)
    await picture(page, `${place.replace('/', '-')}-phone`)
  }
  expect(faults).toEqual([])
}, 60_000)
