// Seeds the demo: the sample county's stations, people, WeChat ids, rooms and courses, as if staff had bound them.

import type { Tx } from '../../core/platform/database/transactor.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { hashPassword } from '../../core/platform/passwords.ts'
import { readAssets } from '../../core/stations/visits/read-assets.ts'
import { addDays, dayAt, instantOf } from '../../core/values/days.ts'
import { demoAccount } from '../../miniprogram-api/contract/demo-account.ts'
import type { DemoCounty } from '../demo/demo-file.ts'
import { seedTraces } from './demo-traces.ts'

export const demoAccountKey = 'county'
/** Shown on the page's example phrases; valid for the first evening's class. */
const firstClassCode = '4821'

interface Seeding {
  deps: Deps
  tx: Tx
  county: DemoCounty
  programmeId: string
  zone: string
  accountId: string
  /** Ids by the file's keys. */
  ids: Map<string, string>
}

/** Writes within the caller's transaction: a demo is seeded whole or not at all. */
export async function seedDemoCounty(deps: Deps, tx: Tx, county: DemoCounty): Promise<void> {
  const programme = await tx.programme.findUniqueOrThrow({ where: { key: county.programmeKey } })
  const accountId = deps.ids.next('acc')
  await tx.wechatAccount.create({ data: { id: accountId, key: demoAccountKey } })
  const { id: programmeId, zone } = programme
  const seeding: Seeding = { deps, tx, county, accountId, programmeId, zone, ids: new Map() }
  await seedStations(seeding)
  await seedPeople(seeding)
  await seedAccount(seeding)
  await seedAliases(seeding)
  await seedCourses(seeding)
  await seedRooms(seeding)
  await seedVisits(seeding)
  await seedTraces(deps, tx, programme)
}

function idFor({ deps, ids }: Seeding, prefix: string, key: string): string {
  const id = ids.get(key) ?? deps.ids.next(prefix)
  ids.set(key, id)
  return id
}

async function seedStations(seeding: Seeding): Promise<void> {
  const { tx, county, programmeId, deps } = seeding
  const townships = await tx.township.findMany({ where: { programmeId } })
  const townshipId = new Map(townships.map(({ name, id }) => [name, id]))
  await tx.station.createMany({
    data: county.stations.map(({ key, name, level, township, village }) => {
      const id = townshipId.get(township)
      if (!id) throw new Error(`the demo's station ${key} is in no township of the programme`)
      return { id: idFor(seeding, 'stn', key), programmeId, name, level, village, townshipId: id }
    }),
  })
  await tx.stationNickname.createMany({
    data: county.stations.flatMap(({ key, nicknames }) =>
      nicknames.map((name) => ({ id: deps.ids.next('nck'), stationId: idFor(seeding, 'stn', key), name })),
    ),
  })
}

const startOfDemo = ({ deps, zone }: Seeding): Date =>
  instantOf(addDays(dayAt(deps.clock.now(), zone), -400), '00:00', zone)

async function seedPeople(seeding: Seeding): Promise<void> {
  const { tx, county, programmeId, deps } = seeding
  const since = startOfDemo(seeding)
  const roster = county.people.filter((person) => person.role !== 'unknown')
  await tx.person.createMany({
    data: roster.map((person) => ({
      id: idFor(seeding, 'per', person.key),
      programmeId,
      name: person.name,
      village: person.village,
      townshipName: person.township,
      createdAt: since,
      ...(person.phone
        ? {
            phoneCipher: deps.keyring.sealPhone(programmeId, person.phone),
            phoneIndex: deps.keyring.phoneIndex(programmeId, person.phone),
            phoneVersion: 1,
          }
        : {}),
    })),
  })
  await tx.roleAssignment.createMany({
    data: roster.map(({ key, role }) => ({
      id: deps.ids.next('rol'),
      programmeId,
      personId: idFor(seeding, 'per', key),
      role,
      since,
    })),
  })
  await tx.stationAssignment.createMany({
    data: roster.flatMap(({ key, stationKeys }) =>
      stationKeys.map((station) => ({
        id: deps.ids.next('asg'),
        stationId: idFor(seeding, 'stn', station),
        personId: idFor(seeding, 'per', key),
        since,
      })),
    ),
  })
}

/** The way into the console that the sign-in page of a demo shows. */
async function seedAccount(seeding: Seeding): Promise<void> {
  const { tx, county, programmeId, deps } = seeding
  const person = county.people.find((each) => each.role === 'staff' && each.name === demoAccount.person)
  if (!person) throw new Error('the demo has nobody for its account')
  const personId = idFor(seeding, 'per', person.key)
  const since = startOfDemo(seeding)
  await tx.roleAssignment.create({
    data: { id: deps.ids.next('rol'), programmeId, personId, role: 'admin', since },
  })
  await tx.staffAccount.create({
    data: {
      ...{ id: deps.ids.next('sta'), personId, login: demoAccount.login },
      passwordHash: await hashPassword(demoAccount.password),
      ...{ createdAt: since, passwordChangedAt: since },
    },
  })
}

async function seedAliases(seeding: Seeding): Promise<void> {
  const { tx, county, accountId, deps } = seeding
  const since = startOfDemo(seeding)
  const accounts = new Map(county.people.map((person) => [person.wechatId, person]))
  await tx.wechatAlias.createMany({
    data: [...accounts.values()].map(({ wechatId, nickname, friend }) => ({
      id: idFor(seeding, 'als', wechatId),
      accountId,
      externalId: wechatId,
      nickname,
      friend,
      firstSeenAt: since,
    })),
  })
  await tx.aliasPerson.createMany({
    data: county.people
      .filter((person) => person.role !== 'unknown')
      .map(({ key, wechatId, role, friend }) => ({
        id: deps.ids.next('alp'),
        aliasId: idFor(seeding, 'als', wechatId),
        personId: idFor(seeding, 'per', key),
        matchedBy: role === 'staff' || role === 'admin' ? 'code' : friend ? 'friend' : 'roster',
        since,
      })),
  })
}

async function seedCourses(seeding: Seeding): Promise<void> {
  const { tx, county, programmeId, deps, zone } = seeding
  const firstDay = dayAt(deps.clock.now(), zone)
  for (const course of county.courses) {
    const courseId = idFor(seeding, 'crs', course.key)
    const { name, type } = course
    await tx.course.create({ data: { id: courseId, programmeId, code: name, name, type } })
    for (const run of course.runs) {
      const runId = idFor(seeding, 'run', run.key)
      await tx.courseRun.create({ data: { id: runId, courseId, number: run.number, capacity: run.capacity } })
      for (const session of run.sessions) {
        const day = addDays(firstDay, session.dayOffset)
        const startsAt = instantOf(day, session.startTime, zone)
        const endsAt = instantOf(day, session.endTime, zone)
        const sessionId = deps.ids.next('ses')
        const { number, place, teacherTitle: teacher, language } = session
        await tx.classSession.create({
          data: { id: sessionId, runId, number, startsAt, endsAt, place, teacher, language },
        })
        if (session.dayOffset === 0 && run === county.courses[0]?.runs[0]) {
          await tx.classCode.create({
            data: {
              id: deps.ids.next('cod'),
              sessionId,
              code: firstClassCode,
              validFrom: new Date(startsAt.getTime() - 3_600_000),
              validUntil: endsAt,
            },
          })
        }
      }
    }
  }
}

async function seedRooms(seeding: Seeding): Promise<void> {
  const { tx, county, accountId, programmeId, deps } = seeding
  const since = startOfDemo(seeding)
  const people = new Map(county.people.map((person) => [person.key, person]))
  const runs = county.courses.flatMap((course) => course.runs)
  for (const room of county.rooms) {
    const run = runs.find(({ roomKey }) => roomKey === room.key)
    const courseRunId = run && room.kind === 'trainees' ? idFor(seeding, 'run', run.key) : null
    const bound = room.kind
      ? { programmeId, purpose: room.kind, boundAt: since, noticedAt: since, courseRunId }
      : {}
    await tx.conversation.create({
      data: {
        id: deps.ids.next('cnv'),
        accountId,
        externalId: room.externalId,
        kind: 'room',
        name: room.name,
        ...bound,
      },
    })
    if (!courseRunId) continue
    const personIds = room.memberKeys
      .filter((key) => people.get(key)?.role === 'trainee')
      .map((key) => idFor(seeding, 'per', key))
    await enrol(seeding, courseRunId, personIds)
  }
}

/** As a list that was brought in: the steps, and the places that follow from them. */
async function enrol(seeding: Seeding, runId: string, personIds: readonly string[]): Promise<void> {
  const { tx, deps, programmeId } = seeding
  const since = startOfDemo(seeding)
  const causeId = deps.ids.next('imp')
  await tx.enrolmentStep.createMany({
    data: personIds.map((personId, part) => ({
      ...{ id: deps.ids.next('ens'), programmeId, runId, personId, kind: 'enrol', via: 'import' },
      ...{ causeId, messageId: causeId, part, sentAt: since, recordedAt: since },
    })),
  })
  await tx.enrolment.createMany({
    data: personIds.map((personId) => ({
      ...{ id: deps.ids.next('enr'), runId, personId, state: 'enrolled', toldState: 'enrolled' },
      ...{ since, causeId, createdAt: since },
    })),
  })
}

/** As if staff had told of them at ten in the morning. */
async function seedVisits(seeding: Seeding): Promise<void> {
  const { tx, county, programmeId, deps, zone } = seeding
  const firstDay = dayAt(deps.clock.now(), zone)
  for (const { stationKey, visitorKey, daysAgo, kind, findings } of county.visits) {
    const day = addDays(firstDay, -daysAgo)
    const sentAt = instantOf(day, '10:00', zone)
    const [id, causeId] = [deps.ids.next('svt'), deps.ids.next('cmd')]
    const stationId = idFor(seeding, 'stn', stationKey)
    const of = { programmeId, stationId, day, causeId, createdAt: sentAt }
    const visitorId = idFor(seeding, 'per', visitorKey)
    const operators = county.people.filter(
      (person) => person.role === 'operator' && person.stationKeys.includes(stationKey),
    )
    const guided = operators.map((person) => ({
      ...{ id: idFor(seeding, 'per', person.key), name: 'name' in person ? person.name : '' },
    }))
    await tx.siteVisit.create({
      data: { id, ...of, kind, findings, visitorId, sentAt, ...(kind === '指导' ? { guided } : {}) },
    })
    const told = { messageId: causeId, part: 0, sentAt, recordedAt: sentAt }
    await tx.siteVisitStatement.create({
      data: { id: deps.ids.next('svs'), programmeId, visitId: id, findings, causeId, ...told },
    })
    if (kind !== '盘点') continue
    const lines = readAssets([findings]).map((line, place) => ({ id: deps.ids.next('asl'), place, ...line }))
    await tx.assetCount.create({
      data: {
        ...{ id: deps.ids.next('ast'), ...of, via: 'visit', visitId: id, saidAt: sentAt },
        ...{ byPersonId: visitorId, lines: { create: lines } },
      },
    })
  }
}
