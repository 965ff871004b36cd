// What a newcomer does first: one command, the page, a report typed into the station group. In Chromium, where there is
// one: `npm run test:browser`, which finds it. With SCREENSHOTS=folder it also keeps pictures of what it saw.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'xiaoer-browser-'))
const pictures = process.env.SCREENSHOTS
let xiaoer: ChildProcess
let browser: Browser
let address = ''

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const place = server.address()
      server.close(() => resolve(typeof place === 'object' && place ? place.port : 0))
    })
  })

async function startXiaoer(): Promise<string> {
  const [api, county] = [await freePort(), await freePort()]
  const env = {
    ...process.env,
    CHANNEL: 'county',
    DATABASE_URL: `file:${join(folder, 'demo.db')}`,
    DATA_DIR: folder,
    HOME: folder,
    API_URL: `http://127.0.0.1:${api}`,
    COUNTY_URL: `http://127.0.0.1:${county}`,
  }
  xiaoer = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let said = ''
    xiaoer.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)))
    xiaoer.stdout?.on('data', (data: Buffer) => {
      said += data.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
      if (url) resolve(url[0])
    })
  })
}

beforeAll(async () => {
  address = await startXiaoer()
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  const gone = new Promise((resolve) => xiaoer?.once('exit', resolve))
  xiaoer?.kill('SIGTERM')
  await gone
  rmSync(folder, { recursive: true, force: true })
}, 20_000)

async function openPage(width: number, height: number): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    deviceScaleFactor: 2,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(address)
  return { page, faults }
}

async function post(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer-text').fill(text)
  await page.getByTestId('composer-send').click()
}

const botSays = (page: Page, text: string | RegExp) =>
  page.locator('[data-testid=message][data-from-bot=true]').filter({ hasText: text }).last()

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

test('a report typed into the station group is answered, recorded, and moves the county’s numbers', async () => {
  const { page, faults } = await openPage(1280, 800)
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
  const { page, faults } = await openPage(1280, 800)
  await page.getByTestId('conversation-stations').click()
  const before = await page.locator('[data-testid=message][data-from-bot=true]').count()
  await post(page, '今天风真大，羊都不出圈')
  await expect.poll(() => page.getByTestId('outcome-panel').textContent()).toContain('没理会')
  expect(await page.locator('[data-testid=message][data-from-bot=true]').count()).toBe(before)
  expect(faults).toEqual([])
}, 60_000)

test('on a phone the columns are tabs and nothing hangs over the edge', async () => {
  const { page, faults } = await openPage(390, 844)
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
  const { page, faults } = await openPage(1280, 800)
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
  await page.goto(`${address}#/staff/parked`)
  await page.getByTestId('field-login').waitFor()
  expect(faults).toEqual([])
}, 60_000)
