// Staff change who runs a station, teach what it is called, and give a class group another run, on the page.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

test('a station is handed over, and called by another name', async () => {
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await page.getByTestId('nav-operators').click()
  await page.getByTestId('search').fill('王秀兰')
  await page.keyboard.press('Enter')
  const station = page.getByTestId('fold').first()
  await expect.poll(() => station.textContent()).toContain('王秀兰')
  await station.getByRole('button').first().click()
  await picture(page, 'staff-operators')
  const finder = station.getByTestId('search')
  await finder.fill('李四')
  await page.keyboard.press('Enter')
  await station.getByTestId('choose').first().click()
  await station.getByTestId('submit').first().click()
  await station.getByTestId('confirm').click()
  await expect.poll(() => station.textContent()).toContain('李四接上了，王秀兰不再管了，小二私下告诉了')
  await station.getByTestId('field-nickname').fill('老王家站')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => station.getByTestId('row').allTextContents())
    .toContainEqual(expect.stringMatching(/^老王家站石哈河站赵敏/))
  await expect.poll(() => station.getByTestId('handover').textContent()).toContain('没报数的日子')
  await picture(page, 'staff-operators-changed')
  expect(faults).toEqual([])
}, 60_000)

test('a group’s run is chosen, and nothing hangs over the edge of a phone', async () => {
  const { page, faults } = await demo.openPage(1280, 800)
  await signIn(page)
  await page.getByTestId('nav-rooms').click()
  await expect.poll(() => page.getByTestId('row').count()).toBeGreaterThan(3)
  const chosen = () =>
    page
      .getByTestId('run')
      .evaluateAll((all) => all.map((each) => each.selectedOptions[0]?.textContent ?? ''))
  await picture(page, 'staff-rooms')
  await page.getByTestId('run').first().selectOption({ label: '不是哪一期的' })
  await page.getByTestId('confirm').click()
  await expect.poll(chosen).toContain('不是哪一期的')
  expect(faults).toEqual([])

  const phone = await demo.openPage(390, 844)
  await phone.page.goto(`${demo.address}#/sign-in`)
  await signIn(phone.page)
  for (const name of ['operators', 'rooms']) {
    await phone.page.getByTestId(`nav-${name}`).click()
    await phone.page
      .getByTestId(name === 'rooms' ? 'row' : 'fold')
      .first()
      .waitFor()
    const overhang = await phone.page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overhang).toBeLessThanOrEqual(0)
    await picture(phone.page, `staff-${name}-phone`)
  }
  expect(phone.faults).toEqual([])
}, 60_000)
