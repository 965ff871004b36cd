// The county as a process of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

vi.hoisted(() => {
  process.env.WECHATY_LOG = 'error'
})

import { freePort, nextMessage, startBot } from './test-bot.ts'

let folder: string
let county: ChildProcess

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'county-process-'))
})

afterEach(() => {
  county.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function startCounty(env: Record<string, string>) {
  const main = new URL('./gateway-main.ts', import.meta.url).pathname
  county = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, COUNTY_URL: 'http://127.0.0.1:0', HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return {
    lines: createInterface({ input: county.stdout as NodeJS.ReadableStream }),
    exit: once(county, 'exit'),
  }
}

test('it says when it is ready, writes down what it handed over and was sent, and stops when asked', async () => {
  const wire = { endpoint: `127.0.0.1:${await freePort()}`, token: `insecure_${randomUUID()}` }
  const handovers = join(folder, 'handovers.jsonl')
  const { lines, exit } = startCounty({
    COUNTY_GATEWAY: wire.endpoint,
    COUNTY_TOKEN: wire.token,
    COUNTY_NOW: '2026-11-20T09:00:00+08:00',
    COUNTY_HANDOVER_LOG: handovers,
  })
  const [line] = await once(lines, 'line')
  const { url } = JSON.parse(line)

  const post = (id: string) =>
    fetch(`${url}/county/v1/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        id,
        conversationId: 'demo_stations@chatroom',
        senderId: 'wxid_demo_op01',
        text: '今天代买3单156块',
      }),
    })
  expect((await post('nobody-listens')).status).toBe(202)

  const errors: string[] = []
  const bot = await startBot(wire, (error) => errors.push(error.message))
  const arrival = nextMessage(bot)
  await post('m1')
  const message = await arrival
  expect(message.date().toISOString()).toMatch(/^2026-11-20T01:00:/)
  const answer = await message.say('✅')
  const sentId = answer?.id
  expect(
    readFileSync(handovers, 'utf8')
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each)),
  ).toEqual([
    { id: 'm1', handedOverAt: expect.stringMatching(/^2026-11-20T01:00:/) },
    {
      sentId,
      conversationId: 'demo_stations@chatroom',
      text: '✅',
      at: expect.stringMatching(/^2026-11-20/),
    },
  ])

  await bot.stop()
  county.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
  expect(errors).toEqual([])
}, 30_000)

test('a wrong environment is a readable refusal', async () => {
  const { exit } = startCounty({ COUNTY_GATEWAY: '0.0.0.0:1', COUNTY_TOKEN: 'secret' })
  const stderr = county.stderr?.setEncoding('utf8').toArray()
  expect((await exit)[0]).toBe(1)
  const said = (await stderr)?.join('')
  for (const name of ['COUNTY_GATEWAY', 'COUNTY_TOKEN']) expect(said).toContain(name)
}, 30_000)
