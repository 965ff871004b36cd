// 站点综合评选: for staff and auditors alone, and never told in a group.
import { authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import { readSettings } from '../../../core/programmes/settings-reads.ts'
import { adjustScore } from '../../../core/stations/contest/adjust-score.ts'
import { readContest } from '../../../core/stations/contest/contest-reads.ts'
import { partNames, writeContestSheet } from '../../../core/stations/contest/contest-sheet.ts'
import { type Standing, standingsOf } from '../../../core/stations/contest/standing.ts'
import { type Day, personDayAt } from '../../../core/values/days.ts'
import * as contract from '../../contract/contest.ts'
import { doneSchema } from '../../contract/people.ts'
import { endpoint } from '../../http/endpoint.ts'
import { fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { tableAnswer, tableTypes } from '../../http/table-answer.ts'
import { boundedSpan } from '../stations/span.ts'

interface Asked {
  deps: Deps
  query: { from?: Day | undefined; to?: Day | undefined }
  found: { id: string; zone: string }
}

async function contestOf({ deps, query, found }: Asked) {
  const to = query.to ?? personDayAt(deps.clock.now(), found.zone)
  const { from } = boundedSpan({ from: query.from ?? `${to.slice(0, 4)}-01-01`, to })
  const { client } = deps.database
  const { contest: rules } = await readSettings(client, found.id)
  const stations = await readContest(client, { programmeId: found.id, from, to })
  return { from, to, targetFen: rules.turnoverTarget * 100, standings: standingsOf(stations, rules) }
}

const presentStanding = ({ station, score, ...of }: Standing): contract.Contest['items'][number] => ({
  station,
  parts: score.parts.map(({ part, weight, share, points, words }) => ({
    ...{ part, name: partNames[part], weight, share, points, words },
  })),
  points: score.points,
  knownWeight: score.knownWeight,
  weight: score.weight,
  adjustments: of.adjustments.map(({ by, points, reason, at }) => ({
    ...{ by, points, reason, at: at.toISOString() },
  })),
  total: of.total,
  turnoverFen: of.turnoverFen,
  reportedDays: of.reportedDays,
  reachesTarget: of.reachesTarget,
})

const contest = endpoint({
  method: 'get',
  path: '/v1/contest',
  summary: '站点综合评选：每一项得分和依据，不知道的标出来',
  query: contract.contestQuerySchema,
  answers: contract.contestSchema,
  problems: [404],
  authorize: mayInProgramme('read contest'),
  handle: async (ask) => {
    const { standings, ...span } = await contestOf(ask)
    return { ...span, items: standings.map(presentStanding) }
  },
})

const contestSheet = endpoint({
  method: 'get',
  path: '/v1/contest/sheet',
  summary: '站点综合评选表，表格文件',
  query: contract.contestSheetQuerySchema,
  answers: fileSchema,
  mediaType: tableTypes,
  problems: [404],
  authorize: mayInProgramme('read contest'),
  handle: async (ask) => {
    const { format } = ask.query
    return tableAnswer(format, await writeContestSheet((await contestOf(ask)).standings, format))
  },
})

const contestAdjustment = endpoint({
  method: 'post',
  path: '/v1/contest/adjustments',
  summary: '评委加减分，写明理由',
  body: contract.adjustmentSchema,
  answers: doneSchema,
  problems: [404],
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'judge contest')
    return programme
  },
  handle: async (ask) => {
    const { programme: _, ...adjustment } = ask.body
    await inWork(ask, ask.found.id, (work) => adjustScore(work, adjustment))
    return { done: true } as const
  },
})

export const contestEndpoints = [contest, contestSheet, contestAdjustment]
