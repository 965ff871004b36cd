// What the documents want of reads, media and live sessions, phase by phase. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import type { Day } from '../values/days.ts'

/** By what such indicators are called (绩效目标 1.1 三, 2.3; 杭锦旗 指标7、8; 泽库 4.3.4). */
const named = {
  reads: /阅读量/,
  mentions: /媒体累计宣传/,
  films: /宣传片.*媒体/,
  live: /直播活动$|直播销售$/,
  festivals: /直播盛典/,
} as const

export type Wanted = keyof typeof named

export interface ReachTarget {
  key: string
  name: string
  target: number
  /** contract | year */
  scope: string
  phases: { number: number; target: number | null; from: Day | null; to: Day | null }[]
}

export async function readReachTargets(tx: Tx, programmeId: string, wanted: Wanted): Promise<ReachTarget[]> {
  const indicators = await tx.indicatorDefinition.findMany({
    where: { programmeId, superseded: false, kind: 'count', target: { not: null } },
    include: { phases: { orderBy: { phase: 'asc' } } },
    orderBy: { key: 'asc' },
  })
  const phases = await tx.phase.findMany({ where: { programmeId } })
  return indicators
    .filter(({ name }) => named[wanted].test(name))
    .map(({ key, name, target, scope, frequency, phases: targets }) => ({
      ...{ key, name, target: target ?? 0, scope: frequency === 'year' ? 'year' : scope },
      phases: targets.map(({ phase: number, target: of }) => {
        const { startsOn: from = null, endsOn: to = null } =
          phases.find((each) => each.number === number) ?? {}
        return { number, target: of, from, to }
      }),
    }))
}
