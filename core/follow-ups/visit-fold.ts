// A visit as the fold of what was said of it, in the order (sentAt, part, who said it). Pure: any order of arrival, any
// resend and any second bot end in the same visit.
import { z } from 'zod'

const fen = z.number().int().nonnegative()

/** What one message says of a visit; only what was stated. */
export const visitSaidSchema = z.object({
  method: z.enum(['电话', '上门', '微信', '视频']).optional(),
  /** False: tried, and nobody answered. */
  reached: z.literal(false).optional(),
  openedShop: z.boolean().optional(),
  employed: z.boolean().optional(),
  /** Sells online: true, false, or what comes before it (`preparing`). */
  sells: z.union([z.boolean(), z.string()]).optional(),
  monthlySalesFen: fen.optional(),
  approximate: z.literal(true).optional(),
  /** Empty: there is nothing that they need any more. */
  needs: z.string().optional(),
  satisfaction: z.string().min(1).optional(),
})
export type VisitSaid = z.infer<typeof visitSaidSchema>

export interface Statement {
  said: VisitSaid
  byPersonId: string | null
  causeId: string
  messageId: string
  part: number
  sentAt: Date
}

export interface VisitState {
  method: string | null
  reached: boolean
  openedShop: boolean | null
  employed: boolean | null
  sells: boolean | string | null
  monthlySalesFen: number | null
  approximate: boolean
  needs: string | null
  satisfaction: string | null
}

// Two bots give one message two ids, and times are whole seconds: what two people said in one second goes by who they
// are, and never by the bot that heard them. The id only parts what one of them said.
function inOrder(a: Statement, b: Statement): number {
  const byPart = a.sentAt.getTime() - b.sentAt.getTime() || a.part - b.part
  return byPart || compare(a.byPersonId ?? '', b.byPersonId ?? '') || compare(a.messageId, b.messageId)
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

export const ordered = (statements: readonly Statement[]): Statement[] => [...statements].sort(inOrder)

const nothing: VisitState = {
  ...{ method: null, reached: false, openedShop: null, employed: null, sells: null },
  ...{ monthlySalesFen: null, approximate: false, needs: null, satisfaction: null },
}

/** Null when nothing is said of it any more. Who answered once was reached, however often nobody did before. */
export function foldVisit(statements: readonly Statement[]): VisitState | null {
  if (statements.length === 0) return null
  return ordered(statements).reduce(withStatement, nothing)
}

function withStatement(visit: VisitState, { said }: Statement): VisitState {
  const triedOnly = said.reached === false
  const sold = said.monthlySalesFen !== undefined
  return {
    // How somebody was reached counts more than how it was tried.
    method: triedOnly && visit.reached ? visit.method : (said.method ?? visit.method),
    reached: visit.reached || !triedOnly,
    openedShop: said.openedShop ?? visit.openedShop,
    employed: said.employed ?? visit.employed,
    sells: said.sells ?? visit.sells,
    monthlySalesFen: said.monthlySalesFen ?? visit.monthlySalesFen,
    approximate: sold ? said.approximate === true : visit.approximate,
    needs: said.needs ?? visit.needs,
    satisfaction: said.satisfaction ?? visit.satisfaction,
  }
}

export const factKinds = ['openedShop', 'employed', 'sells', 'monthlySalesFen', 'needs'] as const
export type FactKind = (typeof factKinds)[number]
export type FactValue = boolean | string | number

/** What is known of the person by it. */
export const factsOfVisit = (visit: VisitState | null): [FactKind, FactValue][] =>
  factKinds.flatMap((kind): [FactKind, FactValue][] => {
    const value = visit?.[kind] ?? null
    return value === null ? [] : [[kind, value]]
  })
