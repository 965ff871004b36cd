// Compares what was said, handed over, journalled, recorded and answered. Every count that must be 0 names its fault.
import type { Database } from '../../core/platform/database/database.ts'
import { readLexicon } from '../../core/programmes/lexicon-reads.ts'
import { type DayState, dayNumberNames } from '../../core/stations/ledger/day-ledger.ts'
import type { CountyMessage } from '../../miniprogram-api/contract/county.ts'
import { type Expected, expectedFrom, groupBy, type JournalledText } from './expected.ts'
import type { Handover, Sent } from './processes.ts'

export interface Evidence {
  said: readonly CountyMessage[]
  handovers: readonly Handover[]
  sent: readonly Sent[]
  kills: number
}

export interface Verdict {
  counts: Record<string, number>
  /** Each must be 0. */
  faults: Record<string, number>
}

type Client = Database['client']

export async function judge(client: Client, evidence: Evidence): Promise<Verdict> {
  const journal = await client.inboxMessage.findMany()
  const texts = await readTexts(client)
  const programme = await client.programme.findFirstOrThrow({ where: { stations: { some: {} } } })
  const expected = expectedFrom(texts, await readLexicon(client, programme.id))
  const wire = await judgeWire(client, evidence, new Set(journal.map(({ externalId }) => externalId)))
  const ledger = await judgeLedger(client, expected)
  const outbox = await judgeOutbox(client, evidence)
  return {
    counts: {
      journalled: journal.length,
      ...wire.counts,
      daysRecorded: expected.days.size,
      partsRecorded: expected.parts.size,
      checkedIn: expected.present.size,
      ...outbox.counts,
    },
    faults: {
      journalledTwice: journal.length - new Set(journal.map(({ externalId }) => externalId)).size,
      notDone: journal.filter(({ state }) => state !== 'done').length,
      notOfTheCounty: journal.length - texts.length,
      ...wire.faults,
      ...ledger,
      ...outbox.faults,
    },
  }
}

async function readTexts(client: Client): Promise<JournalledText[]> {
  const rows = await client.inboxMessage.findMany({ where: { kind: 'text' } })
  const rooms = new Map((await client.conversation.findMany()).map((room) => [room.id, room]))
  const links = await client.aliasPerson.findMany({
    include: { person: { include: { stations: true, roles: true } } },
  })
  const people = new Map(links.map(({ aliasId, person }) => [aliasId, person]))
  return rows.flatMap(({ id, externalId, text, sentAt, conversationId, senderAliasId }) => {
    const room = rooms.get(conversationId)
    const person = people.get(senderAliasId ?? '')
    if (!room || !person || text === null) return []
    const kind = room.kind === 'private' ? 'private' : room.purpose === 'trainees' ? 'trainees' : 'stations'
    const stationId = person.stations[0]?.stationId ?? null
    const role = stationId ? 'operator' : 'trainee'
    return [{ id, externalId, text, sentAt, room: kind, role, stationId, personId: person.id } as const]
  })
}

/** Two processes take their clocks for the same within this (bot/remote-county.ts). */
const clocksApartMs = 250

async function judgeWire(client: Client, { said, handovers }: Evidence, journalled: ReadonlySet<string>) {
  const gaps = await client.offlineGap.findMany()
  const inGap = (at: Date) =>
    gaps.some(({ from, until }) => from <= at && at.getTime() <= until.getTime() + clocksApartMs)
  const handedOver = new Set(handovers.map(({ id }) => id))
  const messages = said.filter(({ fromBot }) => !fromBot)
  const lost = handovers.filter(({ id }) => !journalled.has(id))
  const unheard = messages.filter(({ id }) => !handedOver.has(id))
  return {
    counts: {
      said: messages.length,
      handedOver: handedOver.size,
      handedOverAgain: handovers.length - handedOver.size,
      lostOnTheWire: new Set(lost.map(({ id }) => id)).size,
      saidWhileAway: unheard.length,
      gaps: gaps.length,
    },
    faults: {
      lostOutsideAnyGap: lost.filter(({ handedOverAt }) => !inGap(handedOverAt)).length,
      unheardOutsideAnyGap: unheard.filter(({ sentAt }) => !inGap(new Date(sentAt))).length,
    },
  }
}

async function judgeLedger(client: Client, expected: Expected) {
  const reports = await client.dailyReport.findMany()
  const revisions = await client.reportRevision.findMany()
  const attendance = await client.attendance.findMany()
  // What seeding and the clock noted is not of the messages; what a check found odd of them is not said by them.
  const events = await client.event.findMany({ where: { causeKind: 'message', type: { not: 'reportFlag' } } })
  const answers = groupBy(await client.outboxCause.findMany(), ({ inboxId }) => inboxId)
  const parts = revisions.map(({ causeId, part }) => `${causeId}/${part}`)
  const wrong = reports.filter((row) => {
    const day = expected.days.get(`${row.stationId} ${row.day}`)
    return !day || !sameDay(row, day)
  })
  const found = new Set(reports.map(({ stationId, day }) => `${stationId} ${day}`))
  const present = new Set(attendance.map(({ personId }) => personId))
  return {
    wrongDays: wrong.length,
    missingDays: [...expected.days.keys()].filter((place) => !found.has(place)).length,
    partsMissing: [...expected.parts].filter((part) => !parts.includes(part)).length,
    partsTooMany: parts.length - expected.parts.size,
    eventsOff: Math.abs(events.length - parts.length - attendance.length),
    absent: [...expected.present].filter((person) => !present.has(person)).length,
    presentTooMany: attendance.length - expected.present.size,
    unanswered: [...expected.answered].filter((id) => !answers.has(id)).length,
    answeredTwice: [...answers.values()].filter((rows) => rows.length > 1).length,
    answeredForNothing: [...answers.keys()].filter((id) => !expected.answered.has(id)).length,
  }
}

type ReportRow = Awaited<ReturnType<Client['dailyReport']['findMany']>>[number]

const sameDay = (row: ReportRow, day: DayState): boolean =>
  dayNumberNames.every((name) => (row[name] ?? undefined) === day.numbers[name]) &&
  (row.appSignedIn ?? undefined) === day.appSignedIn &&
  row.noBusiness === day.noBusiness &&
  row.reported === day.reported &&
  !row.undecided

async function judgeOutbox(client: Client, { sent, kills }: Evidence) {
  const rows = await client.outboxMessage.findMany()
  const rooms = new Map((await client.conversation.findMany()).map((room) => [room.id, room]))
  const inState = (...states: string[]) => rows.filter(({ state }) => states.includes(state))
  const ids = new Map(sent.map((each) => [each.sentId, each]))
  const settled = inState('sent')
  const settledIds = new Set(settled.map(({ externalId }) => externalId))
  const unknown = inState('unknown')
  // What went out under no settled row is one of those whose outcome the bot could not know, once each.
  const doubtful = unknown.map(({ conversationId, text }) => wordsIn(rooms.get(conversationId), text))
  const unclaimed = sent.filter(({ sentId }) => !settledIds.has(sentId))
  const excess = unclaimed.filter(({ conversationId, text }) => {
    const at = doubtful.indexOf(`${conversationId}\n${text}`)
    if (at >= 0) doubtful.splice(at, 1)
    return at < 0
  })
  return {
    counts: {
      outboxRows: rows.length,
      sentByTheCounty: sent.length,
      markedSent: settled.length,
      markedUnknown: unknown.length,
      unknownButOut: unclaimed.length - excess.length,
    },
    faults: {
      saidTwice: excess.length + settled.length - settledIds.size,
      sentWithoutTrace: settled.filter(({ externalId }) => !ids.has(externalId ?? '')).length,
      sentWithOtherWords: settled.filter(
        ({ externalId, text }) => (ids.get(externalId ?? '')?.text ?? text) !== text,
      ).length,
      unknownBeyondKills: Math.max(0, unknown.length - kills),
      neverSent: inState('queued', 'sending').length,
      failed: inState('failed').length,
    },
  }
}

// The county names a private conversation after the person; the channel, by the person's id.
const wordsIn = (room: { externalId: string; kind: string } | undefined, text: string): string =>
  `${room?.kind === 'private' ? 'private:' : ''}${room?.externalId ?? ''}\n${text}`
