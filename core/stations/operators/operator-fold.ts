// Who runs a station, from when to when: the fold of what was said of it on top of the roster. Pure.

export interface Tenure {
  personId: string
  since: Date
  /** Rights end at that instant; null while in force. */
  until: Date | null
  /** The change that it follows from; null where it came with the roster. */
  changeId: string | null
  /** The change that ended it. */
  endedById: string | null
}

export interface Change {
  id: string
  /** replace: whoever else runs it leaves, or just `leaverId`. */
  kind: 'replace' | 'add' | 'end'
  personId: string | null
  leaverId: string | null
  effectiveAt: Date
  sentAt: Date
  orderId: string
  part: number
}

const inOrder = (a: Change, b: Change): number =>
  a.effectiveAt.getTime() - b.effectiveAt.getTime() ||
  a.sentAt.getTime() - b.sentAt.getTime() ||
  (a.orderId === b.orderId ? a.part - b.part : a.orderId < b.orderId ? -1 : 1)

export const runsAt = ({ since, until }: Tenure, at: Date): boolean =>
  since <= at && (until === null || until > at)

/** `roster`: without anything that a change did. Changes may be given in any order. */
export function tenuresAfter(roster: readonly Tenure[], changes: readonly Change[]): Tenure[] {
  const tenures = roster.map((tenure) => ({ ...tenure }))
  for (const change of [...changes].sort(inOrder)) {
    const { id, personId, effectiveAt: at } = change
    for (const tenure of tenures) {
      if (!runsAt(tenure, at) || !leaves(tenure, change)) continue
      tenure.until = at
      tenure.endedById = id
    }
    const stays = tenures.some((tenure) => tenure.personId === personId && runsAt(tenure, at))
    if (personId !== null && change.kind !== 'end' && !stays)
      tenures.push({ personId, since: at, until: null, changeId: id, endedById: null })
  }
  return tenures
}

function leaves({ personId }: Tenure, change: Change): boolean {
  if (change.kind === 'add') return false
  if (change.leaverId !== null) return personId === change.leaverId
  return change.kind === 'end' || personId !== change.personId
}
