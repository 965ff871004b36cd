// The demo county as a newcomer starts it, in a folder of its own, and a Chromium before it: `npm run test:browser`
// finds one. With SCREENSHOTS=folder pictures of what was seen are kept there.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

export interface OpenPage {
  page: Page
  /** What the page threw, and what the browser complained of. */
  faults: string[]
}

export interface Demo {
  address: string
  open(width: number, height: number): Promise<OpenPage>
  stop(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const place = server.address()
      server.close(() => resolve(typeof place === 'object' && place ? place.port : 0))
    })
  })

async function startXiaoer(folder: string): Promise<{ xiaoer: ChildProcess; address: string }> {
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
  const xiaoer = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    xiaoer.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)))
    xiaoer.stdout?.on('data', (data: Buffer) => {
      said += data.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
      if (url) resolve(url[0])
    })
  })
  return { xiaoer, address }
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
  const { xiaoer, address } = await startXiaoer(folder)
  const browser = await launch()
  const stop = async () => {
    await browser.close()
    const gone = new Promise((resolve) => xiaoer.once('exit', resolve))
    xiaoer.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  const open = async (width: number, height: number) => {
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
  return { address, open, stop }
}

export async function signIn(page: Page): Promise<void> {
  await page.goto(new URL('#/sign-in', page.url()).href)
  await page.getByTestId('field-login').fill('demo')
  await page.getByTestId('field-password').fill('demo-2026')
  await page.keyboard.press('Enter')
  await page.getByTestId('me').waitFor()
}

export async function picture(page: Page, name: string): Promise<void> {
  const pictures = process.env.SCREENSHOTS
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
