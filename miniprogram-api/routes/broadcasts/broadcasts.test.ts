import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { broadcastsSchema } from '../../contract/broadcasts.ts'
import {
  addPerson,
  addProgramme,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programme: Awaited<ReturnType<typeof addProgramme>>
let staff: SignedInTester
beforeEach(async () => {
  api = await startTestApi()
  programme = await addProgramme(api.db, { key: 'zhongqi' })
  staff = await signInAs(api, { programmeId: programme.id })
})
afterEach(() => api.stop())

/** To one group, which it has reached. */
async function addBroadcast(id: string, programmeId: string): Promise<void> {
  const { id: byPersonId } = await addPerson(api.db, programmeId, '赵敏')
  await api.db.broadcast.create({
    data: {
      ...{
        id,
        programmeId,
        number: 27,
        text: '明早九点开会',
        asked: ['站长群'],
        byPersonId,
        byAliasId: 'als',
      },
      ...{ conversationId: 'cnv', causeId: id, state: 'done', createdAt: friday, expiresAt: friday },
      targets: { create: { id: `t-${id}`, conversationId: 'room', name: '站长群', people: 45 } },
    },
  })
  await api.db.outboxMessage.create({
    data: {
      ...{ id: `o-${id}`, accountId: 'acc', conversationId: 'room', broadcastId: id, text: '明早九点开会' },
      ...{ mentions: [], priority: 2, dueAt: friday, createdAt: friday, state: 'sent', sentAt: friday },
    },
  })
}

const pageOf = async (query: string) =>
  broadcastsSchema.parse(await (await staff.get(`/v1/broadcasts?programme=zhongqi${query}`)).json())

describe('GET /v1/broadcasts', () => {
  it('lists them with what became of each send, the last first, a page at a time', async () => {
    for (const id of ['brc_1', 'brc_2', 'brc_3']) await addBroadcast(id, programme.id)
    const first = await pageOf('&limit=2')
    expect(first.items.map(({ id }) => id)).toEqual(['brc_3', 'brc_2'])
    expect(first.items[0]).toMatchObject({
      ...{ number: 27, text: '明早九点开会', by: '赵敏', state: 'done' },
      targets: [{ name: '站长群', people: 45, state: 'sent', sentAt: friday.toISOString() }],
    })
    const second = await pageOf(`&limit=2&cursor=${first.next}`)
    expect(second).toMatchObject({ items: [{ id: 'brc_1' }], next: null })
  })

  it('shows nothing of another programme', async () => {
    await addBroadcast('brc_1', (await addProgramme(api.db)).id)
    expect(await pageOf('')).toEqual({ items: [], next: null })
  })

  it('asks which programme, and knows only those that are there', async () => {
    expect((await problemOf(await staff.get('/v1/broadcasts'))).status).toBe(400)
    expect((await problemOf(await staff.get('/v1/broadcasts?programme=nowhere'))).status).toBe(404)
    expect((await problemOf(await staff.get('/v1/broadcasts?programme=zhongqi&limit=0'))).status).toBe(400)
  })
})
