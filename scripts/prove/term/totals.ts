// The program's own totals of a term, by the reads that its screens use.
import { countVisits } from '../../../core/follow-ups/visit-reads.ts'
import { issueCertificates } from '../../../core/training/certificates/issue-certificates.ts'
import { countAttendance } from '../../../core/training/classes/attendance-reads.ts'
import type { Totals } from './count.ts'
import type { TermWorld } from './world.ts'

/** Whose sign-up was recalled left nothing to withdraw from, though the row of their place stays. */
async function countWithdrawn(client: TermWorld['deps']['database']['client']): Promise<number> {
  const gone = await client.enrolment.findMany({ where: { state: 'withdrawn' } })
  const steps = await client.enrolmentStep.findMany({ where: { voidedAt: null } })
  const chains = await client.chainSnapshot.findMany({ where: { voidedAt: null } })
  return gone.filter(
    ({ runId, personId }) =>
      steps.some((step) => step.runId === runId && step.personId === personId) ||
      chains.some(
        (chain) => chain.runId === runId && JSON.stringify(chain.entries).includes(`"${personId}"`),
      ),
  ).length
}

export async function totalsOf({ deps, programmeId, passTo }: TermWorld): Promise<Totals> {
  const { client } = deps.database
  passTo(new Date('2027-12-31T12:00:00+08:00'))
  await issueCertificates(deps, deps.clock.now())
  const counted = await countAttendance(client, programmeId, { from: '2026-01-01', to: '2027-12-31' })
  const visits = await countVisits(client, programmeId)
  const enrolments = await client.enrolment.groupBy({ by: ['state'], _count: true })
  const inState = (state: string) => enrolments.find((row) => row.state === state)?._count ?? 0
  const attended = { programmeId, voidedAt: null, state: { in: ['present', 'late'] } }
  const facts = async (kind: string) => {
    const rows = await client.personFact.findMany({
      where: { programmeId, kind, voidedAt: null },
      orderBy: { day: 'asc' },
    })
    return new Map(rows.map(({ personId, value }) => [personId, value]))
  }
  const sales = await facts('monthlySalesFen')
  return {
    ...{ enrolled: inState('enrolled'), waiting: inState('waiting') },
    withdrawn: await countWithdrawn(client),
    personTimes: counted.personTimes,
    people: counted.people,
    late: await client.attendance.count({ where: { ...attended, state: 'late' } }),
    leaves: await client.attendance.count({ where: { programmeId, voidedAt: null, state: 'leave' } }),
    proxies: await client.attendance.count({ where: { ...attended, via: 'proxy' } }),
    visits: visits.visits,
    attempts: visits.unreached,
    openedShop: [...(await facts('openedShop')).values()].filter((value) => value === true).length,
    monthlySales: [...sales.values()].reduce<number>((total, fen) => total + Number(fen) / 100, 0),
    certificates: await client.certificate.count({ where: { programmeId, revokedAt: null } }),
  }
}
