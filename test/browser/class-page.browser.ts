// An evening class as staff see it: the code on the wall, people who check in from the group, and the roster that shows
// them. `npm run test:browser`.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

async function ask(path: string, method = 'GET', body?: unknown) {
  const response = await fetch(`${demo.county}/county/v1${path}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  expect(response.status).toBeLessThan(300)
  return response
}

/** What a trainee writes in the group of the live-streaming class. */
const liSays = (text: string) =>
  ask('/messages', 'POST', { conversationId: 'demo_live@chatroom', senderId: 'wxid_demo_tr02', text })

async function signedIn(width: number, height: number) {
  const { page, faults } = await demo.openPage(width, height, '#/sign-in')
  await page.getByTestId('field-login').fill('demo')
  await page.getByTestId('field-password').fill('demo-2026')
  await page.keyboard.press('Enter')
  await page.getByTestId('me').waitFor()
  return { page, faults }
}

async function openTonight(page: Page): Promise<void> {
  await page.getByTestId('nav-classes').click()
  await page.getByTestId('row').filter({ hasText: '今天' }).getByRole('link').click()
  await page.getByTestId('roster').waitFor()
}

const rowOf = (page: Page, name: string) => page.getByTestId('row').filter({ hasText: name })
const overhang = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth') as Promise<number>

test('who checks in with the code of the class page is on the roster a moment later', async () => {
  const { page, faults } = await signedIn(1280, 800)
  await openTonight(page)
  expect(await rowOf(page, '李四').textContent()).toContain('还没签')
  const code = (await page.getByTestId('code').textContent()) ?? ''
  expect(code).toMatch(/^\d{4}$/)

  await liSays(`签到${code}`)
  await expect.poll(() => rowOf(page, '李四').textContent(), { timeout: 15_000 }).toMatch(/到了.*口令/)
  expect(await page.getByTestId('counts').textContent()).toMatch(/应到46实到1/)
  await picture(page, 'class-page')
  expect(faults).toEqual([])
}, 60_000)

test('the wall shows that code alone, and fits', async () => {
  const { page, faults } = await signedIn(1280, 720)
  await openTonight(page)
  const code = (await page.getByTestId('code').textContent()) ?? ''
  const [wall] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByTestId('projector').click(),
  ])
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    await wall.setViewportSize(size)
    await expect.poll(() => wall.getByTestId('big-code').textContent()).toBe(code)
    expect(await wall.getByRole('main').textContent()).toMatch(
      new RegExp(`签到${code}.*\\d:\\d\\d 后换新口令`),
    )
    expect(await wall.getByRole('main').textContent()).not.toContain('李四')
    expect(await overhang(wall)).toBeLessThanOrEqual(0)
    expect(
      await wall.evaluate('document.documentElement.scrollHeight - window.innerHeight'),
    ).toBeLessThanOrEqual(0)
  }
  await picture(wall, 'class-wall')
  expect(faults).toEqual([])
}, 60_000)

test('staff make up for one, compare the signed sheet and take it for another', async () => {
  const { page, faults } = await signedIn(1280, 800)
  await openTonight(page)
  await page.getByLabel('呼和').check()
  await page.getByRole('form', { name: '补签' }).getByTestId('submit').click()
  await page.getByText('为什么补签，写一句').waitFor()
  await page.getByTestId('field-reason').fill('手机没电')
  await page.getByRole('form', { name: '补签' }).getByTestId('submit').click()
  await expect.poll(() => rowOf(page, '呼和').textContent()).toMatch(/到了.*补签，手机没电/)

  await page.getByTestId('field-names').fill('1. 呼和\n2. 萨日朗\n3. 赵小宝')
  await page.getByRole('form', { name: '签到表' }).getByTestId('submit').click()
  const comparison = page.getByTestId('comparison')
  await expect.poll(() => comparison.textContent()).toMatch(/只在签到表上 1.*萨日朗.*找不到 1.*赵小宝/)
  await page.getByTestId('accept-paper').click()
  await page.getByTestId('confirm').click()
  await expect.poll(() => rowOf(page, '萨日朗').textContent()).toMatch(/到了.*签到表/)
  await expect.poll(() => comparison.textContent()).toMatch(/两边都有 2/)

  await page.getByTestId('field-walk-in').fill('王永')
  await page.getByRole('form', { name: '名单外的人' }).getByTestId('submit').click()
  await page.getByTestId('walk-in').click()
  await expect.poll(() => rowOf(page, '王永').textContent()).toMatch(/王永名单外.*到了/)
  expect(faults).toEqual([])
}, 60_000)

test('a change of the room asks first, and the group is told', async () => {
  const { page, faults } = await signedIn(390, 844)
  await openTonight(page)
  await page.getByTestId('change').click()
  await page.getByTestId('field-place').fill('三楼会议室')
  const form = page.getByRole('form', { name: '改这次课' })
  await form.getByTestId('submit').click()
  await form.getByText('学员群马上会收到通知：改在三楼会议室。改吗？').waitFor()
  await form.getByTestId('confirm').click()
  const groupHeard = async () => {
    const response = await ask('/messages?limit=500')
    const { items } = (await response.json()) as { items: { text: string; conversationId: string }[] }
    return items
      .filter(({ conversationId }) => conversationId === 'demo_live@chatroom')
      .map(({ text }) => text)
  }
  await expect.poll(groupHeard, { timeout: 15_000 }).toContainEqual(expect.stringContaining('改在三楼会议室'))
  expect(await overhang(page)).toBeLessThanOrEqual(0)
  await picture(page, 'class-page-phone')
  expect(faults).toEqual([])
}, 60_000)
