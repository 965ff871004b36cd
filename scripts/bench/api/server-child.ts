// The API and what it is compared with, in one process on a database of their own. Tells its parent when it is filled.

import { standingClock } from '../../../core/platform/clock.ts'
import { createLogger } from '../../../core/platform/logger.ts'
import { startApi } from '../../../miniprogram-api/http/server.ts'
import { proofDeps } from '../../prove/proof-deps.ts'
import { startBare } from './bare.ts'
import { fillAskers } from './fill-askers.ts'
import { fillCodes } from './fill-codes.ts'
import { fillReports } from './fill-reports.ts'
import { fillTraining } from './fill-training.ts'

export interface Wanted {
  folder: string
  reports: number
  attendances: number
  codes: number
}

export interface Ready {
  api: string
  bare: string
  tokens: string[]
  codes: string[]
  rows: { reports: number; attendances: number; codes: number }
}

const now = new Date('2026-11-20T10:00:00Z')
const wanted: Wanted = JSON.parse(process.argv[2] ?? '')
const ground = await proofDeps({ folder: wanted.folder, clock: standingClock(now), demo: false })
// 0 is no limit: a bench asks more often than anybody may.
const unlimited = {
  ...{ API_READS_PER_PERSON: 0, API_WRITES_PER_PERSON: 0 },
  ...{ API_READS_PER_ADDRESS: 0, API_WRITES_PER_ADDRESS: 0 },
}
// Logs as in production: a line a request.
const deps = {
  ...ground,
  config: { ...ground.config, ...unlimited, API_URL: 'http://127.0.0.1:0' },
  log: createLogger({ level: 'info', pretty: false }),
}
const { id: programmeId } = await deps.database.client.programme.findFirstOrThrow({ orderBy: { key: 'asc' } })
const { people } = await fillTraining(deps, { programmeId, attendances: wanted.attendances, now })
const reports = await fillReports(deps, { programmeId, rows: wanted.reports })
const tokens = await fillAskers(deps, { programmeId, people, now })
const codes = await fillCodes(deps, { programmeId, codes: wanted.codes, now })
const api = await startApi(deps)
const bare = await startBare(deps)
const bytesOf = async (path: string, headers: Record<string, string> = {}) =>
  Buffer.from(await (await fetch(api.url + path, { headers })).arrayBuffer())
bare.send('progress', await bytesOf('/v1/me/progress', { authorization: `Bearer ${tokens[0]}` }))
bare.send('trace', await bytesOf(`/v1/trace/${codes[0]}`))
const attendances = await deps.database.client.attendance.count()
const rows = { reports, attendances, codes: await deps.database.client.traceCode.count() }
const ready: Ready = { api: api.url, bare: bare.url, tokens, codes, rows }
// A village writes now and then, too: what is kept in memory is old once a second.
setInterval(async () => {
  await deps.database.client.programme.update({
    where: { id: programmeId },
    data: { namesVersion: { increment: 1 } },
  })
}, 1000).unref()
process.send?.(ready)
// Asked what it has cost so far.
process.on('message', () => process.send?.(process.cpuUsage()))
process.on('disconnect', () => process.exit(0))
