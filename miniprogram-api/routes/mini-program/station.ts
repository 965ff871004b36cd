// An operator's own station: its month, what is missing, the streak, and the day's form: another way to report, by the
// same use case as chat.
import type { z } from 'zod'
import type { OwnPerson } from '../../../core/people/mini-program/session-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import type { Work } from '../../../core/platform/work.ts'
import { findDayState } from '../../../core/stations/ledger/day-reads.ts'
import { reportDay } from '../../../core/stations/ledger/report-day.ts'
import { unreportable } from '../../../core/stations/ledger/reportable-day.ts'
import { type OwnStation, stationsRunBy } from '../../../core/stations/operators/own-station-reads.ts'
import { readStationDays } from '../../../core/stations/rate/rate-reads.ts'
import { readAmountPlaces, readOwnMonths } from '../../../core/stations/summaries/own-reads.ts'
import { monthSpan, personDayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import {
  ownReportBodySchema,
  ownReportSchema,
  ownStationQuerySchema,
  ownStationSchema,
} from '../../contract/own-station.ts'
import { actingOf } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { presentMonth } from '../stations/present-month.ts'

interface Found {
  person: OwnPerson
  stations: OwnStation[]
  station: OwnStation
}

/** Whoever asks for one that they don't run is told that there is none. */
async function ownStation(deps: Deps, person: OwnPerson, id: string | undefined): Promise<Found> {
  const { personId, programme } = person
  const now = deps.clock.now()
  const stations = await stationsRunBy(deps.database.client, { programmeId: programme.id, personId, now })
  const station = id === undefined ? stations[0] : stations.find((each) => each.id === id)
  if (!station) throw new Problem('notFound', { thing: 'station', id: id ?? '' })
  return { person, stations, station }
}

const turnoverNames = ['purchaseFen', 'saleFen', 'serviceFen'] as const

const month = endpoint({
  method: 'get',
  path: '/v1/me/station',
  summary: '我的站：这个月哪天报了、连报几天、合计',
  query: ownStationQuerySchema,
  answers: ownStationSchema,
  access: 'miniProgram',
  caching: 'revalidate',
  problems: [404],
  authorize: async ({ deps, own, query, actorIn }) => {
    const person = actingOf(own)
    authorize(actorIn(person.programme.id), 'read stationReports', { own: true })
    return ownStation(deps, person, query.station)
  },
  handle: async ({ deps, query, found: { person, stations, station } }) => {
    const { client } = deps.database
    const { programme } = person
    const now = deps.clock.now()
    const today = personDayAt(now, programme.zone)
    const asked = query.month ?? today.slice(0, 7)
    const span = monthSpan(asked)
    const days = await readStationDays(client, { programme, now, ...span, stationId: station.id })
    const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
    const question = { programme, quiet, now, ...span, today, stationIds: [station.id] }
    const [own] = await readOwnMonths(client, question)
    const places = await readAmountPlaces(client, programme.id, { ...span, names: turnoverNames })
    return {
      stations,
      ...presentMonth({ station, month: asked, days, now, zone: programme.zone }),
      missing: days.filter(({ state }) => state === 'missing').map(({ day }) => day),
      ...{ streak: own?.streak ?? 0, numbers: own?.numbers ?? {} },
      place: places.find(({ id }) => id === station.id)?.place ?? null,
      of: places.length,
    }
  },
})

const report = endpoint({
  method: 'post',
  path: '/v1/me/station/reports',
  summary: '填一天的数',
  body: ownReportBodySchema,
  answers: ownReportSchema,
  access: 'miniProgram',
  problems: [404],
  authorize: async ({ deps, own, body }) => {
    const found = await ownStation(deps, actingOf(own), body.station)
    const why = unreportable(body.day, personDayAt(deps.clock.now(), found.person.programme.zone))
    if (why) throw new Problem('invalidInput', { where: 'day', reason: why })
    return found
  },
  handle: (ask) =>
    inWork(ask, ask.found.person.programme.id, (work) => takeForm(work, { ...ask.found, form: ask.body })),
})

type Form = z.output<typeof ownReportBodySchema>

/** The form shows the day as it stands: what is sent stands for all of it. */
async function takeForm(work: Work, { person, stations, station, form }: Found & { form: Form }) {
  const before = await findDayState(work.tx, station.id, form.day)
  const { personId: id, programme, name, roles } = person
  const onlySignIn = Object.keys(form.numbers).length === 0 && form.noBusiness === undefined
  const outcome = await reportDay(work, {
    reporter: { id, programmeId: programme.id, name, roles, verified: true, readsOwn: true, stations },
    ...{ stationId: station.id, day: form.day, dayStated: true, part: 0 },
    kind: onlySignIn ? 'signIn' : before?.reported ? 'correction' : 'report',
    change: {
      numbers: form.numbers,
      ...(form.appSignedIn === undefined ? {} : { appSignedIn: form.appSignedIn }),
      ...(form.noBusiness ? { noBusiness: true as const } : {}),
    },
  })
  if ('amendmentId' in outcome)
    return { state: 'held' as const, day: outcome.day, numbers: {}, noBusiness: false, appSignedIn: null }
  const { numbers, noBusiness, appSignedIn } = outcome.after
  return {
    ...{ state: 'recorded' as const, day: outcome.day, numbers, noBusiness },
    appSignedIn: appSignedIn ?? null,
  }
}

export const stationOfMiniProgram: readonly Endpoint[] = [month, report]
