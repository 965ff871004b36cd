// For the tests of this door only: a server on a port of its own before a database of its own, and rows to put in it.
import { request } from 'node:http'
import { openSession } from '../core/people/accounts/sign-in.ts'
import { type SettableClock, standingClock } from '../core/platform/clock.ts'
import { readConfig } from '../core/platform/config.ts'
import type { Database } from '../core/platform/database/database.ts'
import type { Tx } from '../core/platform/database/transactor.ts'
import type { Deps } from '../core/platform/deps.ts'
import { createIds } from '../core/platform/ids.ts'
import { createKeyring } from '../core/platform/keyring.ts'
import { type Logger, silentLogger } from '../core/platform/logger.ts'
import { seededRandom } from '../core/platform/random.ts'
import { freshDatabase } from '../test/support/database.ts'
import { problemSchema } from './contract/problem.ts'
import type { AppOptions } from './http/app.ts'
import { startApi } from './http/server.ts'

/** 20 November 2026, a Friday, 18:00 in the programmes' zone. */
export const friday = new Date('2026-11-20T10:00:00Z')

/** Tests ask faster than people do; those of the limits set their own. */
const noLimits = {
  ...{ API_READS_PER_PERSON: '0', API_WRITES_PER_PERSON: '0' },
  ...{ API_READS_PER_ADDRESS: '0', API_WRITES_PER_ADDRESS: '0' },
}

/** What is needed to ask a door something. */
export interface TestDoor {
  url: string
  deps: Deps
}

type Headers = Record<string, string>

interface Sent {
  body?: unknown
  headers?: Headers
}

export interface TestApi extends TestDoor {
  clock: SettableClock
  /** The database, to put rows in. */
  db: Tx
  get(path: string, headers?: Headers): Promise<Response>
  /** As a page of ours asks for a change. */
  send(method: string, path: string, asking?: Sent): Promise<Response>
  /** For tests of failures: after it, the database does not answer. */
  breakDatabase(): void
  stop(): Promise<void>
}

export interface TestApiOptions extends AppOptions {
  env?: Record<string, string>
  log?: Logger
}

export async function startTestApi({ env, log, ...options }: TestApiOptions = {}): Promise<TestApi> {
  const { database, folder, close } = await freshDatabase('nothing')
  const clock = standingClock(friday)
  const random = seededRandom(1)
  const deps: Deps = {
    config: readConfig({
      ...{ CHANNEL: 'county', API_URL: 'http://127.0.0.1:0', DATA_DIR: folder },
      ...{ ...noLimits, ...env },
    }),
    clock,
    ids: createIds(clock, random),
    random,
    log: log ?? silentLogger(),
    database,
    keyring: createKeyring(Buffer.alloc(32, 1)),
  }
  const api = await startApi(deps, options)
  return {
    url: api.url,
    deps,
    clock,
    db: database.client,
    get: (path, headers) => read(api, path, headers),
    send: (method, path, asking) => change(api, `${method} ${path}`, asking),
    breakDatabase: () => {
      deps.database = { ...database, client: failingClient(database.client) }
    },
    stop: async () => {
      await api.close()
      await close()
    },
  }
}

const read = ({ url }: { url: string }, path: string, headers: Headers = {}): Promise<Response> =>
  fetch(url + path, { headers, redirect: 'manual' })

function change(
  { url }: { url: string },
  asked: string,
  { body, headers = {} }: Sent = {},
): Promise<Response> {
  const [method = '', path = ''] = asked.split(' ')
  return fetch(url + path, {
    method,
    headers: { origin: url, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

// Every method of every model fails, as it does when the disk is gone.
function failingClient(client: Database['client']): Database['client'] {
  const fail = () => Promise.reject(new Error('disk I/O error'))
  return new Proxy(client, { get: () => new Proxy({}, { get: () => fail }) })
}

/** `fetch` writes its own Host header; this asks with another one. */
export function getWithHost(url: string, host: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { headers: { host } }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += String(chunk)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    asking.on('error', reject).end()
  })
}

/** The answer as a problem, its form checked. */
export async function problemOf(response: Response) {
  const type = response.headers.get('content-type')
  if (!type?.startsWith('application/problem+json')) throw new Error(`not a problem: ${type}`)
  return problemSchema.strict().parse(await response.json())
}

let count = 0
const nextId = (prefix: string) => `${prefix}_${String(++count).padStart(6, '0')}`

export function addProgramme(db: Tx, row: { key?: string; name?: string; createdAt?: Date } = {}) {
  const id = nextId('prg')
  return db.programme.create({
    data: {
      id,
      key: id,
      name: `${id}项目`,
      region: '乌拉特中旗',
      fileHash: 'x',
      detail: {},
      createdAt: friday,
      ...row,
    },
  })
}

interface StationOptions {
  programmeId: string
  name?: string
  level?: string
  openedOn?: string
  closedOn?: string
}

export async function addStation(db: Tx, { programmeId, ...row }: StationOptions) {
  const id = nextId('stn')
  const where = { programmeId_name: { programmeId, name: '石哈河镇' } }
  const township = await db.township.upsert({
    where,
    update: {},
    create: { id: nextId('twn'), programmeId, name: '石哈河镇', kind: '镇' },
  })
  return db.station.create({
    data: { id, programmeId, name: `${id}站`, townshipId: township.id, level: 'village', ...row },
  })
}

type Station = Awaited<ReturnType<typeof addStation>>
/** One row as `createMany` takes it. */
type Row<Model extends 'dailyReport' | 'reportRevision'> = Exclude<
  NonNullable<Parameters<Tx[Model]['createMany']>[0]>['data'],
  readonly unknown[]
>

export async function addReport(db: Tx, station: Station, row: Partial<Row<'dailyReport'>> = {}) {
  const report = {
    id: nextId('rpt'),
    programmeId: station.programmeId,
    stationId: station.id,
    day: '2026-11-20',
    grade: 'self',
    version: 1,
    firstSentAt: friday,
    lastSentAt: friday,
    ...row,
  }
  await db.dailyReport.createMany({ data: [report] })
  return report
}

type Report = Awaited<ReturnType<typeof addReport>>

/** Returns its id. */
export async function addRevision(
  db: Tx,
  report: Report,
  row: Partial<Row<'reportRevision'>> = {},
): Promise<string> {
  const id = nextId('rev')
  const revision = {
    id,
    reportId: report.id,
    stationId: report.stationId,
    day: report.day,
    kind: 'report',
    change: { numbers: {} },
    after: {},
    causeId: nextId('inb'),
    messageId: `wx-${id}`,
    part: 0,
    grade: report.grade,
    sentAt: friday,
    recordedAt: friday,
    ...row,
  }
  await db.reportRevision.createMany({ data: [revision] })
  return id
}

export const addPerson = (db: Tx, programmeId: string, name: string) =>
  db.person.create({ data: { id: nextId('psn'), programmeId, name, createdAt: friday } })

/** A course with a run and one class, this evening at 19:30. */
export async function addClass(db: Tx, programmeId: string) {
  const [courseId, runId, sessionId] = [nextId('crs'), nextId('run'), nextId('ses')]
  const named = { code: courseId, name: '直播带货', type: '增值培训' }
  await db.course.create({ data: { id: courseId, programmeId, ...named } })
  await db.courseRun.create({ data: { id: runId, courseId, number: 1 } })
  const [startsAt, endsAt] = [new Date('2026-11-20T11:30:00Z'), new Date('2026-11-20T13:00:00Z')]
  await db.classSession.create({
    data: { id: sessionId, runId, number: 1, startsAt, endsAt, place: '二楼教室' },
  })
  return { courseId, runId, sessionId }
}

interface SignedInAs {
  programmeId: string
  roles?: readonly string[]
  name?: string
  login?: string
}

/** Somebody with these roles, signed in: asks as their browser would. `headers` carry the cookie. */
export async function signInAs(door: TestDoor, as: SignedInAs) {
  const { programmeId, roles = ['staff'], name = '赵敏' } = as
  const { client: db } = door.deps.database
  const person = await addPerson(db, programmeId, name)
  for (const role of roles)
    await db.roleAssignment.create({
      data: { id: nextId('rol'), programmeId, personId: person.id, role, since: new Date('2026-01-01') },
    })
  const accountId = nextId('sta')
  const times = { createdAt: friday, passwordChangedAt: friday }
  const login = as.login ?? `u${accountId.toLowerCase()}`
  await db.staffAccount.create({
    data: { id: accountId, personId: person.id, login, passwordHash: 'none', ...times },
  })
  return { personId: person.id, accountId, ...(await browserOf(door, accountId)) }
}

/** Another browser in which the account is signed in. */
export async function browserOf(door: TestDoor, accountId: string) {
  const headers = { cookie: `xiaoer_session=${await openSession(door.deps, accountId, 'Chrome')}` }
  return {
    headers,
    get: (path: string) => read(door, path, headers),
    send: (method: string, path: string, body?: unknown) =>
      change(door, `${method} ${path}`, { body, headers }),
  }
}

export type SignedInTester = Awaited<ReturnType<typeof signInAs>>

/** The bot's account, logged in and beating, with one conversation. */
export async function addBot(db: Tx, row: { state?: string; heartbeatAt?: Date; key?: string } = {}) {
  const account = await db.wechatAccount.create({
    data: { id: nextId('acc'), key: 'county', state: 'in', heartbeatAt: friday, loggedInAt: friday, ...row },
  })
  const conversation = await db.conversation.create({
    data: { id: nextId('cnv'), accountId: account.id, externalId: nextId('room'), kind: 'room' },
  })
  return { accountId: account.id, conversationId: conversation.id }
}

type Bot = Awaited<ReturnType<typeof addBot>>

export function addInbox(db: Tx, bot: Bot, row: { state: string; receivedAt?: Date }) {
  const id = nextId('inb')
  return db.inboxMessage.create({
    data: { id, ...bot, externalId: id, kind: 'text', sentAt: friday, receivedAt: friday, ...row },
  })
}

export function addOutbox(db: Tx, bot: Bot, state: string) {
  const times = { dueAt: friday, createdAt: friday }
  return db.outboxMessage.create({
    data: { id: nextId('out'), ...bot, text: '已记', mentions: [], priority: 0, state, ...times },
  })
}
