import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addBot,
  addClass,
  addInbox,
  addProgramme,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programmeId: string
let sessionId: string
let staff: SignedInTester
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db)).id
  sessionId = (await addClass(api.db, programmeId)).sessionId
  staff = await signInAs(api, { programmeId })
})
afterEach(() => api.stop())

const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00])
const fileOf = (id: string) => join(api.deps.config.DATA_DIR, 'attachments', id)

/** Sent to the bot, and kept on the disk. */
async function addPicture(id: string, row: { mime?: string; path?: null } = {}): Promise<string> {
  mkdirSync(join(api.deps.config.DATA_DIR, 'attachments'), { recursive: true })
  writeFileSync(fileOf(id), picture)
  const { id: inboxId } = await addInbox(api.db, await addBot(api.db, { key: id }), { state: 'done' })
  const kept = { kind: 'image', sha256: id, bytes: picture.length, path: join('attachments', id) }
  await api.db.attachment.create({
    data: { id, inboxId, mime: 'image/jpeg', createdAt: friday, ...kept, ...row },
  })
  return id
}

async function addPhoto(id: string, row: { mime?: string; path?: null } = {}): Promise<string> {
  const attachmentId = await addPicture(id, row)
  await api.db.classPhoto.create({
    data: { id: `pho_${id}`, sessionId, attachmentId, byPersonId: staff.personId, at: friday },
  })
  return attachmentId
}

describe('GET /v1/attachments/:id', () => {
  it('is the picture of a class, as it was sent', async () => {
    await addPhoto('att_1')
    for (const role of ['staff', 'admin', 'auditor']) {
      const who = await signInAs(api, { programmeId, roles: [role] })
      const response = await who.get('/v1/attachments/att_1')
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
      expect(Buffer.from(await response.arrayBuffer())).toEqual(picture)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    }
  })

  it("is for who oversees the class's programme", async () => {
    await addPhoto('att_1')
    expect((await api.get('/v1/attachments/att_1')).status).toBe(401)
    const other = await signInAs(api, { programmeId: (await addProgramme(api.db)).id })
    expect((await problemOf(await other.get('/v1/attachments/att_1'))).status).toBe(403)
  })

  it('is no other picture that people sent', async () => {
    await addPicture('att_1')
    expect((await problemOf(await staff.get('/v1/attachments/att_1'))).status).toBe(404)
    expect((await problemOf(await staff.get('/v1/attachments/att_none'))).status).toBe(404)
    expect((await staff.get('/v1/attachments/..%2Ftest.db')).status).toBe(404)
  })

  it('is gone once it was purged', async () => {
    await addPhoto('att_1', { path: null })
    await addPhoto('att_2')
    rmSync(fileOf('att_2'))
    for (const id of ['att_1', 'att_2'])
      expect((await problemOf(await staff.get(`/v1/attachments/${id}`))).status).toBe(404)
  })

  it.each(['image/svg+xml', 'text/html', 'application/octet-stream'])('is never %s', async (mime) => {
    await addPhoto('att_1', { mime })
    expect((await problemOf(await staff.get('/v1/attachments/att_1'))).status).toBe(404)
  })
})
