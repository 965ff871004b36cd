// The account of a programme with the names of what stands in it, its targets, and where a figure comes from.
import type { Tx } from '../platform/database/transactor.ts'
import type { Day } from '../values/days.ts'
import { readBooks, sellerRoots } from './books-reads.ts'
import { accountOf, type Line } from './count/account.ts'
import { totalsOf } from './count/totals.ts'

export const readAccount = async (tx: Tx, programmeId: string): Promise<Line[]> =>
  accountOf(await readBooks(tx, programmeId))

export interface SellerRead {
  id: string
  name: string
  kind: string
  personId: string | null
}

/** Those that count, by their names; one who turned out to be another goes with that one. */
export async function readSellers(tx: Tx, programmeId: string): Promise<SellerRead[]> {
  const roots = await sellerRoots(tx, programmeId)
  const sellers = await tx.seller.findMany({
    where: { programmeId },
    include: { person: { select: { id: true, name: true, mergedIntoId: true } } },
  })
  return sellers
    .filter(({ id }) => roots.get(id) === id)
    .map(({ id, kind, name, person }) => ({
      ...{ id, kind, name: person?.name ?? name, personId: person?.mergedIntoId ?? person?.id ?? null },
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

/** Of sellers, stations and campaigns, by their ids. */
export async function readNames(tx: Tx, programmeId: string): Promise<Map<string, string>> {
  const [sellers, stations, campaigns] = [
    await readSellers(tx, programmeId),
    await tx.station.findMany({ where: { programmeId }, select: { id: true, name: true } }),
    await tx.campaign.findMany({ where: { programmeId }, select: { id: true, name: true } }),
  ]
  return new Map([...sellers, ...stations, ...campaigns].map(({ id, name }) => [id, name]))
}

export interface Target {
  key: string
  name: string
  targetFen: number
  scope: string
  fen: number
  drivenFen: number
  phases: { number: number; targetFen: number | null; from: Day | null; to: Day | null; fen: number | null }[]
}

const always = { from: '0000-01-01', to: '9999-12-31' }
const ofSales = /农产品.{0,6}销售|农特产品.{0,6}销售|销售额|网络零售/

/** What the documents want sold, and how far it is. */
export async function readTargets(
  tx: Tx,
  programmeId: string,
  { lines, year }: { lines: readonly Line[]; year: number },
): Promise<Target[]> {
  const indicators = await tx.indicatorDefinition.findMany({
    where: { programmeId, superseded: false, kind: 'amount', unit: '元', target: { not: null } },
    include: { phases: { orderBy: { phase: 'asc' } } },
    orderBy: { key: 'asc' },
  })
  const phases = await tx.phase.findMany({ where: { programmeId } })
  const ofYear = { from: `${year}-01-01`, to: `${year}-12-31` }
  return indicators
    .filter(({ name, perEntity, target }) => perEntity === null && (target ?? 0) > 0 && ofSales.test(name))
    .map(({ key, name, target, scope, frequency, phases: targets }) => {
      const yearly = scope === 'year' || frequency === 'year'
      const { fen, drivenFen } = totalsOf(lines, yearly ? ofYear : always)
      return {
        ...{ key, name, targetFen: Math.round((target ?? 0) * 100), scope: yearly ? 'year' : 'contract' },
        ...{ fen, drivenFen },
        phases: targets.map(({ phase: number, target: of }) => {
          const { startsOn: from = null, endsOn: to = null } =
            phases.find((each) => each.number === number) ?? {}
          return {
            ...{ number, targetFen: of === null ? null : Math.round(of * 100), from, to },
            fen: from && to ? totalsOf(lines, { from, to }).drivenFen : null,
          }
        }),
      }
    })
}
