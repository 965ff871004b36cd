// 品牌: reads by grade, reports in the media, and the calendar of live sessions.
import { createCanvas } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 180_000)
afterAll(() => demo?.stop(), 20_000)

const screenshot = async () => ({
  ...{ name: '截图.png', mimeType: 'image/png' },
  buffer: await createCanvas(60, 40).encode('png'),
})
const to = (page: Page, part: string) => page.goto(`${demo.address}#/staff/brand/${part}`)

test('what others state of an article’s readers stands beside what was counted', async () => {
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await to(page, 'article')
  await page.getByTestId('row').first().waitFor()
  await picture(page, 'reach-articles')
  const href = await page.getByRole('link', { name: '示例：站点来了直播车' }).getAttribute('href')
  const id = href?.split('/').at(-1)
  await to(page, `item/${id}`)
  await page.getByTestId('shown').getByText('门口的直播').waitFor()
  await picture(page, 'reach-article')

  await to(page, `reads/${id}`)
  const form = page.getByRole('form', { name: '录阅读量' })
  await form.getByTestId('field-reads').fill('1280')
  await form.getByTestId('field-day').fill('2026-01-05')
  await form.getByTestId('submit').click()
  await page.getByText('传一张截图').waitFor()
  await form.getByTestId('file-proof').setInputFiles(await screenshot())
  await form.getByTestId('submit').click()
  await page.getByTestId('stated').getByText('微信公众号 1,280').waitFor()
  await picture(page, 'reach-stated')

  await to(page, 'reads')
  await expect.poll(() => page.getByTestId('reads').textContent()).toContain('微信公众号 1,280')
  expect(await page.getByRole('region', { name: '小二数的' }).textContent()).toContain('小二数的0')
  await picture(page, 'reach-reads')
  expect(faults).toEqual([])
}, 120_000)

test('a report is entered once', async () => {
  const { page } = await demo.openPage(1280, 900)
  await signIn(page)
  await to(page, 'media')
  await page.getByTestId('new-mention').click()
  const form = page.getByRole('form', { name: '登记报道' })
  const enter = async (url: string) => {
    const fields = { outlet: '巴彦淖尔日报', title: '羊肉坐上直播车', url, day: '2026-01-05' }
    for (const [name, words] of Object.entries(fields)) await form.getByTestId(`field-${name}`).fill(words)
    await form.getByTestId('submit').click()
  }
  await enter('https://example.cn/news/7')
  await page.getByTestId('mention').filter({ hasText: '羊肉坐上直播车' }).waitFor()
  await enter('https://www.example.cn/news/7?from=timeline')
  await page.getByText('这条链接登记过了').waitFor()
  await picture(page, 'reach-media')
}, 60_000)

test('a live session is planned, and one that was held has its results', async () => {
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await to(page, 'live')
  await page.getByTestId('new-live').click()
  const form = page.getByRole('form', { name: '排直播' })
  const fields = { title: '酸奶专场', host: '草原额吉', day: '2099-01-05', products: '酸奶、奶皮子' }
  for (const [name, words] of Object.entries(fields)) await form.getByTestId(`field-${name}`).fill(words)
  await form.getByTestId('submit').click()
  await page.getByTestId('live').filter({ hasText: '酸奶专场' }).waitFor()
  const held = page.getByTestId('live').filter({ hasText: '第一次直播' })
  await held.getByTestId('results').click()
  await held.getByTestId('field-turnover').fill('1530')
  await held.getByTestId('file-proof').setInputFiles(await screenshot())
  await held.getByTestId('submit').click()
  await expect.poll(() => held.textContent()).toContain('工作人员录，有截图')
  await expect.poll(() => page.getByTestId('live-counts').textContent()).toContain('1,530元')
  await picture(page, 'reach-live')
  await page.goto(`${demo.address}#/staff/sales/campaigns`)
  await page.getByTestId('campaign').filter({ hasText: '第一次直播' }).waitFor()
  expect(faults).toEqual([])
}, 60_000)

test('nothing hangs over the edge of a phone', async () => {
  const { page, faults } = await demo.openPage(390, 844)
  await signIn(page)
  for (const part of ['reads', 'media', 'live', 'article']) {
    await to(page, part)
    await page.getByRole('navigation', { name: '品牌' }).waitFor()
    const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overhang, part).toBeLessThanOrEqual(0)
    await picture(page, `reach-phone-${part}`)
  }
  expect(faults).toEqual([])
}, 60_000)
