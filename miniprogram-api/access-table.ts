// Who may do what at the door, for every endpoint that there is, and a right request of each: for the test of access,
// for the proof that asks a running server, and for the fuzz, which begins with what is right.
import { brandContent, imageFields } from '../core/brand/test-content.ts'
import { marker, type World } from './test-access.ts'

export type Asker = 'nobody' | 'otherStaff' | 'otherAdmin' | 'trainee' | 'auditor' | 'staff' | 'admin'
export const askers: readonly Asker[] = [
  ...(['nobody', 'otherStaff', 'otherAdmin', 'trainee', 'auditor', 'staff', 'admin'] as const),
]

/** `elsewhere`: what is asked for is another programme's, and is refused or not there. */
export type Outcome = 'in' | 401 | 403 | 'elsewhere'

export const rules = {
  everybody: {
    ...{ nobody: 'in', otherStaff: 'in', otherAdmin: 'in', trainee: 'in' },
    ...{ auditor: 'in', staff: 'in', admin: 'in' },
  },
  /** Signed in to the mini-program: a cookie is of no use there, nor its token elsewhere. */
  miniProgram: {
    ...{ nobody: 401, otherStaff: 401, otherAdmin: 401, trainee: 'in' },
    ...{ auditor: 401, staff: 401, admin: 401 },
  },
  /** Of one's own account or programme, whichever that is. */
  ownForEach: {
    ...{ nobody: 401, otherStaff: 'in', otherAdmin: 'in', trainee: 401 },
    ...{ auditor: 'in', staff: 'in', admin: 'in' },
  },
  ownForAdmins: {
    ...{ nobody: 401, otherStaff: 403, otherAdmin: 'in', trainee: 401 },
    ...{ auditor: 403, staff: 403, admin: 'in' },
  },
  overseers: {
    ...{ nobody: 401, otherStaff: 'elsewhere', otherAdmin: 'elsewhere', trainee: 401 },
    ...{ auditor: 'in', staff: 'in', admin: 'in' },
  },
  staff: {
    ...{ nobody: 401, otherStaff: 'elsewhere', otherAdmin: 'elsewhere', trainee: 401 },
    ...{ auditor: 403, staff: 'in', admin: 'in' },
  },
  admins: {
    ...{ nobody: 401, otherStaff: 'elsewhere', otherAdmin: 'elsewhere', trainee: 401 },
    ...{ auditor: 403, staff: 403, admin: 'in' },
  },
} as const satisfies Record<string, Record<Asker, Outcome>>

export interface Row {
  who: keyof typeof rules
  /** Nobody has to be signed in; but who shows a token must show one in force, or learns that it ran out. */
  tokenChecked?: true
  /** In the demo county nobody has to sign in for it. */
  openInDemo?: true
  /** Its path, where that isn't the endpoint's own. */
  at?: (world: World) => string
  body?: (world: World) => unknown
  /** What the first is answered who is let in; 200 where it is left out. */
  answers?: number
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
const list = { programme: 'ours', fileName: '名单.csv', file: base64(`姓名,类别\n${marker},脱贫户`) }
const chatLog = ({ loggedRoomId: roomId }: World) => ({
  ...{ programme: 'ours', room: roomId, fileName: '群.txt' },
  file: base64(`${marker} 2026/11/20 12:00\n你好`),
})
const evening = { startsAt: '2026-11-21T19:30:00+08:00', endsAt: '2026-11-21T21:00:00+08:00', place: '二楼' }
const screenshot = { name: '截图.png', bytes: Buffer.from('89504e470d0a', 'hex').toString('base64') }
// To be let in is all that is asked: what follows has tests of its own.
const nothing = () => ({})
const batch = {
  ...{ productName: '羊肉卷', producerName: marker, place: '海流图镇', quantity: 1, unit: '袋' },
  ...{ packages: 9, producedOn: '2026-11-01' },
}
const shutFor = (stationId: string) => ({ stationId, from: '2026-11-21', to: '2026-11-22', kind: 'closed' })

export const table: Record<string, Row> = {
  'get /healthz': { who: 'everybody', answers: 503 },
  'get /metrics': { who: 'everybody' },
  'get /openapi.json': { who: 'everybody' },
  'get /console-config.json': { who: 'everybody' },
  'get /v1/session': { who: 'everybody' },
  'post /v1/sign-in': { who: 'everybody', body: nothing, answers: 400 },
  'post /v1/sign-out': { who: 'everybody' },
  'post /v1/join': { who: 'everybody', body: nothing, answers: 400 },
  'get /v1/certificates/{code}': { who: 'everybody', at: () => '/v1/certificates/7KX3MPQ9ZA' },
  'post /v1/certificates/{id}/revocation': {
    who: 'staff',
    at: () => '/v1/certificates/crt_1/revocation',
    body: () => ({ reason: '名字写错了' }),
  },

  'post /v1/mini-program/sign-in': { who: 'everybody', body: nothing, answers: 400 },
  'post /v1/mini-program/renewal': { who: 'everybody', body: nothing, answers: 400 },
  'get /v1/me': { who: 'miniProgram' },
  'get /v1/me/progress': { who: 'miniProgram' },
  'get /v1/me/station': { who: 'miniProgram', answers: 404 },
  'post /v1/me/station/reports': { who: 'miniProgram', body: nothing, answers: 400 },
  'get /v1/me/sales': { who: 'miniProgram' },
  'get /v1/me/follow-ups': { who: 'miniProgram' },
  'get /v1/me/follow-ups/{id}': { who: 'miniProgram', at: () => '/v1/me/follow-ups/fud_none', answers: 404 },
  'post /v1/me/follow-ups/{id}': {
    ...{ who: 'miniProgram', at: () => '/v1/me/follow-ups/fud_none' },
    ...{ body: () => ({ form: 'dlg_none', answers: [], stop: true }), answers: 404 },
  },
  'get /v1/me/export': { who: 'miniProgram' },
  'get /v1/me/deletion-requests': { who: 'miniProgram' },
  'post /v1/me/deletion-requests': { who: 'miniProgram', body: nothing },
  'delete /v1/me/deletion-requests/{id}': {
    ...{ who: 'miniProgram', at: (of) => `/v1/me/deletion-requests/${of.deletionId}`, answers: 404 },
  },
  'get /v1/me/consents': { who: 'miniProgram' },
  'put /v1/me/consents/{purpose}': {
    ...{ who: 'miniProgram', at: () => '/v1/me/consents/publicity', body: () => ({ given: false }) },
  },
  'get /v1/me/notice-grants': { who: 'miniProgram' },
  'post /v1/me/notice-grants': { who: 'miniProgram', body: nothing, answers: 400 },
  'get /v1/me/courses': { who: 'miniProgram' },
  'get /v1/me/courses/{id}': { who: 'miniProgram', at: (of) => `/v1/me/courses/${of.courseId}` },
  'get /v1/me/runs': { who: 'miniProgram' },
  'post /v1/me/runs/{id}/enrolment': { who: 'miniProgram', at: (of) => `/v1/me/runs/${of.runId}/enrolment` },
  'delete /v1/me/runs/{id}/enrolment': {
    ...{ who: 'miniProgram', at: (of) => `/v1/me/runs/${of.runId}/enrolment`, answers: 404 },
  },
  'post /v1/me/runs/{id}/rating': {
    ...{ who: 'miniProgram', at: (of) => `/v1/me/runs/${of.runId}/rating`, body: nothing, answers: 400 },
  },
  'post /v1/me/check-ins': { who: 'miniProgram', body: nothing, answers: 400 },
  'put /v1/me/person': { who: 'miniProgram', body: nothing, answers: 400 },
  'post /v1/me/links': { who: 'miniProgram', body: nothing, answers: 400 },
  'post /v1/me/links/phone': { who: 'miniProgram', body: nothing, answers: 400 },
  'delete /v1/me/links/{personId}': { who: 'miniProgram', at: () => '/v1/me/links/psn_none', answers: 404 },
  'get /v1/me/devices': { who: 'miniProgram' },
  'delete /v1/me/devices/{id}': { who: 'miniProgram', at: () => '/v1/me/devices/mps_none', answers: 404 },
  'post /v1/mini-program/sign-out': { who: 'miniProgram' },

  'put /v1/password': { who: 'ownForEach', body: nothing, answers: 400 },
  'get /v1/sessions-of-mine': { who: 'ownForEach' },
  'delete /v1/sessions-of-mine/{id}': {
    ...{ who: 'ownForEach', at: () => '/v1/sessions-of-mine/web_none', answers: 404 },
  },

  'get /v1/programmes': { who: 'ownForEach', openInDemo: true },
  'get /v1/programmes/{key}/today': {
    ...{ who: 'overseers', openInDemo: true, at: () => '/v1/programmes/ours/today' },
  },
  'get /v1/stations': { who: 'overseers', openInDemo: true, at: () => '/v1/stations?programme=ours' },
  'get /v1/stations/{id}/reports': {
    ...{ who: 'overseers', openInDemo: true, at: (of) => `/v1/stations/${of.stationId}/reports` },
  },
  'get /v1/stations/{id}/days': {
    who: 'overseers',
    openInDemo: true,
    at: (of) => `/v1/stations/${of.stationId}/days?month=2026-11`,
  },
  'get /v1/station-rates': {
    ...{ who: 'overseers', openInDemo: true, at: () => '/v1/station-rates?programme=ours' },
  },
  'get /v1/station-closures': {
    who: 'overseers',
    at: () => '/v1/station-closures?programme=ours&from=2026-11-01&to=2026-11-30',
  },
  'post /v1/station-closures': {
    who: 'staff',
    body: (of) => ({ ...shutFor(of.stationId), programme: 'ours' }),
  },
  'delete /v1/station-closures/{id}': {
    ...{ who: 'staff', at: () => '/v1/station-closures/clo_access' },
  },
  'post /v1/stations/{id}/reports/{day}/corrections': {
    who: 'staff',
    at: (of) => `/v1/stations/${of.stationId}/reports/2026-11-19/corrections`,
    body: () => ({ reason: '票据上是3单', numbers: { purchaseOrders: 3 } }),
  },
  'post /v1/stations/{id}/reports/{day}/decision': {
    who: 'staff',
    at: (of) => `/v1/stations/${of.stationId}/reports/2026-11-18/decision`,
    ...{ body: () => ({ meaning: 'totals' }), answers: 404 },
  },
  'put /v1/revisions/{id}/reason': {
    ...{ who: 'staff', at: () => '/v1/revisions/rev_access/reason', body: () => ({ reason: '票据上是3单' }) },
  },
  'get /v1/months/{month}': { who: 'overseers', at: () => '/v1/months/2026-10?programme=ours' },
  'post /v1/months/{month}/closing': {
    ...{ who: 'staff', at: () => '/v1/months/2026-09/closing', body: () => ({ programme: 'ours' }) },
  },
  'get /v1/amendments': { who: 'overseers', at: () => '/v1/amendments?programme=ours' },
  'post /v1/amendments/{id}/decision': {
    who: 'admins',
    at: () => '/v1/amendments/amd_access/decision',
    body: () => ({ decision: 'refused', reason: '没有票据' }),
  },

  'get /v1/staff': { who: 'ownForAdmins' },
  'post /v1/staff/invitations': {
    ...{ who: 'admins', body: (of) => ({ name: marker, role: 'staff', personId: of.memberId }) },
  },
  'delete /v1/staff/{personId}/roles/{role}': {
    ...{ who: 'admins', at: (of) => `/v1/staff/${of.memberId}/roles/staff` },
  },
  'get /v1/districts': { who: 'ownForAdmins' },
  // Of one's own programme alone: there is no such township in it.
  'put /v1/districts/{townshipId}': {
    ...{ who: 'ownForAdmins', at: () => '/v1/districts/twn_none', answers: 404 },
    body: () => ({ personIds: [] }),
  },
  'get /v1/parked': { who: 'ownForEach' },
  'post /v1/parked/{id}/retry': { who: 'staff', at: (of) => `/v1/parked/${of.parkedId}/retry` },

  'get /v1/people': { who: 'overseers', at: () => '/v1/people?programme=ours' },
  'get /v1/people/{id}': { who: 'overseers', at: (of) => `/v1/people/${of.personId}` },
  'get /v1/people/{id}/facts': { who: 'overseers', at: (of) => `/v1/people/${of.personId}/facts` },
  'post /v1/people/{id}/code': {
    ...{ who: 'staff', at: (of) => `/v1/people/${of.personId}/code`, body: nothing },
  },
  'post /v1/people/imports': { who: 'staff', body: () => list },
  'post /v1/category-rosters': {
    ...{ who: 'staff', body: () => ({ ...list, authority: '旗乡村振兴局', effectiveFrom: '2026-02-01' }) },
  },
  'get /v1/category-entries': { who: 'overseers', at: () => '/v1/category-entries?programme=ours' },
  'post /v1/category-entries/{id}/match': {
    who: 'staff',
    at: (of) => `/v1/category-entries/${of.entryId}/match`,
    body: () => ({ personId: null }),
  },
  'get /v1/doubts': { who: 'overseers', at: () => '/v1/doubts?programme=ours' },
  'get /v1/doubts/{id}': { who: 'overseers', at: (of) => `/v1/doubts/${of.doubtId}` },
  'post /v1/doubts/{id}/decision': {
    who: 'staff',
    at: (of) => `/v1/doubts/${of.doubtId}/decision`,
    body: () => ({ decision: 'different' }),
  },
  'get /v1/notices': { who: 'overseers', at: () => '/v1/notices?programme=ours' },
  'get /v1/deletion-requests': { who: 'overseers', at: () => '/v1/deletion-requests?programme=ours' },
  'post /v1/deletion-requests/{id}/decision': {
    ...{ who: 'admins', at: (of) => `/v1/deletion-requests/${of.deletionId}/decision` },
    body: () => ({ decision: 'refused', reason: '合同期内要留' }),
  },
  'get /v1/merges': { who: 'overseers', at: () => '/v1/merges?programme=ours' },
  'post /v1/merges': { who: 'staff', body: (of) => ({ fromId: of.twinId, intoId: of.personId }) },
  'post /v1/merges/{id}/undo': {
    ...{ who: 'staff', at: (of) => `/v1/merges/${of.mergeId}/undo`, body: nothing },
  },

  'get /v1/courses': { who: 'overseers', at: () => '/v1/courses?programme=ours' },
  'post /v1/courses': {
    ...{ who: 'staff', body: () => ({ programme: 'ours', name: '美工', type: '增值培训' }), answers: 201 },
  },
  'post /v1/courses/{id}/runs': {
    who: 'staff',
    at: (of) => `/v1/courses/${of.courseId}/runs`,
    ...{ body: () => ({ capacity: 30 }), answers: 201 },
  },
  'get /v1/runs/{id}': { who: 'overseers', at: (of) => `/v1/runs/${of.runId}` },
  'patch /v1/runs/{id}': {
    ...{ who: 'staff', at: (of) => `/v1/runs/${of.runId}`, body: () => ({ open: false }) },
  },
  'get /v1/runs/{id}/ratings': { who: 'overseers', at: (of) => `/v1/runs/${of.runId}/ratings` },
  'post /v1/runs/{id}/sessions': {
    ...{ who: 'staff', at: (of) => `/v1/runs/${of.runId}/sessions`, body: () => evening, answers: 201 },
  },
  'get /v1/sessions': {
    ...{ who: 'overseers', at: () => '/v1/sessions?programme=ours&from=2026-11-20&to=2026-11-21' },
  },
  'get /v1/sessions/{id}': { who: 'overseers', at: (of) => `/v1/sessions/${of.sessionId}` },
  'patch /v1/sessions/{id}': {
    ...{ who: 'staff', at: (of) => `/v1/sessions/${of.sessionId}`, body: () => ({ place: '三楼' }) },
  },
  'get /v1/sessions/{id}/sheet': { who: 'overseers', at: (of) => `/v1/sessions/${of.sessionId}/sheet` },
  'post /v1/sessions/{id}/code': { who: 'staff', at: (of) => `/v1/sessions/${of.sessionId}/code` },
  'post /v1/sessions/{id}/make-ups': {
    who: 'staff',
    at: (of) => `/v1/sessions/${of.sessionId}/make-ups`,
    body: (of) => ({ personIds: [of.personId], reason: '手机没电' }),
  },
  'post /v1/sessions/{id}/paper': {
    ...{ who: 'staff', at: (of) => `/v1/sessions/${of.sessionId}/paper`, body: () => ({ names: marker }) },
  },
  'post /v1/sessions/{id}/paper/acceptance': {
    who: 'staff',
    at: (of) => `/v1/sessions/${of.sessionId}/paper/acceptance`,
    ...{ body: (of) => ({ personIds: [of.memberId] }), answers: 400 },
  },
  'put /v1/sessions/{id}/headcount': {
    ...{ who: 'staff', at: (of) => `/v1/sessions/${of.sessionId}/headcount` },
    body: () => ({ headcount: 38 }),
  },
  'get /v1/attachments/{id}': { who: 'overseers', at: (of) => `/v1/attachments/${of.attachmentId}` },

  'get /v1/follow-ups/calls': { who: 'overseers', at: () => '/v1/follow-ups/calls?programme=ours' },
  'get /v1/follow-ups/due': { who: 'overseers', at: () => '/v1/follow-ups/due?programme=ours' },
  'get /v1/follow-ups/summary': { who: 'overseers', at: () => '/v1/follow-ups/summary?programme=ours' },
  'post /v1/follow-ups/visits': { who: 'staff', body: (of) => ({ personId: of.personId, method: '电话' }) },
  'get /v1/site-visits': { who: 'overseers', at: () => '/v1/site-visits?programme=ours' },
  'get /v1/site-visits/sheet': {
    ...{ who: 'overseers', at: () => '/v1/site-visits/sheet?programme=ours&kind=巡查&format=csv' },
  },
  'get /v1/site-visit-photos/{id}': { who: 'overseers', at: () => '/v1/site-visit-photos/att_visit' },
  'get /v1/station-assets': { who: 'overseers', at: () => '/v1/station-assets?programme=ours' },
  'get /v1/station-assets/sheet': {
    ...{ who: 'overseers', at: () => '/v1/station-assets/sheet?programme=ours&format=csv' },
  },
  'post /v1/station-assets/imports': {
    who: 'staff',
    body: () => ({
      ...{ programme: 'ours', fileName: '资产.csv' },
      file: base64(`站点,资产名称,数量\n${marker}站,电脑,1`),
    }),
  },
  'get /v1/report-flags': { who: 'overseers', at: () => '/v1/report-flags?programme=ours' },
  'post /v1/report-flags/{id}/decision': {
    who: 'staff',
    at: (of) => `/v1/report-flags/${of.flagId}/decision`,
    body: () => ({ decision: 'accept', words: '看过账本' }),
  },
  'post /v1/report-verifications': {
    who: 'staff',
    body: (of) => ({ stationId: of.oddStationId, from: '2026-11-20', to: '2026-11-20', how: 'accounts' }),
  },
  'get /v1/report-totals': {
    ...{ who: 'overseers', at: () => '/v1/report-totals?programme=ours&from=2026-11-01&to=2026-11-20' },
  },
  'get /v1/report-photos/{id}': { who: 'overseers', at: (of) => `/v1/report-photos/${of.reportPhotoId}` },
  'get /v1/app-sign-ins': { who: 'overseers', at: () => '/v1/app-sign-ins?programme=ours' },
  'get /v1/app-sign-ins/sheet': {
    ...{ who: 'overseers', at: () => '/v1/app-sign-ins/sheet?programme=ours&format=csv' },
  },
  'get /v1/app-sign-in-lists': { who: 'overseers', at: () => '/v1/app-sign-in-lists?programme=ours' },
  'post /v1/app-sign-in-lists': {
    who: 'staff',
    body: () => ({
      ...{ programme: 'ours', fileName: '签到.csv' },
      file: base64(`站点,日期,签到\n${marker}站,2026-11-20,√`),
    }),
  },
  'put /v1/app-station-names': {
    ...{ who: 'staff', body: () => ({ programme: 'ours', words: '甲站', stationId: null }) },
  },
  'get /v1/app-screenshots': { who: 'overseers', at: () => '/v1/app-screenshots?programme=ours' },
  'get /v1/app-screenshots/{id}/picture': {
    ...{ who: 'overseers', at: () => '/v1/app-screenshots/scr_1/picture' },
  },
  'post /v1/app-screenshots/{id}/decision': {
    who: 'staff',
    at: () => '/v1/app-screenshots/scr_1/decision',
    body: () => ({ decision: { verdict: 'refused', reason: '不是当天的' } }),
  },
  'get /v1/contest': { who: 'overseers', at: () => '/v1/contest?programme=ours' },
  'get /v1/contest/sheet': { who: 'overseers', at: () => '/v1/contest/sheet?programme=ours&format=csv' },
  'post /v1/contest/adjustments': {
    who: 'staff',
    body: (of) => ({
      ...{ programme: 'ours', stationId: of.stationId, from: '2026-01-01', to: '2026-11-20' },
      ...{ points: 2, reason: '带动周边' },
    }),
  },
  'get /v1/sales/summary': { who: 'overseers', at: () => '/v1/sales/summary?programme=ours' },
  'get /v1/sales/sellers': { who: 'overseers', at: () => '/v1/sales/sellers?programme=ours' },
  'get /v1/sales/lines': { who: 'overseers', at: () => '/v1/sales/lines?programme=ours' },
  'get /v1/sales/export': { who: 'overseers', at: () => '/v1/sales/export?programme=ours' },
  'get /v1/sales/campaigns': { who: 'overseers', at: () => '/v1/sales/campaigns?programme=ours' },
  'get /v1/sales/records/{id}': { who: 'overseers', at: () => '/v1/sales/records/sal_1' },
  'get /v1/sales/records/{id}/photos/{photo}': {
    ...{ who: 'overseers', at: () => '/v1/sales/records/sal_1/photos/att_sale' },
  },
  'post /v1/sales/records': {
    who: 'staff',
    body: () => ({
      ...{ sellerId: 'sel_1', from: '2026-11-20', to: '2026-11-20', amountFen: 1, reason: marker },
    }),
  },
  'post /v1/sales/records/{id}/decision': {
    who: 'staff',
    at: () => '/v1/sales/records/sal_1/decision',
    body: () => ({ decide: { decision: 'verify' } }),
  },
  'post /v1/sales/sellers': {
    who: 'staff',
    body: () => ({ programme: 'ours', kind: 'cooperative', name: marker, personIds: [] }),
  },
  'post /v1/sales/sellers/{id}/services': {
    who: 'staff',
    at: () => '/v1/sales/sellers/sel_1/services',
    body: () => ({ day: '2026-11-20', kind: '孵化' }),
  },
  'post /v1/sales/services/{id}/void': {
    who: 'staff',
    at: () => '/v1/sales/services/svc_1/void',
    body: () => ({ reason: '记错了' }),
  },
  'post /v1/sales/campaigns': {
    who: 'staff',
    body: () => ({
      ...{ programme: 'ours', name: marker, kind: '产销对接会', from: '2026-11-20', to: '2026-11-20' },
      ...{ amountFen: null, papers: [] },
    }),
  },
  'post /v1/sales/campaigns/{id}': {
    who: 'staff',
    at: () => '/v1/sales/campaigns/cmp_1',
    body: () => ({ amountFen: 1 }),
  },
  'post /v1/sales/imports': {
    who: 'staff',
    body: () => ({
      ...{ sellerId: 'sel_1', channel: '抖音', fileName: '订单.csv' },
      file: base64('订单号,日期,商品,数量,金额\n6921834567890123456,2026-11-19,羊肉,1,168'),
    }),
  },
  'get /v1/images': { who: 'overseers', at: () => '/v1/images?programme=ours' },
  'post /v1/images': {
    who: 'staff',
    body: () => ({ programme: 'ours', ...imageFields(), file: base64('no picture') }),
    answers: 400,
  },
  'get /v1/images/{id}/{size}': { who: 'everybody', at: (of) => `/v1/images/${of.imageId}/thumb` },
  'patch /v1/images/{id}': {
    ...{ who: 'staff', at: (of) => `/v1/images/${of.paperId}`, body: () => ({ alt: marker }) },
  },
  'post /v1/images/{id}/withdrawal': {
    ...{ who: 'staff', at: (of) => `/v1/images/${of.paperId}/withdrawal`, body: () => ({ reason: '糊了' }) },
  },
  'get /v1/content': { who: 'overseers', at: () => '/v1/content?programme=ours&kind=brand' },
  'post /v1/content': {
    who: 'staff',
    body: () => ({ programme: 'ours', content: { kind: 'brand', ...brandContent({ name: marker }) } }),
    answers: 201,
  },
  'get /v1/content/{id}': { who: 'overseers', at: (of) => `/v1/content/${of.draftId}` },
  'get /v1/content/{id}/preview': { who: 'overseers', at: (of) => `/v1/content/${of.draftId}/preview` },
  'post /v1/content/{id}/preview-link': {
    who: 'staff',
    at: (of) => `/v1/content/${of.draftId}/preview-link`,
  },
  'put /v1/content/{id}/draft': {
    ...{ who: 'staff', at: (of) => `/v1/content/${of.draftId}/draft`, answers: 409 },
    body: () => ({ version: 99, content: { kind: 'brand', ...brandContent({ name: marker }) } }),
  },
  'post /v1/content/{id}/submission': {
    ...{ who: 'staff', at: (of) => `/v1/content/${of.draftId}/submission`, answers: 409 },
    body: () => ({ version: 99 }),
  },
  'post /v1/content/{id}/publication': {
    ...{ who: 'staff', at: (of) => `/v1/content/${of.draftId}/publication`, answers: 409 },
    body: () => ({ version: 99 }),
  },
  'post /v1/content/{id}/return': {
    ...{ who: 'staff', at: (of) => `/v1/content/${of.draftId}/return`, answers: 409 },
    body: () => ({ version: 99, reason: '再改改' }),
  },
  'post /v1/content/{id}/withdrawal': {
    ...{ who: 'staff', at: (of) => `/v1/content/${of.draftId}/withdrawal`, answers: 409 },
    body: () => ({ version: 99, reason: '不要了' }),
  },
  'post /v1/content/{id}/facts': {
    ...{ who: 'staff', at: (of) => `/v1/content/${of.brandId}/facts`, answers: 201 },
    body: () => ({ kind: 'incubated', day: '2026-11-02', note: marker }),
  },
  'post /v1/brand-facts/{id}/void': {
    ...{
      who: 'staff',
      at: (of) => `/v1/brand-facts/${of.brandFactId}/void`,
      body: () => ({ reason: '记错' }),
    },
  },
  'get /v1/product-database/differences': {
    ...{ who: 'overseers', at: () => '/v1/product-database/differences?programme=ours&from=2025&to=2026' },
  },
  'get /v1/product-database/differences/sheet': {
    who: 'overseers',
    at: () => '/v1/product-database/differences/sheet?programme=ours&from=2025&to=2026',
  },
  'get /v1/product-database/sheet': {
    ...{ who: 'overseers', at: () => '/v1/product-database/sheet?programme=ours&year=2026' },
  },
  'get /v1/previews/{token}': { who: 'everybody', at: () => '/v1/previews/none', answers: 404 },
  'get /v1/brand/{programme}/story': { who: 'everybody', at: () => '/v1/brand/ours/story' },
  'get /v1/brand/{programme}/brands': { who: 'everybody', at: () => '/v1/brand/ours/brands' },
  'get /v1/brand/{programme}/brands/{id}': {
    ...{ who: 'everybody', at: (of) => `/v1/brand/ours/brands/${of.brandId}` },
  },
  'get /v1/brand/{programme}/enterprises': { who: 'everybody', at: () => '/v1/brand/ours/enterprises' },
  'get /v1/brand/{programme}/enterprises/{id}': {
    ...{ who: 'everybody', at: () => '/v1/brand/ours/enterprises/cnt_none', answers: 404 },
  },
  'get /v1/brand/{programme}/products': { who: 'everybody', at: () => '/v1/brand/ours/products' },
  'get /v1/brand/{programme}/products/{id}': {
    ...{ who: 'everybody', at: () => '/v1/brand/ours/products/cnt_none', answers: 404 },
  },
  'post /v1/articles/{id}/openings': {
    ...{ who: 'everybody', tokenChecked: true },
    ...{ at: () => '/v1/articles/art_access/openings', answers: 400 },
    body: () => ({ reader: '1' }),
  },
  'post /v1/articles/{id}/reads': {
    ...{ who: 'everybody', tokenChecked: true },
    ...{ at: () => '/v1/articles/art_access/reads', body: nothing, answers: 400 },
  },
  'get /v1/article-reads': { who: 'overseers', at: () => '/v1/article-reads?programme=ours' },
  'get /v1/articles/{id}/stated-reads': {
    ...{ who: 'overseers', at: () => '/v1/articles/art_access/stated-reads' },
  },
  'post /v1/articles/{id}/stated-reads': {
    who: 'staff',
    at: () => '/v1/articles/art_access/stated-reads',
    body: () => ({ channel: '抖音', reads: 2, day: '2026-11-20', picture: screenshot }),
  },
  'get /v1/stated-reads/{id}/picture': { who: 'overseers', at: () => '/v1/stated-reads/std_access/picture' },
  'post /v1/stated-reads/{id}/void': {
    ...{ who: 'staff', at: () => '/v1/stated-reads/std_access/void', body: () => ({ reason: '录错了' }) },
  },
  'get /v1/brand/{programme}/media-mentions': {
    ...{ who: 'everybody', at: () => '/v1/brand/ours/media-mentions' },
  },
  'get /v1/media-mentions': { who: 'overseers', at: () => '/v1/media-mentions?programme=ours' },
  'get /v1/brand/{programme}/articles': { who: 'everybody', at: () => '/v1/brand/ours/articles' },
  'get /v1/brand/{programme}/articles/{id}': {
    ...{ who: 'everybody', at: () => '/v1/brand/ours/articles/art_access' },
  },
  'post /v1/media-mentions': {
    who: 'staff',
    body: () => ({
      ...{ programme: 'ours', outlet: '日报', level: '市级', day: '2026-11-20' },
      ...{ title: marker, url: 'https://example.cn/2' },
    }),
  },
  'get /v1/media-mentions/{id}/picture': {
    ...{ who: 'overseers', at: () => '/v1/media-mentions/mtn_access/picture' },
  },
  'patch /v1/media-mentions/{id}': {
    ...{ who: 'staff', at: () => '/v1/media-mentions/mtn_access', body: () => ({ level: '省级' }) },
  },
  'post /v1/media-mentions/{id}/void': {
    ...{ who: 'staff', at: () => '/v1/media-mentions/mtn_access/void', body: () => ({ reason: '录错了' }) },
  },
  'get /v1/brand/{programme}/live-sessions': {
    ...{ who: 'everybody', at: () => '/v1/brand/ours/live-sessions' },
  },
  'get /v1/brand/{programme}/live-sessions.ics': {
    ...{ who: 'everybody', at: () => '/v1/brand/ours/live-sessions.ics' },
  },
  'get /v1/live-sessions': { who: 'overseers', at: () => '/v1/live-sessions?programme=ours' },
  'post /v1/live-sessions': {
    who: 'staff',
    body: () => ({
      ...{ programme: 'ours', title: marker, platform: '抖音', host: '主播' },
      ...{ startsAt: '2026-11-21T19:30:00+08:00', endsAt: '2026-11-21T21:00:00+08:00' },
    }),
  },
  'patch /v1/live-sessions/{id}': {
    ...{ who: 'staff', at: () => '/v1/live-sessions/liv_access', body: () => ({ title: marker }) },
  },
  'post /v1/live-sessions/{id}/cancellation': {
    ...{ who: 'staff', at: () => '/v1/live-sessions/liv_off/cancellation', body: () => ({ reason: '停电' }) },
  },
  'put /v1/live-sessions/{id}/results': {
    ...{ who: 'staff', at: () => '/v1/live-sessions/liv_access/results' },
    body: () => ({ viewers: 1, orders: 1, turnoverFen: 1 }),
  },
  'post /v1/live-sessions/{id}/void': {
    ...{ who: 'staff', at: () => '/v1/live-sessions/liv_void/void', body: () => ({ reason: '登记错了' }) },
  },
  'get /v1/live-sessions/{id}/proof': { who: 'overseers', at: () => '/v1/live-sessions/liv_access/proof' },
  'get /v1/nicknames': { who: 'overseers', at: () => '/v1/nicknames?programme=ours' },
  'post /v1/nicknames': {
    who: 'staff',
    body: (of) => ({ programme: 'ours', nickname: '老王家站', kind: 'station', id: of.stationId }),
  },
  'post /v1/nicknames/forgotten': {
    who: 'staff',
    body: (of) => ({ programme: 'ours', nickname: '二蛋站', kind: 'station', id: of.stationId }),
    answers: 404,
  },
  'get /v1/operators': { who: 'overseers', at: () => '/v1/operators?programme=ours' },
  'get /v1/stations/{id}/operators': {
    ...{ who: 'overseers', at: (of) => `/v1/stations/${of.stationId}/operators` },
  },
  'post /v1/stations/{id}/operators': {
    who: 'staff',
    at: (of) => `/v1/stations/${of.stationId}/operators`,
    body: (of) => ({ personId: of.personId }),
  },
  'post /v1/stations/{id}/operators/end': {
    who: 'staff',
    at: (of) => `/v1/stations/${of.stationId}/operators/end`,
    body: (of) => ({ personId: of.personId }),
  },
  'get /v1/stations/{id}/handover': {
    ...{ who: 'overseers', at: (of) => `/v1/stations/${of.stationId}/handover` },
  },
  'get /v1/staff/{personId}/handover': {
    ...{ who: 'overseers', at: (of) => `/v1/staff/${of.memberId}/handover` },
  },
  'get /v1/rooms': { who: 'overseers', at: () => '/v1/rooms?programme=ours' },
  'patch /v1/rooms/{id}': {
    ...{ who: 'staff', at: (of) => `/v1/rooms/${of.roomId}`, body: () => ({ purpose: 'trainees' }) },
  },
  'delete /v1/rooms/{id}/binding': { who: 'staff', at: (of) => `/v1/rooms/${of.spareRoomId}/binding` },
  'get /v1/broadcasts': { who: 'overseers', at: () => '/v1/broadcasts?programme=ours' },

  'get /v1/hand-ins': { who: 'overseers', at: () => '/v1/hand-ins?programme=ours&month=2026-11' },
  'get /v1/hand-ins/days/{day}': {
    ...{ who: 'overseers', at: () => '/v1/hand-ins/days/2026-11-19?programme=ours' },
  },
  'post /v1/hand-ins': {
    ...{ who: 'staff', body: () => ({ programme: 'ours', day: '2026-11-19' }) },
  },
  'get /v1/hand-ins/{id}/file': {
    ...{ who: 'overseers', at: (of) => `/v1/hand-ins/${of.handInId}/file?format=csv` },
  },
  'post /v1/hand-ins/{id}/handed-in': {
    ...{ who: 'staff', at: (of) => `/v1/hand-ins/${of.handInId}/handed-in`, body: nothing },
  },
  'post /v1/hand-ins/{id}/receipt': {
    ...{ who: 'staff', at: (of) => `/v1/hand-ins/${of.handInId}/receipt`, body: () => ({ number: '1' }) },
  },
  'get /v1/hand-ins/{id}/receipt-file': {
    ...{ who: 'overseers', at: (of) => `/v1/hand-ins/${of.handInId}/receipt-file` },
  },
  'get /v1/station-codes': { who: 'overseers', at: () => '/v1/station-codes?programme=ours' },
  'put /v1/stations/{id}/code': {
    ...{ who: 'staff', at: (of) => `/v1/stations/${of.stationId}/code`, body: () => ({ code: '1508' }) },
  },

  'get /v1/trace/{code}': { who: 'everybody', at: (of) => `/v1/trace/${of.traceCode}` },
  'get /t/{code}': { who: 'everybody', at: (of) => `/t/${of.traceCode}` },
  'get /v1/trace-batches': { who: 'overseers', at: () => '/v1/trace-batches?programme=ours' },
  'post /v1/trace-batches': { who: 'staff', body: () => ({ ...batch, programme: 'ours', number: '新' }) },
  'get /v1/trace-batches/{id}': { who: 'overseers', at: () => '/v1/trace-batches/tbt_1' },
  'put /v1/trace-batches/{id}': { who: 'staff', at: () => '/v1/trace-batches/tbt_1', body: () => batch },
  'post /v1/trace-batches/{id}/records': {
    who: 'staff',
    at: () => '/v1/trace-batches/tbt_1/records',
    body: () => ({ kind: 'storage', day: '2026-11-20', statedBy: marker, words: '冷库' }),
  },
  'post /v1/trace-records/{id}/versions': {
    who: 'staff',
    at: () => '/v1/trace-records/trc_1/versions',
    body: () => ({ kind: 'storage', day: '2026-11-20', statedBy: marker, words: '冷库', reason: '写错了' }),
  },
  'get /v1/trace-record-versions/{id}/file': {
    ...{ who: 'overseers', at: () => '/v1/trace-record-versions/trv_1/file' },
  },
  'post /v1/trace-batches/{id}/lots': {
    who: 'staff',
    at: () => '/v1/trace-batches/tbt_1/lots',
    body: () => ({ count: 1, requestKey: 'abcdefgh' }),
  },
  'get /v1/trace-lots/{id}/file': { who: 'overseers', at: () => '/v1/trace-lots/tlt_1/file?format=csv' },
  'get /v1/trace-lots/{id}/sheet': { who: 'overseers', at: () => '/v1/trace-lots/tlt_1/sheet' },
  'post /v1/trace-lots/{id}/revocation': {
    ...{ who: 'staff', at: () => '/v1/trace-lots/tlt_1/revocation', body: () => ({ reason: '印错了' }) },
  },
  'post /v1/trace-batches/{id}/release': {
    ...{ who: 'staff', at: () => '/v1/trace-batches/tbt_1/release', body: () => ({ reason: '免检' }) },
  },
  'post /v1/trace-batches/{id}/closing': {
    ...{ who: 'staff', at: () => '/v1/trace-batches/tbt_1/closing', body: nothing },
  },
  'post /v1/trace-batches/{id}/recall': {
    who: 'staff',
    at: () => '/v1/trace-batches/tbt_1/recall',
    body: () => ({ reason: '变质', advice: '退货', day: '2026-11-20' }),
  },
  'post /v1/trace-batches/{id}/recall-lifting': {
    who: 'staff',
    at: () => '/v1/trace-batches/tbt_1/recall-lifting',
    body: () => ({ reason: '查过了', day: '2026-11-20' }),
  },

  'get /v1/chat-rooms': { who: 'overseers', at: () => '/v1/chat-rooms?programme=ours' },
  'get /v1/chat-imports': { who: 'overseers', at: () => '/v1/chat-imports?programme=ours' },
  'get /v1/chat-imports/{id}': { who: 'overseers', at: (of) => `/v1/chat-imports/${of.chatImportId}` },
  'post /v1/chat-imports/preview': { who: 'staff', body: (of) => chatLog(of) },
  'post /v1/chat-imports': { who: 'staff', body: (of) => chatLog(of) },
  'post /v1/chat-imports/senders/{id}': {
    who: 'staff',
    at: (of) => `/v1/chat-imports/senders/${of.logSenderId}`,
    body: (of) => ({ personId: of.personId }),
  },
  'post /v1/chat-imports/questions/{id}': {
    ...{ who: 'staff', at: (of) => `/v1/chat-imports/questions/${of.logQuestionId}` },
    ...{ body: () => ({ meaning: 'parts' }), answers: 404 },
  },
}
