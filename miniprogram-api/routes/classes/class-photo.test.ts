import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSession } from '../../../core/people/accounts/sign-in.ts'
import { personId } from '../../../core/training/test-class.ts'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { classPhotoSchema } from '../../contract/classes.ts'
import { startApi } from '../../http/server.ts'
import { problemOf } from '../../test-support.ts'

let opened: TestDeps
let api: Awaited<ReturnType<typeof startApi>>
let cookie: string
let session: string
beforeEach(async () => {
  opened = await openDeps({ env: { API_URL: 'http://127.0.0.1:0' } })
  const { deps } = opened
  api = await startApi(deps, {})
  const account = await deps.database.client.staffAccount.findFirstOrThrow()
  cookie = `xiaoer_session=${await openSession(deps, account.id, 'Chrome')}`
  const where = { run: { course: { name: '直播带货' } }, number: 1 }
  session = (await deps.database.client.classSession.findFirstOrThrow({ where })).id
})
afterEach(async () => {
  await api.close()
  await opened.close()
})

const get = (photo: string, headers: Record<string, string> = { cookie }) =>
  fetch(`${api.url}/v1/sessions/${session}/photos/${photo}`, { headers })

const bytes = Buffer.from('not really a picture')

async function keepPhoto({ mime = 'image/jpeg', purged = false } = {}): Promise<void> {
  const { client } = opened.deps.database
  const at = opened.deps.clock.now()
  const path = 'attachments/aa/picture'
  mkdirSync(join(opened.deps.config.DATA_DIR, 'attachments/aa'), { recursive: true })
  writeFileSync(join(opened.deps.config.DATA_DIR, path), bytes)
  const accountId = (await client.wechatAccount.findFirstOrThrow()).id
  const conversationId = (await client.conversation.findFirstOrThrow()).id
  await client.inboxMessage.create({
    data: {
      ...{ id: 'msg_1', accountId, externalId: 'm1', conversationId, kind: 'image', text: '' },
      ...{ state: 'done', sentAt: at, receivedAt: at },
    },
  })
  await client.attachment.create({
    data: {
      ...{ id: 'att_1', inboxId: 'msg_1', kind: 'image', mime, sha256: 'aa', bytes: bytes.length },
      ...{ path: purged ? null : path, createdAt: at },
    },
  })
  const byPersonId = await personId(opened, '赵敏')
  await client.classPhoto.create({
    data: { id: 'pho_1', sessionId: session, attachmentId: 'att_1', byPersonId, at },
  })
}

const image = async () => classPhotoSchema.parse(await (await get('pho_1')).json()).image

it('is shown to whoever may read the class', async () => {
  await keepPhoto()
  expect(await image()).toBe(`data:image/jpeg;base64,${bytes.toString('base64')}`)
})

it('is nothing once it was purged, or where it is no picture', async () => {
  await keepPhoto({ purged: true })
  expect(await image()).toBeNull()
  await opened.deps.database.client.attachment.updateMany({
    data: { mime: 'image/svg+xml', path: 'attachments/aa/picture' },
  })
  expect(await image()).toBeNull()
})

it('is of its own class, and for who is signed in', async () => {
  await keepPhoto()
  expect((await problemOf(await get('pho_2'))).status).toBe(404)
  expect((await problemOf(await get('pho_1', {}))).status).toBe(401)
  const other = await opened.deps.database.client.classSession.findFirstOrThrow({
    where: { id: { not: session } },
  })
  session = other.id
  expect((await problemOf(await get('pho_1'))).status).toBe(404)
})
