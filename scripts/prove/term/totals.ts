// The program's own totals of a term, by the reads that its screens use.
import type { Totals } from './count.ts'
import type { TermWorld } from './world.ts'

export async function totalsOf({ deps, programmeId, passTo }: TermWorld): Promise<Totals> {
  const { client } = deps.database
  passTo(new Date('2027-12-31T12:00:00+08:00'))
  const enrolments = await client.enrolment.groupBy({ by: ['state'], _count: true })
  const inState = (state: string) => enrolments.find((row) => row.state === state)?._count ?? 0
  const attended = { programmeId, voidedAt: null, state: { in: ['present', 'late'] } }
  const people = await client.attendance.findMany({
    where: attended,
    select: { personId: true },
    distinct: ['personId'],
  })
  const facts = async (kind: string) => {
    const rows = await client.personFact.findMany({
      where: { programmeId, kind, voidedAt: null },
      orderBy: { day: 'asc' },
    })
    return new Map(rows.map(({ personId, value }) => [personId, value]))
  }
  const sales = await facts('monthlySalesFen')
  return {
    ...{ enrolled: inState('enrolled'), waiting: inState('waiting'), withdrawn: inState('withdrawn') },
    personTimes: await client.attendance.count({ where: attended }),
    people: people.length,
    late: await client.attendance.count({ where: { ...attended, state: 'late' } }),
    proxies: await client.attendance.count({ where: { ...attended, via: 'proxy' } }),
    visits: await client.followUpVisit.count({ where: { programmeId, voidedAt: null, reached: true } }),
    attempts: await client.followUpVisit.count({ where: { programmeId, voidedAt: null, reached: false } }),
    openedShop: [...(await facts('openedShop')).values()].filter((value) => value === true).length,
    monthlySales: [...sales.values()].reduce<number>((total, fen) => total + Number(fen) / 100, 0),
    certificates: await client.certificate.count({ where: { programmeId, revokedAt: null } }),
  }
}
