import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { countRead, openArticle } from './count-read.ts'
import { mostArticles, mostReadersOfAddress, type Reader } from './read-rules.ts'
import { readTotals } from './read-totals-reads.ts'

let opened: TestDeps
let programmeId: string
beforeEach(async () => {
  opened = await openDeps()
  const { client } = opened.deps.database
  programmeId = (await client.programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })).id
  await article('art_1')
})
afterEach(() => opened.close())

const db = () => opened.deps.database.client
const times = () => ({ createdAt: opened.clock.now(), causeId: 'cmd_1' })

async function article(id: string, state = 'published'): Promise<string> {
  const item = { kind: 'article', title: '羊肉上市', state, publishedId: `crv_${id}` }
  await db().contentItem.create({ data: { id, programmeId, ...item, ...times() } })
  return id
}

const later = (ms: number) => opened.clock.set(new Date(opened.clock.now().getTime() + ms))
const key = (n: number): Reader => ({ kind: 'key', key: `key-${n}-abcdefghijklmnop` })
const user = (n: number): Reader => ({ kind: 'wechat', userId: `mpu_${n}` })
let said = 0
const cause = () => {
  const id = `req_${++said}`
  return { kind: 'http' as const, id, orderId: id, at: opened.clock.now() }
}

interface Reading {
  articleId?: string
  address?: string
}

/** Opened, and said to be read ten seconds later. */
async function reads(reader: Reader, { articleId = 'art_1', address = '1.2.3.4' }: Reading = {}) {
  const ticket = await openArticle(opened.deps, { articleId, reader })
  later(10_000)
  return countRead(opened.deps, { articleId, reader, ticket, address, cause: cause() })
}

const counted = async () => (await readTotals(opened.deps.database.reader, { programmeId })).counted
const refused = async () => (await readTotals(opened.deps.database.reader, { programmeId })).refused

/** What the rows themselves say, one by one, against what was kept as they came. */
async function expectTotalsToAgree(): Promise<void> {
  const rows = await db().articleRead.findMany()
  const recounted = new Map<string, { signedIn: number; anonymous: number }>()
  for (const { articleId, day, signedIn } of rows) {
    const place = `${articleId} ${day}`
    const known = recounted.get(place) ?? { signedIn: 0, anonymous: 0 }
    known[signedIn ? 'signedIn' : 'anonymous']++
    recounted.set(place, known)
  }
  const kept = await db().articleDay.findMany()
  expect(
    new Map(
      kept.map(({ articleId, day, signedIn, anonymous }) => [`${articleId} ${day}`, { signedIn, anonymous }]),
    ),
  ).toEqual(recounted)
  const total = await counted()
  expect(total.signedIn + total.anonymous).toBe(rows.length)
}

describe('a read', () => {
  it('is one reader, one article, one day', async () => {
    await article('art_2')
    expect(await reads(key(1))).toBe('counted')
    expect(await reads(key(1))).toBe('again')
    expect(await reads(key(2))).toBe('counted')
    expect(await reads(key(1), { articleId: 'art_2' })).toBe('counted')
    expect(await reads(user(1))).toBe('counted')
    expect(await counted()).toEqual({ signedIn: 1, anonymous: 3 })
    await expectTotalsToAgree()
  })

  it('counts anew on the next day of the programme, whose midnight is 16:00 in UTC', async () => {
    opened.clock.set(new Date('2026-11-20T15:58:00Z'))
    expect(await reads(key(1))).toBe('counted')
    expect(await reads(key(1))).toBe('again')
    opened.clock.set(new Date('2026-11-20T16:00:00Z'))
    expect(await reads(key(1))).toBe('counted')
    const days = (await db().articleDay.findMany({ orderBy: { day: 'asc' } })).map(({ day }) => day)
    expect(days).toEqual(['2026-11-20', '2026-11-21'])
    await expectTotalsToAgree()
  })

  it('of what isn’t published is none', async () => {
    await article('art_draft', 'draft')
    await expect(reads(key(1), { articleId: 'art_draft' })).rejects.toThrow('no article')
    await expect(reads(key(1), { articleId: 'art_none' })).rejects.toThrow('no article')
  })

  it('takes eight seconds, and no more than one sitting', async () => {
    const ticket = await openArticle(opened.deps, { articleId: 'art_1', reader: key(1) })
    const say = (reader: Reader) =>
      countRead(opened.deps, { articleId: 'art_1', reader, ticket, address: '', cause: cause() })
    later(7_999)
    await expect(say(key(1))).rejects.toThrow('opened 7999 ms ago')
    later(1)
    await expect(say(key(2))).rejects.toThrow('not a ticket of this reader')
    expect(await say(key(1))).toBe('counted')
    later(2 * 3_600_000)
    await expect(say(key(1))).rejects.toThrow('too old')
    await expectTotalsToAgree()
  })

  it('counts once, however often it is said at the same time', async () => {
    await article('art_2')
    const readers = [key(1), key(2), user(1)]
    const openings = await Promise.all(
      readers.flatMap((reader) =>
        ['art_1', 'art_2'].map(async (articleId) => ({
          ...{ articleId, reader, address: '1.2.3.4' },
          ticket: await openArticle(opened.deps, { articleId, reader }),
        })),
      ),
    )
    later(10_000)
    const tenTimes = openings.flatMap((opening) => Array.from({ length: 10 }, () => opening))
    const outcomes = await Promise.all(
      tenTimes.map((opening) => countRead(opened.deps, { ...opening, cause: cause() })),
    )
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(6)
    expect(outcomes.filter((outcome) => outcome === 'again')).toHaveLength(54)
    expect(await counted()).toEqual({ signedIn: 2, anonymous: 4 })
    await expectTotalsToAgree()
    const used = await db().readingTally.findMany({ select: { used: true } })
    expect(used.map((tally) => tally.used).sort()).toEqual([2, 2, 2, 2])
  })
})

describe('the bounds of a day', () => {
  it('let one address bring so many new readers, and whoever WeChat knows besides', async () => {
    for (let n = 0; n < mostReadersOfAddress; n++) expect(await reads(key(n))).toBe('counted')
    expect(await reads(key(1000))).toBe('refused')
    expect(await reads(key(1000))).toBe('refused')
    expect(await reads(user(1))).toBe('counted')
    expect(await reads(key(1000), { address: '5.6.7.8' })).toBe('counted')
    expect(await counted()).toEqual({ signedIn: 1, anonymous: mostReadersOfAddress + 1 })
    expect(await refused()).toBe(2)
    await expectTotalsToAgree()
  })

  it('let a reader of that address go on reading', async () => {
    await article('art_2')
    for (let n = 0; n < mostReadersOfAddress; n++) await reads(key(n))
    expect(await reads(key(0), { articleId: 'art_2' })).toBe('counted')
  })

  it('let one reader read so many articles', async () => {
    for (let n = 0; n <= mostArticles; n++) await article(`art_more_${n}`)
    for (let n = 0; n < mostArticles; n++)
      expect(await reads(user(1), { articleId: `art_more_${n}` })).toBe('counted')
    expect(await reads(user(1), { articleId: `art_more_${mostArticles}` })).toBe('refused')
    await expectTotalsToAgree()
  })

  it('hold for reads at the same time, too', async () => {
    const openings = await Promise.all(
      Array.from({ length: mostReadersOfAddress + 20 }, async (_, n) => ({
        ...{ articleId: 'art_1', reader: key(n), address: '1.2.3.4' },
        ticket: await openArticle(opened.deps, { articleId: 'art_1', reader: key(n) }),
      })),
    )
    later(10_000)
    const outcomes = await Promise.all(
      openings.map((opening) => countRead(opened.deps, { ...opening, cause: cause() })),
    )
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(mostReadersOfAddress)
    expect(await refused()).toBe(20)
    await expectTotalsToAgree()
  })
})

describe('what is kept of a reader', () => {
  it('is neither their key nor their address, nor the same for two articles', async () => {
    await article('art_2')
    await reads(key(1))
    await reads(key(1), { articleId: 'art_2' })
    const [rows, tallies] = [await db().articleRead.findMany(), await db().readingTally.findMany()]
    const hashes = [...rows.map(({ reader }) => reader), ...tallies.map(({ hash }) => hash)]
    expect(new Set(hashes).size).toBe(4)
    expect(JSON.stringify([rows, tallies])).not.toMatch(/key-1|1\.2\.3\.4/)
    expect(await db().event.count({ where: { causeId: { startsWith: 'req_' } } })).toBe(0)
  })

  it('is gone with the day: its salt is destroyed and its tallies are deleted', async () => {
    await reads(key(1))
    const [first] = await db().articleRead.findMany()
    later(86_400_000)
    await reads(key(1))
    const days = await db().readingDay.findMany({ orderBy: { day: 'asc' } })
    expect(days.map(({ salt }) => salt === null)).toEqual([true, false])
    expect((await db().readingTally.findMany()).map(({ day }) => day)).not.toContain(days[0]?.day)
    const hashes = (await db().articleRead.findMany()).map(({ reader }) => reader)
    expect(hashes.filter((hash) => hash === first?.reader)).toHaveLength(1)
    // A clock that goes back finds the day over.
    later(-86_400_000)
    expect(await reads(key(2))).toBe('refused')
  })
})
