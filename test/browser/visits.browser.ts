// Visits that staff told of in their group and sign-ins with their screenshots, on the pages where they are looked at.
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

function png(colour: string): string {
  const canvas = createCanvas(360, 640)
  const brush = canvas.getContext('2d')
  brush.fillStyle = colour
  brush.fillRect(0, 0, 360, 640)
  brush.fillStyle = 'white'
  brush.fillRect(40, 120, 280, 90)
  return canvas.toBuffer('image/png').toString('base64')
}

async function says(conversationId: string, senderId: string, said: { text: string } | { image: string }) {
  const response = await fetch(`${demo.county}/county/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversationId, senderId, ...said }),
  })
  expect(response.status).toBeLessThan(300)
}

const staff = ['demo_staff@chatroom', 'wxid_demo_staff01'] as const
const operator = ['demo_stations@chatroom', 'wxid_demo_op02'] as const

test('a visit with its picture stands in its ledger, and a count among the assets', async () => {
  await says(...staff, { text: '石哈河站巡查：门头完好，灭火器过期' })
  await says(...staff, { image: png('#4a6b8a') })
  await says(...staff, { text: '盘点石哈河站：货架2组 电脑1台 扫码枪1把坏了 门头完好' })
  const { page, faults } = await demo.openPage(1280, 800)
  await signIn(page)
  await page.getByTestId('nav-visits').click()
  const row = page.getByTestId('row').filter({ hasText: '石哈河站' })
  await expect
    .poll(
      async () => {
        await page.reload()
        return row.first().textContent({ timeout: 3_000 })
      },
      { timeout: 20_000 },
    )
    .toContain('灭火器过期')
  expect(await page.getByTestId('visit-counts').textContent()).toContain('3/12次')
  await picture(page, 'visits-ledger')
  await page.getByRole('link', { name: '资产' }).click()
  await page.getByTestId('fold').filter({ hasText: '石哈河站' }).getByRole('button').click()
  expect(await page.getByTestId('row').filter({ hasText: '扫码枪' }).textContent()).toContain('损坏1把')
  await picture(page, 'visits-assets')
  await page.getByRole('link', { name: '评选' }).click()
  await page.getByTestId('fold').first().getByRole('button').click()
  await expect.poll(() => page.getByTestId('row').count()).toBe(6)
  await picture(page, 'visits-contest')
  expect(faults).toEqual([])
}, 90_000)

test('a screenshot is confirmed by a person, and the app’s list verifies', async () => {
  await says(...operator, { text: 'APP签到了' })
  await says(...operator, { image: png('#7a4a4a') })
  const { page, faults } = await demo.openPage(1280, 800)
  await signIn(page)
  await page.getByTestId('nav-app-sign-in').click()
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.getByTestId('screenshot').textContent({ timeout: 3_000 })
      },
      { timeout: 20_000 },
    )
    .toContain('王永')
  const width = () => page.evaluate('document.querySelector("[data-testid=screenshot] img")?.naturalWidth')
  await expect.poll(width).toBe(360)
  await picture(page, 'sign-in-waiting')
  await page.getByTestId('confirm-shot').click()
  await expect.poll(() => page.getByTestId('screenshot').count()).toBe(0)
  const day = await page.evaluate('new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10)')
  const list = `站点,日期,签到,活跃度\n德岭山站,${day},已签到,90%\n川井,${day},未签到,0\n某某网点,${day},已签到,1`
  const file = { name: '签到.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await page.getByTestId('file-sign-ins').setInputFiles(file)
  await page.getByRole('button', { name: '导入名单' }).click()
  await expect.poll(() => page.getByTestId('import-report').textContent()).toContain('1个站名没对上')
  expect(await page.getByTestId('unknown-names').textContent()).toContain('某某网点')
  await expect.poll(() => page.getByTestId('sign-in-figures').textContent()).toContain('签到1')
  await picture(page, 'sign-in-month')
  expect(faults).toEqual([])
}, 90_000)

test('nothing hangs over the edge of a phone', async () => {
  const { page, faults } = await demo.openPage(390, 844)
  await signIn(page)
  for (const path of ['visits', 'visits/assets', 'visits/contest', 'app-sign-in']) {
    await page.goto(`${demo.address}#/staff/${path}`)
    await page.getByRole('heading', { level: 3 }).or(page.getByTestId('row')).first().waitFor()
    const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overhang, path).toBeLessThanOrEqual(0)
    await picture(page, `staff-${path.replace('/', '-')}-phone`)
  }
  expect(faults).toEqual([])
}, 60_000)
