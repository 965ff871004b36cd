// For the test of who may do what: a programme that has one of everything, to be asked for by its id.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepProof } from '../core/brand/proof-file.ts'
import { saveEvidence } from '../core/brand/trace/evidence-files.ts'
import { codesOf } from '../core/brand/trace/trace-code.ts'
import { saveFile } from '../core/stations/hand-in/hand-in-files.ts'
import { addBrandWorld } from './routes/brand/test-brand.ts'
import {
  addBot,
  addClass,
  addInbox,
  addPerson,
  addProgramme,
  addReport,
  addRevision,
  addStation,
  friday,
  signInAs,
  type TestApi,
} from './test-support.ts'

/** Stands in each of its names: what another programme is told has none of it. */
export const marker = '萨日朗'

/** A door and its database. */
type Ground = Pick<TestApi, 'url' | 'deps' | 'db'>

export type World = Awaited<ReturnType<typeof addWorld>>

export async function addWorld(api: Ground) {
  const { db, deps } = api
  const { id: programmeId } = await addProgramme(db, { key: 'ours', name: `${marker}项目` })
  deps.keyring.add(programmeId, deps.keyring.sealDataKey(Buffer.alloc(32, 3)))
  const station = await addStation(db, { programmeId, name: `${marker}站` })
  await db.stationClosure.create({
    data: {
      ...{ id: 'clo_access', programmeId, stationId: station.id, fromDay: '2026-10-01', toDay: '2026-10-02' },
      ...{ kind: 'holiday', causeId: 'req_access', part: 0, recordedAt: friday },
    },
  })
  const report = await addReport(db, station, { day: '2026-10-01' })
  await addRevision(db, report, { id: 'rev_access', kind: 'correction', grade: 'staff' })
  const part = { kind: 'report', change: { numbers: { parcelsIn: 1 } }, grade: 'late', floating: false }
  await db.reportAmendment.create({
    data: {
      ...{ id: 'amd_access', programmeId, stationId: station.id, day: '2026-10-01', kind: 'part' },
      ...{ detail: { ...part, reason: null }, causeId: 'msg_access', messageId: 'wx', part: 0 },
      ...{ sentAt: friday, recordedAt: friday, onceKey: 'access', state: 'asked' },
    },
  })
  const training = await addTraining(api, programmeId)
  const people = await addPeople(api, programmeId)
  await addVisit(api, { programmeId, stationId: station.id, visitorId: people.memberId })
  await addSales(api, programmeId)
  await addReach(api, programmeId)
  return {
    programmeId,
    stationId: station.id,
    ...(await addChecks(api, programmeId)),
    ...training,
    ...people,
    ...(await addRooms(api, programmeId)),
    parkedId: await park(api, programmeId),
    ...(await addLog(api, programmeId)),
    handInId: await addHandIn(api, programmeId),
    ...(await addBrandWorld(api.deps, programmeId, marker)),
    traceCode: await addTraces(api, programmeId),
  }
}

async function wishToBeForgotten({ db }: Ground, programmeId: string): Promise<string> {
  const { id: personId } = await addPerson(db, programmeId, marker)
  await db.deletionRequest.create({
    data: {
      ...{ id: 'del_access', programmeId, personId, openOf: personId, words: marker, state: 'asked' },
      ...{ askedAt: friday, dueOn: '2026-12-11', causeId: 'req_access' },
    },
  })
  return 'del_access'
}

/** A batch with one record and one lot. Returns a code; its page, which is everybody's, names nobody. */
async function addTraces({ db, deps }: Ground, programmeId: string): Promise<string> {
  const of = { programmeId, causeId: 'req_1' }
  const facts = {
    productName: '羊肉卷',
    producerName: '样品合作社',
    place: '海流图镇',
    unit: '袋',
    note: marker,
  }
  await db.traceBatch.create({
    data: {
      ...{ id: 'tbt_1', number: '1', quantity: 9, packages: 9, issued: 1, producedOn: '2026-11-01' },
      ...{ ...facts, ...of, createdAt: friday },
    },
  })
  const fileHash = await saveEvidence(deps, Buffer.from(marker))
  await db.traceRecord.create({
    data: {
      ...{ id: 'trv_1', recordId: 'trc_1', batchId: 'tbt_1', version: 1, kind: 'storage', day: '2026-11-02' },
      ...{
        statedBy: marker,
        words: '冷库',
        fileHash,
        fileMime: 'image/png',
        fileName: marker,
        ...of,
        at: friday,
      },
    },
  })
  const lot = { id: 'tlt_1', batchId: 'tbt_1', serial: 1, firstNumber: 1, count: 1, requestKey: 'x' }
  await db.traceLot.create({ data: { ...lot, ...of, createdAt: friday } })
  return codesOf(deps.keyring).write({ serial: 1, position: 0 })
}

async function addHandIn({ db, deps }: Ground, programmeId: string): Promise<string> {
  const hash = await saveFile(deps, Buffer.from(marker))
  const files = { xlsxHash: hash, csvHash: hash, receiptFile: { name: 'a', mime: 'image/png', sha256: hash } }
  const content = { columns: [], rows: [], leftOut: [], day: '2026-11-18', number: 1, kind: 'whole' }
  await db.handIn.create({ data: { id: 'hnd_1', programmeId, ...content, ...files, madeAt: friday } })
  return 'hnd_1'
}

/** A chat log that was brought in, with a sender whom nobody knows. */
async function addLog({ db }: Ground, programmeId: string) {
  const bot = await addBot(db, { key: 'logged' })
  const { conversationId } = bot
  await db.conversation.update({ where: { id: conversationId }, data: { programmeId, name: `${marker}群` } })
  const { accountId } = await addBot(db, { key: `import/${conversationId}` })
  const sender = { accountId, externalId: marker, nickname: marker, firstSeenAt: friday }
  await db.wechatAlias.create({ data: { id: 'als_log', ...sender } })
  const file = { fileName: `${marker}.txt`, fileHash: 'x', options: {}, rows: 1, unread: 0 }
  await db.chatImport.create({
    data: { id: 'imp_log', programmeId, conversationId, ...file, createdAt: friday, journalledAt: friday },
  })
  const left = { inboxId: 'msg_log', importId: 'imp_log', aliasId: 'als_log', sender: marker }
  await db.importedMessage.create({ data: { ...left, outcome: 'unmatched' } })
  const asked = { kind: 'whichRun', subject: {}, askedAt: friday, expiresAt: friday, causeId: 'msg_1' }
  await db.openQuestion.create({
    data: { id: 'qst_log', programmeId, conversationId, aliasId: 'als_log', ...asked },
  })
  const ids = { chatImportId: 'imp_log', logSenderId: 'als_log', logQuestionId: 'qst_log' }
  return { loggedRoomId: conversationId, ...ids }
}

/** An article that is published, what others state of its readers, a report in the media, and a live session. */
async function addReach({ db, deps }: Ground, programmeId: string) {
  const of = { programmeId, causeId: 'cmd_1', createdAt: friday }
  const png = Buffer.concat([Buffer.from('89504e47', 'hex'), Buffer.from(marker)])
  const kept = await keepProof(deps, { name: `${marker}.png`, bytes: png })
  const article = { kind: 'article', title: marker, state: 'published', publishedId: 'crv_access' }
  const content = { title: marker, summary: marker, text: marker, day: '2026-11-20' }
  const revision = { number: 1, title: marker, content, state: 'published', editedAt: friday }
  await db.contentItem.create({
    data: {
      ...{ id: 'art_access', ...of, ...article, firstPublishedAt: friday },
      revisions: { create: { id: 'crv_access', ...revision, causeId: 'cmd_1', createdAt: friday } },
    },
  })
  const figure = { articleId: 'art_access', channel: '抖音', reads: 1, day: '2026-11-20', picture: kept }
  await db.statedReads.create({ data: { id: 'std_access', ...of, ...figure } })
  const told = {
    outlet: marker,
    level: '市级',
    day: '2026-11-20',
    title: marker,
    url: 'https://example.cn/1',
  }
  await db.mediaMention.create({
    data: { id: 'mtn_access', ...of, ...told, urlKey: 'example.cn/1', picture: kept, updatedAt: friday },
  })
  const times = { startsAt: friday, endsAt: new Date(friday.getTime() + 3_600_000), updatedAt: friday }
  const session = { title: marker, kind: '直播', platform: '抖音', host: marker, products: [] }
  const live = { ...of, ...session, ...times, state: 'planned' }
  await db.liveSession.create({ data: { id: 'liv_access', ...live, proof: kept } })
  for (const id of ['liv_off', 'liv_void']) await db.liveSession.create({ data: { id, ...live } })
}

async function addSales({ db, deps }: Ground, programmeId: string) {
  const of = { programmeId, createdAt: friday }
  await db.seller.create({ data: { id: 'sel_1', kind: 'enterprise', name: marker, ...of } })
  writeFileSync(join(deps.config.DATA_DIR, 'proof'), marker)
  const { id: causeId } = await addInbox(db, await addBot(db, { key: 'proofs' }), { state: 'done' })
  const file = { kind: 'image', mime: 'image/png', sha256: 'z', bytes: 9, path: 'proof', createdAt: friday }
  await db.attachment.create({ data: { id: 'att_sale', inboxId: causeId, boundToId: causeId, ...file } })
  const record = { fromDay: '2026-11-20', toDay: '2026-11-20', amountFen: 100n, source: 'self' }
  const told = { causeId, causes: [causeId], sentAt: friday, orderNumbers: [] }
  await db.salesRecord.create({
    data: { id: 'sal_1', sellerId: 'sel_1', key: 'k', product: marker, ...record, ...told, ...of },
  })
  const service = { id: 'svc_1', sellerId: 'sel_1', day: '2026-11-19', kind: marker, causeId }
  await db.serviceRecord.create({ data: { ...service, ...of } })
  const days = { fromDay: '2026-11-20', toDay: '2026-11-20' }
  await db.campaign.create({
    data: { id: 'cmp_1', name: marker, kind: '产销对接会', papers: [], causeId, ...days, ...of },
  })
}

async function addTraining({ db, deps }: Ground, programmeId: string) {
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

async function addVisit(
  { db }: Ground,
  visit: { programmeId: string; stationId: string; visitorId: string },
) {
  const { id: inboxId } = await addInbox(db, await addBot(db, { key: 'visits' }), { state: 'done' })
  const told = { causeId: inboxId, sentAt: friday, findings: marker }
  await db.siteVisit.create({
    data: { id: 'svt_1', ...visit, day: '2026-11-20', kind: '巡查', createdAt: friday, ...told },
  })
  const { programmeId } = visit
  await db.siteVisitStatement.create({
    data: {
      ...{ id: 'svs_1', programmeId, visitId: 'svt_1', messageId: 'wx', part: 0, recordedAt: friday },
      ...told,
    },
  })
  const file = { kind: 'image', mime: 'image/png', sha256: 'y', bytes: 9, path: 'photo', createdAt: friday }
  await db.attachment.create({ data: { id: 'att_visit', inboxId, boundToId: inboxId, ...file } })
  const shot = { attachmentId: 'att_visit', inboxId, sha256: 'y', senderId: visit.visitorId }
  await db.appScreenshot.create({
    data: { id: 'scr_1', programmeId, ...shot, sentAt: friday, createdAt: friday },
  })
  const list = { id: 'asl_1', programmeId, fileName: marker, fileHash: 'z', rows: 1, refused: [] }
  const day = '2026-11-20'
  await db.appSignInList.create({
    data: {
      ...{ ...list, fromDay: day, toDay: day, createdAt: friday },
      entries: { create: { id: 'ase_1', programmeId, words: '甲站', day, signedIn: true } },
    },
  })
}

async function addPeople(api: Ground, programmeId: string) {
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
    ...{
      mergeId: 'mrg_1',
      doubtId: 'dbt_1',
      entryId: 'cre_1',
      deletionId: await wishToBeForgotten(api, programmeId),
    },
  }
}

/** A day with a number that is odd, and with a picture. */
async function addChecks({ db, deps }: Ground, programmeId: string) {
  const station = await addStation(db, { programmeId, name: `${marker}二站` })
  const { id: stationId } = station
  const report = await addReport(db, station, { purchaseFen: 156_000 })
  const { id: inboxId } = await addInbox(db, await addBot(db, { key: 'reports' }), { state: 'done' })
  await addRevision(db, report, { causeId: inboxId })
  mkdirSync(deps.config.DATA_DIR, { recursive: true })
  writeFileSync(join(deps.config.DATA_DIR, 'receipt'), marker)
  const file = { kind: 'image', mime: 'image/png', sha256: 'y', bytes: 9, path: 'receipt', createdAt: friday }
  await db.attachment.create({ data: { id: 'att_2', inboxId, boundToId: inboxId, ...file } })
  const detail = { kind: 'amountWithoutOrders', found: [] }
  const flag = { programmeId, stationId, day: report.day, kind: detail.kind, detail, state: 'open' }
  await db.reportFlag.create({ data: { id: 'flg_1', causeId: inboxId, openedAt: friday, ...flag } })
  return { flagId: 'flg_1', reportPhotoId: 'att_2', oddStationId: stationId }
}

/** Two, as one of them is let go. */
async function addRooms({ db }: Ground, programmeId: string) {
  const bot = await addBot(db, { key: 'rooms' })
  const data = { programmeId, purpose: 'stations', name: `${marker}站长群`, boundAt: friday }
  await db.conversation.update({ where: { id: bot.conversationId }, data })
  const spare = { accountId: bot.accountId, externalId: 'spare@room', kind: 'room', ...data }
  await db.conversation.create({ data: { id: 'cnv_spare', ...spare } })
  return { roomId: bot.conversationId, spareRoomId: 'cnv_spare' }
}

async function park({ db }: Ground, programmeId: string): Promise<string> {
  const bot = await addBot(db)
  await db.conversation.update({
    where: { id: bot.conversationId },
    data: { programmeId, name: `${marker}群` },
  })
  return (await addInbox(db, bot, { state: 'parked' })).id
}
