// Nothing goes over the wire without an end: each list of an answer has a most, comes in pages, or is told here why it
// can't grow; each text and number of a request has a most.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentSchema, type OpenApiDocument, type Operation, type Schema } from './test-fuzz.ts'
import { startTestApi, type TestApi } from './test-support.ts'

/** Lists that end for a reason of their own, by the reason. A new one belongs here only with a reason that is true. */
const ends: Record<string, string> = {
  'a county has some fifty stations, and 1000 are read at the most': `
    AppSignIns.stations Assets.items Contest.items HandInDay.rows HandInDay.leftOut HandInDay.withoutCode HandIn.leftOut
    Operators.items ReportingRates.items StationCodes.items Stations.items Districts.items
    ReportFlag.found.stations SiteVisits.counts`,
  'days of a month or of a year': `
    StationMonth.days OwnStation.days DaysVerified.verified DaysVerified.undecided HandInCalendar.items
    SellerYear.months ReportFlag.found.saidOpenly`,
  'station-days of one month': `
    AppSignIns.mismatches Month.undecided Month.unreasoned Month.closed.changed HandInDay.changes HandInDay.handIns
    StationClosures.items Today.latest`,
  'a fixed set: roles, parts, kinds, targets of the contract': `
    Me.roles OwnPerson.roles StaffMember.roles ContestStanding.parts SalesSummary.byChannel SalesSummary.targets
    SalesSummary.targets[].phases SalesLine.flags SalesLine.because OwnSales.items[].flags ReportFlag.usual
    ReportFlag.found.found Campaign.missing Campaign.papers FollowUpSummary.needs
    LiveSessions.targets MediaMentionDesk.targets MediaMentionDesk.targets[].phases ReadTotals.targets
    ReadTotals.targets[].phases`,
  'rows of a file, or lines of a paper, which the limit of the body ends': `
    AppSignInImport.refused AppSignInImport.unknown AssetImportReport.refused CategoryImport.refused ImportReport.refused
    SalesImport.refused ChatPreview.senders ChatPreview.unread PaperReconciliation.both PaperReconciliation.notFound
    PaperReconciliation.onlyInChat PaperReconciliation.onlyOnPaper`,
  'people of one class or run, which has a room and a capacity': `
    ClassPage.roster ClassPage.walkIns ClassPage.photos CourseRunDetail.people CourseRunDetail.sessions Course.runs
    Ratings.words`,
  'the newest of them are read, so many at the most (take, LIMIT)': `
    AppSignInLists.lists AppSignInLists.unknown ChatImports.items ChatImportDetail.senders
    ChatImportDetail.refusedMessages ChatImportDetail.undecided Classes.items Devices.items ParkedMessages.items
    PersonFacts.items Sessions.items OwnProgress.ratingsDue OwnProgress.followUpsDue
    ReportAmendments.items Nicknames.items   `,
  'of one person, one message or one thing': `
    AppScreenshot.same AppScreenshot.stations Broadcast.targets Doubt.candidates DoubtDetail.candidates
    MiniProgramMe.people PersonCard.courses PersonCard.nicknames ReportFlag.messages ReportFlag.messages[].photoIds
    SalesRecord.history SalesRecord.messages SalesRecord.orderNumbers SalesRecord.photos SiteVisit.guided SiteVisit.photos
    StationAssets.assets StationAssets.differences StationOperators.operators StationReport.revisions
    ContestStanding.adjustments District.people Handover.items OperatorsChanged.came OperatorsChanged.left`,
  'people and rooms of the contractor: a few dozen': `
    Staff.items Rooms.items Rooms.unbound ChatRooms.items Programmes.items`,
}

let api: TestApi
let document: OpenApiDocument
beforeAll(async () => {
  api = await startTestApi()
  document = documentSchema.parse(await (await api.get('/openapi.json')).json())
})
afterAll(() => api.stop())

interface Place {
  schema: Schema
  at: string
  /** Of what has a name in the document; lists are known by it. */
  properties: Record<string, Schema>
  operation: Operation
}

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ at: `${method} ${path}`, operation })),
  )

/** Every schema within one, with its place. */
function* within({ schema, at, properties, operation }: Place, seen: readonly string[]): Generator<Place> {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/components/schemas/', '')
    const named = document.components.schemas[name]
    if (named && !seen.includes(name))
      yield* within({ schema: named, at: name, properties: {}, operation }, [...seen, name])
    return
  }
  yield { schema, at, properties, operation }
  const inner = schema.properties ?? {}
  for (const [name, of] of Object.entries(inner))
    yield* within({ schema: of, at: `${at}.${name}`, properties: inner, operation }, seen)
  if (schema.items) yield* within({ schema: schema.items, at: `${at}[]`, properties: {}, operation }, seen)
  for (const of of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
    yield* within({ schema: of, at, properties, operation }, seen)
}

const isKind = ({ type }: Schema, ...kinds: string[]) =>
  [type].flat().some((each) => kinds.includes(each ?? ''))

function* answers(): Generator<Place> {
  for (const { at, operation } of operations())
    for (const { content = {} } of Object.values(operation.responses))
      for (const { schema } of Object.values(content))
        yield* within({ schema, at, properties: {}, operation }, [])
}

function* requests(): Generator<Place> {
  for (const { at, operation } of operations()) {
    for (const { name, schema } of operation.parameters)
      yield* within({ schema, at: `${at} ?${name}`, properties: {}, operation }, [])
    for (const { schema } of Object.values(operation.requestBody?.content ?? {}))
      yield* within({ schema, at, properties: {}, operation }, [])
  }
}

/** A page of so many at the most. */
const inPages = ({ at, operation }: Place) =>
  /\.items$/.test(at) &&
  operation.parameters.some(({ name, schema }) => name === 'limit' && (schema.maximum ?? Infinity) <= 500)

it('every list of an answer ends', () => {
  const lists = [...answers()].filter(
    ({ schema }) => isKind(schema, 'array') && schema.maxItems === undefined,
  )
  const open = new Set(lists.filter((place) => !inPages(place)).map(({ at }) => at))
  const told = Object.values(ends).flatMap((names) => names.trim().split(/\s+/))
  expect([...open].filter((at) => !told.includes(at)).sort(), 'lists without an end').toEqual([])
  const all = new Set(lists.map(({ at }) => at))
  expect(
    told.filter((at) => !all.has(at)),
    'told here, and not there',
  ).toEqual([])
})

const patternEnds = (pattern: string | undefined) =>
  pattern !== undefined && /^\^.*\$$/.test(pattern) && !/(?<!\\)[*+]|\{\d*,\}/.test(pattern)

function textEnds({ maxLength, format, pattern, enum: words, const: word }: Schema): boolean {
  if (maxLength !== undefined || words || word !== undefined) return true
  return ['date', 'date-time'].includes(format ?? '') || patternEnds(pattern)
}

it('every text, number and list of a request has a most', () => {
  const open = [...requests()].filter(({ schema }) => {
    if (isKind(schema, 'string')) return !textEnds(schema)
    if (isKind(schema, 'integer', 'number')) return schema.maximum === undefined && schema.const === undefined
    return isKind(schema, 'array') && schema.maxItems === undefined
  })
  expect(open.map(({ at }) => at)).toEqual([])
})

it('what comes in pages says how many a page has, and where the next one begins', () => {
  for (const { at, operation } of operations()) {
    const names = operation.parameters.map(({ name }) => name)
    if (names.includes('cursor')) expect(names, at).toContain('limit')
  }
})
