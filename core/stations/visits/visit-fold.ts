// A visit to a station as the fold of what was said of it, in the order (sentAt, part, messageId). Pure: any order of
// arrival, any resend and any second bot end in the same visit.

export const siteVisitKinds = ['巡查', '盘点', '指导'] as const
export type SiteVisitKind = (typeof siteVisitKinds)[number]

export interface Statement {
  findings: string | null
  causeId: string
  messageId: string
  part: number
  sentAt: Date
}

export interface SiteVisitState {
  /** All that was found, each thing once; null where nothing was said of it. */
  findings: string | null
  /** Of the first that was said of it. */
  causeId: string
  sentAt: Date
}

function inOrder(a: Statement, b: Statement): number {
  const byPart = a.sentAt.getTime() - b.sentAt.getTime() || a.part - b.part
  return byPart || (a.messageId < b.messageId ? -1 : 1)
}

/** What was found, in the order in which it was said; the same words again say nothing new. */
export function findingsOf(statements: readonly Statement[]): string[] {
  const said = [...statements].sort(inOrder).flatMap(({ findings }) => findings ?? [])
  return [...new Set(said)]
}

/** Null when nothing is said of it any more. */
export function foldSiteVisit(statements: readonly Statement[]): SiteVisitState | null {
  const [first] = [...statements].sort(inOrder)
  if (!first) return null
  const findings = findingsOf(statements)
  return {
    findings: findings.length > 0 ? findings.join('；') : null,
    causeId: first.causeId,
    sentAt: first.sentAt,
  }
}
