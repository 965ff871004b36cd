// The brand desk: a product is written, looks as it will, is reviewed and published; an image; the link to a draft.
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 180_000)
afterAll(() => demo?.stop(), 20_000)

test('from a draft to what everybody sees', async () => {
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await page.getByTestId('nav-brand').click()
  await page.getByRole('link', { name: '乌拉特中旗：把草原上的东西卖出去' }).click()
  await page.getByTestId('shown').getByText('一个中心，九项功能').waitFor()
  await picture(page, 'brand-story')

  await page.getByRole('link', { name: '图片库' }).click()
  await page.getByTestId('upload').click()
  const upload = page.getByRole('form', { name: '传图片' })
  const canvas = createCanvas(900, 600)
  canvas.getContext('2d').fillRect(0, 0, 450, 600)
  const file = { name: 'a.png', mimeType: 'image/png', buffer: await canvas.encode('png') }
  await upload.getByTestId('file-image').setInputFiles(file)
  for (const [field, words] of Object.entries({ alt: '黑白各半', source: '测试画的', licence: '随意使用' }))
    await upload.getByTestId(`field-${field}`).fill(words)
  await upload.getByTestId('submit').click()
  await page.getByTestId('image').filter({ hasText: '黑白各半' }).waitFor()
  await picture(page, 'brand-images')

  await page.goto(`${demo.address}#/staff/brand/product`)
  await page.getByTestId('row').first().waitFor()
  await picture(page, 'brand-products')
  await page.getByTestId('new').click()
  const form = page.getByRole('form', { name: '内容' })
  await form.getByTestId('field-name').fill('沙葱酱')
  await form.getByTestId('field-summary').fill('拌饭的')
  await form.getByTestId('field-text').fill('**香**\n\n<script>alert(1)</script>')
  await form.getByRole('group', { name: '封面' }).getByRole('button', { name: '选一张' }).click()
  await form.getByTestId('choose-image').filter({ hasText: '黑白各半' }).click()
  await form.getByTestId('add-year').click()
  const year = new Date().getFullYear()
  await form.getByTestId(`field-yield-${year}`).fill('3吨')
  await form.getByTestId(`field-channels-${year}`).fill('集市 60%\n网上 20%')
  await form.getByTestId('submit').click()
  const shown = page.getByTestId('shown')
  await shown.getByText('<script>alert(1)</script>').waitFor()
  await expect.poll(() => shown.textContent()).toContain(`3吨（${year}年）`)
  await picture(page, 'brand-product')

  await page.getByTestId('preview-link').click()
  const address = await page.getByTestId('preview-address').getAttribute('href')
  const stranger = await demo.openPage(390, 844, address ?? '')
  await stranger.page.getByText('这是预览，还没有发布').waitFor()
  await stranger.page.getByText('沙葱酱').waitFor()
  await picture(stranger.page, 'brand-preview-phone')
  const published = async () =>
    (await fetch(`${demo.address}v1/brand/urad-middle/products?q=沙葱`)).json() as Promise<{
      items: unknown[]
    }>
  expect((await published()).items).toEqual([])

  await page.getByTestId('submission').click()
  await page.getByTestId('publication').click()
  await page.getByTestId('confirm').click()
  await page.getByText('没有别人能审，作者自己发布的').waitFor()
  expect((await published()).items).toHaveLength(1)
  await picture(page, 'brand-published')

  await page.goto(`${demo.address}#/staff/brand/database`)
  await page.getByTestId('row').first().waitFor()
  await picture(page, 'brand-database')
  expect(faults).toEqual([])
  expect(stranger.faults).toEqual([])
}, 180_000)

test('nothing hangs over the edge of a phone', async () => {
  const { page, faults } = await demo.openPage(390, 844)
  await signIn(page)
  for (const name of ['story', 'enterprise', 'images', 'database', 'new/product']) {
    await page.goto(`${demo.address}#/staff/brand/${name}`)
    await page.getByRole('navigation', { name: '品牌' }).waitFor()
    const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overhang, name).toBeLessThanOrEqual(0)
    await picture(page, `brand-phone-${name.replace('/', '-')}`)
  }
  await page.goto(`${demo.address}#/staff/brand/enterprise`)
  await page.getByRole('link', { name: '示例奶食坊' }).click()
  await page.getByTestId('new-fact').waitFor()
  const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect(overhang).toBeLessThanOrEqual(0)
  await page.getByTestId('new-fact').scrollIntoViewIfNeeded()
  await picture(page, 'brand-phone-facts')
  expect(faults).toEqual([])
}, 60_000)
