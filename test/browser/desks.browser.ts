// Staff bring in a list of people with a bad row in it, are told which, and find whom they brought.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

const roster = '姓名,电话,村\n苏和,15400008801,太荣村\n,15400008802,联丰村'

test('a roster is brought in, its bad row is told, and its people are found, their phones masked', async () => {
  const { page, faults } = await demo.openPage(1280, 800)
  await signIn(page)
  await page.getByTestId('nav-trainees').click()
  await page.getByTestId('to-import').click()
  const file = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) }
  await page.getByTestId('file-roster').setInputFiles(file)
  await page.getByRole('button', { name: '导入花名册' }).click()
  const report = page.getByTestId('import-report')
  await expect.poll(() => report.textContent()).toContain('共2行：新增1人，1行没收下')
  expect(await report.getByTestId('row').allTextContents()).toEqual(['第3行没有姓名'])
  await picture(page, 'staff-import')

  await page.getByTestId('nav-trainees').click()
  await page.getByTestId('search').fill('15400008801')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('row').count()).toBe(1)
  expect(await page.getByTestId('row').textContent()).toContain('154****8801')
  await page.getByRole('link', { name: '苏和' }).click()
  await expect.poll(() => page.getByTestId('person').textContent()).toContain('太荣村')
  expect(await page.content()).not.toContain('15400008801')
  await picture(page, 'staff-person')
  expect(faults).toEqual([])
}, 60_000)

test('what waits says what comes there, and nothing hangs over the edge of a phone', async () => {
  const { page, faults } = await demo.openPage(390, 844)
  await page.goto(`${demo.address}#/sign-in`)
  await signIn(page)
  for (const [name, words] of [
    ['doubts', '没有要核对的'],
    ['calls', '没有要打的电话'],
  ] as const) {
    await page.getByTestId(`nav-${name}`).click()
    await expect.poll(() => page.getByTestId('empty').first().textContent()).toContain(words)
    const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overhang).toBeLessThanOrEqual(0)
    await picture(page, `staff-${name}-phone`)
  }
  expect(faults).toEqual([])
}, 60_000)
