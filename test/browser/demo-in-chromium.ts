// One 小二 with its demo county, in folders of its own, and a Chromium before it: for the tests of the page.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

export interface Demo {
  /** Of the page. */
  address: string
  /** Of the simulated county's face, without the last slash. */
  county: string
  openPage(width: number, height: number, path?: string): Promise<{ page: Page; faults: string[] }>
  stop(): Promise<void>
}

const pictures = process.env.SCREENSHOTS

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const place = server.address()
      server.close(() => resolve(typeof place === 'object' && place ? place.port : 0))
    })
  })

interface Started {
  xiaoer: ChildProcess
  address: string
  county: string
}

async function startXiaoer(folder: string): Promise<Started> {
  const [api, countyPort] = [await freePort(), await freePort()]
  const env = {
    ...process.env,
    CHANNEL: 'county',
    DATABASE_URL: `file:${join(folder, 'demo.db')}`,
    DATA_DIR: folder,
    HOME: folder,
    API_URL: `http://127.0.0.1:${api}`,
    COUNTY_URL: `http://127.0.0.1:${countyPort}`,
  }
  const xiaoer = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    xiaoer.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)))
    xiaoer.stdout?.on('data', (data: Buffer) => {
      said += data.toString()
      // The last line: by then the bot is there as well.
      const url = /小二在线 (http:\/\/127\.0\.0\.1:\d+\/)/.exec(said)
      if (url?.[1]) resolve(url[1])
    })
  })
  return { xiaoer, address, county: env.COUNTY_URL }
}

const launch = (): Promise<Browser> =>
  chromium.launch({
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

export async function startDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-browser-'))
  const { xiaoer, address, county } = await startXiaoer(folder)
  const browser = await launch()
  return {
    address,
    county,
    openPage: async (width, height, path = '') => {
      const viewport = { width, height }
      const context = await browser.newContext({ viewport, locale: 'zh-CN', deviceScaleFactor: 2 })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      await page.goto(address + path)
      return { page, faults }
    },
    stop: async () => {
      await browser.close()
      const gone = new Promise((resolve) => xiaoer.once('exit', resolve))
      xiaoer.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Kept where SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** With the demo's own account. */
export async function signIn(page: Page): Promise<void> {
  await page.goto(new URL('#/sign-in', page.url()).href)
  await page.getByTestId('field-login').fill('demo')
  await page.getByTestId('field-password').fill('demo-2026')
  await page.keyboard.press('Enter')
  await page.getByTestId('me').waitFor()
}
