// 预警: in the morning, to staff, what is wrong with batches: each thing once. Safe to run twice, and after a day off.
import { isQuiet } from '../../dialogs/resume-at.ts'
import { jobFrame } from '../../follow-ups/job-frame.ts'
import { wasSaid } from '../../messaging/habit-reads.ts'
import { say } from '../../messaging/say.ts'
import { authorize } from '../../people/policy.ts'
import type { Deps } from '../../platform/deps.ts'
import { runWork, type Work } from '../../platform/work.ts'
import { listProgrammes } from '../../programmes/programme-reads.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { readStaffRooms } from '../../stations/summaries/staff-reads.ts'
import { type Day, dayAt, dayText, timeAt } from '../../values/days.ts'
import type { BatchWarning } from './batch-warnings.ts'
import { type BatchRead, batchesToWarnOf } from './trace-reads.ts'

export async function tellWarnings(deps: Deps, now: Date): Promise<{ told: number }> {
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  let told = 0
  for (const programme of await listProgrammes(deps.database.client)) {
    const { zone } = programme
    const { stations } = await readSettings(deps.database.client, programme.id)
    if (isQuiet(now, { zone, quiet }) || timeAt(now, zone) < stations.countAt) continue
    const warned = warnedOf(await batchesToWarnOf(deps.database.client, programme.id, dayAt(now, zone)))
    if (warned.length === 0) continue
    told += await runWork(deps, { ...jobFrame(deps, programme), body: (work) => tellRooms(work, warned) })
  }
  return { told }
}

interface Warned {
  key: string
  words: string
}

/** A batch that waits for its inspection is in order until it has codes. */
const matters = ({ issued }: BatchRead, { kind }: BatchWarning): boolean =>
  kind !== 'noInspection' || issued > 0

const warnedOf = (batches: readonly BatchRead[]): Warned[] =>
  batches.flatMap((batch) =>
    batch.warnings
      .filter((warning) => matters(batch, warning))
      .map((warning) => {
        const day = 'day' in warning ? warning.day : ''
        const words = `${batch.number}（${batch.productName}）${warningWords(warning)}`
        return { key: `trace:${batch.id}:${warning.kind}:${day}`, words }
      }),
  )

const words: Record<BatchWarning['kind'], (day: Day) => string> = {
  noInspection: () => '发了码还没有检测记录',
  inspectionFailed: (day) => `${dayText(day)}检测不合格`,
  inspectionExpired: (day) => `检测${dayText(day)}过期了`,
  shelfLifeEnding: (day) => `保质期到${dayText(day)}`,
  shelfLifePast: (day) => `保质期${dayText(day)}过了`,
}
const warningWords = (warning: BatchWarning): string =>
  words[warning.kind]('day' in warning ? warning.day : '')

const mostLines = 8

async function tellRooms(work: Work, warned: readonly Warned[]): Promise<number> {
  authorize(work.actor, 'read traces')
  let told = 0
  for (const { id, accountId } of await readStaffRooms(work.tx, work.programme.id)) {
    const fresh: Warned[] = []
    for (const { key, words: text } of warned)
      if (!(await wasSaid(work.tx, `${key}:${id}`))) fresh.push({ key: `${key}:${id}`, words: text })
    if (fresh.length === 0) continue
    const lines = fresh.slice(0, mostLines).map((each) => each.words)
    const rest = fresh.length > mostLines ? [`还有${fresh.length - mostLines}条，在网页“溯源”里看`] : []
    const said = await say(work, {
      ...{ account: accountId, conversation: { id, kind: 'room' }, purpose: 'notice', answers: [] },
      text: ['⚠️ 溯源预警', ...lines, ...rest].join('\n'),
      keys: fresh.map(({ key }) => ({ onceKey: key })),
    })
    told += said ? fresh.length : 0
  }
  return told
}
