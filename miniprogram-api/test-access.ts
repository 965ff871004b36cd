// For the test of who may do what: a programme that has one of everything, to be asked for by its id.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addBot,
  addClass,
  addInbox,
  addPerson,
  addProgramme,
  addStation,
  friday,
  signInAs,
  type TestApi,
} from './test-support.ts'

/** Stands in each of its names: what another programme is told has none of it. */
export const marker = '萨日朗'

export type World = Awaited<ReturnType<typeof addWorld>>

export async function addWorld(api: TestApi) {
  const { db, deps } = api
  const { id: programmeId } = await addProgramme(db, { key: 'ours', name: `${marker}项目` })
  deps.keyring.add(programmeId, deps.keyring.sealDataKey(Buffer.alloc(32, 3)))
  const station = await addStation(db, { programmeId, name: `${marker}站` })
  const training = await addTraining(api, programmeId)
  const people = await addPeople(api, programmeId)
  return {
    programmeId,
    stationId: station.id,
    ...training,
    ...people,
    ...(await addRooms(api, programmeId)),
    parkedId: await park(api, programmeId),
  }
}

async function addTraining({ db, deps }: TestApi, programmeId: string) {
  await db.courseType.create({
    data: { id: 'cty_1', programmeId, name: '增值培训', countsTowards: [] },
  })
  const ids = await addClass(db, programmeId)
  const { id: personId } = await addPerson(db, programmeId, marker)
  const shown = { number: '〔2026〕0001', code: '7KX3MPQ9ZA', name: marker, course: '直播带货', hours: 5 }
  const times = { issuedOn: '2026-11-20', issuedAt: friday, attended: 1, sessions: 1 }
  await db.certificate.create({
    data: { id: 'crt_1', programmeId, runId: ids.runId, personId, ...shown, ...times },
  })
  mkdirSync(deps.config.DATA_DIR, { recursive: true })
  writeFileSync(join(deps.config.DATA_DIR, 'photo'), marker)
  const { id: inboxId } = await addInbox(db, await addBot(db, { key: 'photos' }), { state: 'done' })
  const file = { kind: 'image', mime: 'image/png', sha256: 'x', bytes: 9, path: 'photo', createdAt: friday }
  await db.attachment.create({ data: { id: 'att_1', inboxId, ...file } })
  await db.classPhoto.create({
    data: {
      ...{ id: 'pho_1', sessionId: ids.sessionId, attachmentId: 'att_1', byPersonId: personId, at: friday },
    },
  })
  return { ...ids, attachmentId: 'att_1' }
}

async function addPeople(api: TestApi, programmeId: string) {
  const { db } = api
  const add = async () => (await addPerson(db, programmeId, marker)).id
  const [personId, twinId, mergedId, freshId] = [await add(), await add(), await add(), await add()]
  await db.personMerge.create({
    data: { id: 'mrg_1', programmeId, fromId: mergedId, intoId: personId, at: friday },
  })
  await db.person.update({ where: { id: mergedId }, data: { mergedIntoId: personId } })
  const doubt = { kind: 'name', personId: freshId, name: marker, candidates: [personId] }
  await db.matchDoubt.create({
    data: { id: 'dbt_1', programmeId, causeId: 'msg_1', createdAt: friday, ...doubt },
  })
  const roster = { authority: '旗乡村振兴局', effectiveFrom: '2026-01-01', importId: 'imp_1' }
  await db.categoryRoster.create({
    data: { id: 'cro_1', programmeId, version: 1, createdAt: friday, ...roster },
  })
  await db.categoryRosterEntry.create({
    data: { id: 'cre_1', rosterId: 'cro_1', name: marker, categories: ['脱贫户'] },
  })
  const member = await signInAs(api, { programmeId, name: marker })
  return {
    ...{ personId, twinId, memberId: member.personId },
    ...{ mergeId: 'mrg_1', doubtId: 'dbt_1', entryId: 'cre_1' },
  }
}

/** Two, as one of them is let go. */
async function addRooms({ db }: TestApi, programmeId: string) {
  const bot = await addBot(db, { key: 'rooms' })
  const data = { programmeId, purpose: 'stations', name: `${marker}站长群`, boundAt: friday }
  await db.conversation.update({ where: { id: bot.conversationId }, data })
  const spare = { accountId: bot.accountId, externalId: 'spare@room', kind: 'room', ...data }
  await db.conversation.create({ data: { id: 'cnv_spare', ...spare } })
  return { roomId: bot.conversationId, spareRoomId: 'cnv_spare' }
}

async function park({ db }: TestApi, programmeId: string): Promise<string> {
  const bot = await addBot(db)
  await db.conversation.update({
    where: { id: bot.conversationId },
    data: { programmeId, name: `${marker}群` },
  })
  return (await addInbox(db, bot, { state: 'parked' })).id
}
