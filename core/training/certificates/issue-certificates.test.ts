import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { afterAll, liveRun, mark, merge, personId } from '../test-class.ts'
import { certificatePicture } from './certificate-picture.ts'
import { certificateByCode, certificatesOf } from './certificate-reads.ts'
import { issueCertificates, issueForRun } from './issue-certificates.ts'
import { revokeCertificate } from './revoke-certificate.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
const issueAt = async (now: Date = afterAll) => {
  opened.clock.set(now)
  return issueCertificates(opened.deps, now)
}
const held = async () => {
  const rows = await client().certificate.findMany({ orderBy: { number: 'asc' } })
  return rows.map(({ number, name, attended, sessions, hours }) => [
    number,
    name,
    `${attended}/${sessions}`,
    hours,
  ])
}
const attendAll = async (...names: string[]) => {
  for (const name of names) for (const session of [1, 2, 3]) await mark(opened, { name, session })
}

describe('the job', () => {
  test('gives each who attended enough one, once', async () => {
    await attendAll('李四', '萨日朗')
    await mark(opened, { name: '呼和', session: 1 })
    expect(await issueAt()).toEqual({ runs: 1, certificates: 2 })
    expect(await issueAt()).toEqual({ runs: 1, certificates: 0 })
    expect(await held()).toEqual([
      ['电商培〔2026〕0001', '李四', '3/3', 5.5],
      ['电商培〔2026〕0002', '萨日朗', '3/3', 5.5],
    ])
  })

  test('gives none before the run is over: a class of next week may be planned yet', async () => {
    await attendAll('李四')
    expect(await issueAt(new Date('2026-11-23T16:59:00+08:00'))).toEqual({ runs: 0, certificates: 0 })
    expect(await issueAt(new Date('2026-11-26T14:00:00+08:00'))).toEqual({ runs: 0, certificates: 0 })
    await client().courseRun.update({ where: { id: (await liveRun(opened)).id }, data: { open: false } })
    expect(await issueAt(new Date('2026-11-23T18:00:00+08:00'))).toEqual({ runs: 1, certificates: 1 })
  })

  test('looks only at what changed since it last did', async () => {
    await attendAll('李四')
    await issueAt()
    const finishedAt = new Date('2026-12-25T06:20:00+08:00')
    const look = { id: 'job_1', job: 'issue-certificates', startedAt: finishedAt, finishedAt }
    await client().jobRun.create({ data: look })
    expect(await issueAt(new Date('2026-12-26T06:20:00+08:00'))).toEqual({ runs: 0, certificates: 0 })
    await attendAll('呼和')
    expect(await issueAt(new Date('2026-12-27T06:20:00+08:00'))).toEqual({ runs: 1, certificates: 1 })
    const at = new Date('2026-12-27T08:00:00+08:00')
    const merged = {
      id: 'mrg_1',
      programmeId: (await liveRun(opened)).programmeId,
      fromId: 'a',
      intoId: 'b',
      at,
    }
    await client().personMerge.create({ data: merged })
    await client().jobRun.create({ data: { ...look, id: 'job_2', startedAt: at, finishedAt: at } })
    expect(await issueAt(new Date('2026-12-28T06:20:00+08:00'))).toMatchObject({ certificates: 0, runs: 3 })
  })

  test('takes back what a recall or a correction undid, and gives it back with what undoes that', async () => {
    await attendAll('李四', '呼和')
    await issueAt()
    const li = await personId(opened, '李四')
    const void2 = (voidedAt: Date | null) =>
      client().attendance.updateMany({
        where: { personId: li, session: { number: 2 } },
        data: { voidedAt },
      })
    const mine = async () => certificatesOf(client(), li)
    await void2(new Date())
    expect(await issueAt()).toMatchObject({ certificates: 0 })
    expect(await mine()).toEqual([])
    expect(await certificatesOf(client(), await personId(opened, '呼和'))).toHaveLength(1)
    await issueAt()
    await void2(null)
    expect(await issueAt()).toMatchObject({ certificates: 0 })
    expect(await mine()).toMatchObject([{ attended: 3, revokedReason: null }])
  })

  test('what staff revoked stays so', async () => {
    await attendAll('李四')
    await issueAt()
    const { id } = await client().certificate.findFirstOrThrow()
    await doWork(opened.deps, (work) => revokeCertificate(work, { certificate: id, reason: '名字错了' }), {
      actor: await actorNamed(opened.deps, '赵敏'),
    })
    await issueAt()
    expect(await client().certificate.count({ where: { revokedAt: null } })).toBe(0)
  })

  test('finds who was made up late; the numbers go on', async () => {
    await attendAll('李四')
    await issueAt()
    await mark(opened, { name: '呼和', session: 1 })
    await mark(opened, { name: '呼和', session: 2, kind: 'makeUp', reason: '手机没电' })
    await mark(opened, { name: '呼和', session: 3, kind: 'makeUp', reason: '手机没电' })
    expect(await issueAt()).toMatchObject({ certificates: 1 })
    expect((await held()).map(([number]) => number)).toEqual(['电商培〔2026〕0001', '电商培〔2026〕0002'])
  })

  test('begins at 1 again in another year', async () => {
    await attendAll('李四')
    await issueAt()
    await attendAll('呼和')
    await issueAt(new Date('2027-01-02T08:00:00+08:00'))
    expect((await held()).map(([number]) => number)).toEqual(['电商培〔2026〕0001', '电商培〔2027〕0001'])
  })

  test('asks nothing of a class that was cancelled', async () => {
    await mark(opened, { name: '李四', session: 1 })
    await mark(opened, { name: '李四', session: 2 })
    const third = (await liveRun(opened)).sessions[2]?.id ?? ''
    await client().classSession.update({ where: { id: third }, data: { cancelledAt: new Date() } })
    await issueAt()
    expect((await held()).map(([, name, of]) => [name, of])).toEqual([['李四', '2/2']])
  })

  test('gives two who are one a single one, and none again after they were merged', async () => {
    await mark(opened, { name: '萨日朗', session: 1 })
    await mark(opened, { name: '李四', session: 2 })
    await mark(opened, { name: '李四', session: 3 })
    await attendAll('呼和', '塔娜')
    await merge(opened, '萨日朗', '李四')
    await issueAt()
    await merge(opened, '塔娜', '呼和')
    await issueAt()
    expect((await held()).map(([, name]) => name).sort()).toEqual(['呼和', '塔娜', '李四'].sort())
  })
})

test('two at once: no number twice, none left out', async () => {
  await attendAll('李四', '萨日朗', '呼和')
  opened.clock.set(afterAll)
  const { id } = await liveRun(opened)
  await Promise.all([1, 2, 3].map(() => doWork(opened.deps, (work) => issueForRun(work, id))))
  expect((await held()).map(([number]) => String(number).slice(-4))).toEqual(['0001', '0002', '0003'])
})

test('the code finds it, however it is typed; it has no sign that is mistaken for another', async () => {
  await attendAll('李四')
  await issueAt()
  const { code } = await client().certificate.findFirstOrThrow()
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/)
  const typed = `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`
  expect(await certificateByCode(client(), typed)).toMatchObject({ name: '李四' })
  await expect(certificateByCode(client(), 'AAAAAAAAAA')).rejects.toMatchObject({
    code: 'noCertificate',
    status: 404,
  })
})

test('its picture is drawn once, and is a PNG of A4', async () => {
  await attendAll('李四')
  await issueAt()
  const [certificate] = await certificatesOf(client(), await personId(opened, '李四'))
  if (!certificate) throw new Error('none')
  const path = await certificatePicture(opened.deps.config, certificate)
  const png = await readFile(path)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1684, 1190])
  expect(await certificatePicture(opened.deps.config, certificate)).toBe(path)
})
