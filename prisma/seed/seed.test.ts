import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../core/platform/database/database.ts'
import { migrate } from '../../core/platform/database/migrations.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { loadProgramme } from '../../core/programmes/load-programme.ts'
import { parseProgrammeFile } from '../../core/programmes/programme-file.ts'
import { emptyDatabaseUrl } from '../../test/support/database.ts'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import zeku from '../programmes/zeku.json' with { type: 'json' }
import { readDemoCounty, seed, WrongWorldError } from './seed.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const counts = async ({ client }: Database) => ({
  programmes: await client.programme.count(),
  keys: await client.programmeSecret.count(),
  phases: await client.phase.count(),
  townships: await client.township.count(),
  indicators: await client.indicatorDefinition.count(),
  stations: await client.station.count(),
  people: await client.person.count(),
  aliases: await client.aliasPerson.count(),
  sessions: await client.classSession.count(),
  enrolments: await client.enrolment.count(),
})

describe('the demo', () => {
  test('has the county of its file', async () => {
    const county = readDemoCounty()
    const { client } = opened.deps.database
    expect(await client.station.count()).toBe(county.stations.length)
    expect(await client.person.count()).toBe(county.people.filter(({ role }) => role !== 'unknown').length)
    const shared = await client.wechatAlias.findFirstOrThrow({
      where: { externalId: 'wxid_demo_tr03' },
      include: { people: { include: { person: true } } },
    })
    expect(shared.people.map(({ person }) => person.name).sort()).toEqual(['刘玉兰', '张有福'])
  })

  test('keeps phones sealed, and finds one without reading any', async () => {
    const { keyring, database } = opened.deps
    const roster = readDemoCounty().people.filter((person) => person.role !== 'unknown')
    const known = roster.find(({ phone }) => phone)
    if (!known?.phone) throw new Error('the demo has no phone')
    const programme = await database.client.programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })
    const phoneIndex = keyring.phoneIndex(programme.id, known.phone)
    const found = await database.client.person.findFirstOrThrow({ where: { phoneIndex } })
    expect(found.name).toBe(known.name)
    expect(keyring.unsealPhone(programme.id, found.phoneCipher ?? new Uint8Array())).toBe(known.phone)
    expect(JSON.stringify(found)).not.toContain(known.phone)
  })

  test('seeded again is left as it is', async () => {
    const before = await counts(opened.deps.database)
    expect(await seed(opened.deps, { demo: true })).toEqual({ fresh: false })
    expect(await counts(opened.deps.database)).toEqual(before)
  })

  test('is never taken for a real programme’s database', async () => {
    await expect(seed(opened.deps, { demo: false })).rejects.toThrow(WrongWorldError)
  })
})

// A database is made and filled for it: seconds, on a busy PostgreSQL.
test('a real installation has the programmes and nobody in them, and never becomes a demo', {
  timeout: 30_000,
}, async () => {
  const empty = await emptyDatabaseUrl()
  await migrate(empty.url)
  const database = await openDatabase({ url: empty.url, synchronous: 'NORMAL' })
  try {
    const deps: Deps = { ...opened.deps, database }
    expect(await seed(deps, { demo: false })).toEqual({ fresh: true })
    expect(await counts(database)).toMatchObject({ programmes: 4, keys: 4, stations: 0, people: 0 })
    await expect(seed(deps, { demo: true })).rejects.toThrow(WrongWorldError)
  } finally {
    await database.close()
    await empty.drop()
  }
})

describe('a programme’s file', () => {
  const file = () => parseProgrammeFile(structuredClone(zeku))

  test('that did not change is not written again', async () => {
    expect(await loadProgramme(opened.deps, file())).toBe('unchanged')
  })

  test('that changed is written over the old one: same programme, same key, no rows twice', async () => {
    const { client } = opened.deps.database
    const before = await client.programme.findUniqueOrThrow({
      where: { key: 'zeku' },
      include: { secrets: true },
    })
    const all = await counts(opened.deps.database)
    expect(await loadProgramme(opened.deps, { ...file(), name: '新名字' })).toBe('updated')
    const after = await client.programme.findUniqueOrThrow({
      where: { key: 'zeku' },
      include: { secrets: true },
    })
    expect(after).toMatchObject({ id: before.id, name: '新名字', secrets: before.secrets })
    expect(await counts(opened.deps.database)).toEqual(all)
  })

  test('leaves the dates that staff entered where the document states none', async () => {
    const { client } = opened.deps.database
    const { phases, ...rest } = file()
    const undated = phases.map(({ startsOn: _, endsOn: __, ...phase }) => ({
      ...phase,
      startsOn: null,
      endsOn: null,
    }))
    const programme = await client.programme.findUniqueOrThrow({ where: { key: 'zeku' } })
    const data = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
    await client.phase.updateMany({ where: { programmeId: programme.id }, data })
    await loadProgramme(opened.deps, { ...rest, phases: undated as unknown as typeof phases, name: '新名字' })
    const kept = await client.phase.findMany({ where: { programmeId: programme.id } })
    for (const phase of kept) expect(phase).toMatchObject(data)
  })
})

test('the account of the demo is in a demo alone', async () => {
  const { client } = opened.deps.database
  expect(
    await client.staffAccount.findMany({ select: { login: true, person: { select: { name: true } } } }),
  ).toEqual([{ login: 'demo', person: { name: '赵敏' } }])
  const { url, drop } = await emptyDatabaseUrl()
  await migrate(url)
  const real = await openDatabase({ url })
  await seed({ ...opened.deps, database: real }, { demo: false })
  expect(await real.client.staffAccount.count()).toBe(0)
  await real.close()
  await drop()
})
