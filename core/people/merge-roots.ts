// Who turned out to be whom. Pure: the merges in force are the truth, and a person's root follows from them.

export interface MergeInForce {
  fromId: string
  intoId: string
}

/** Everybody who was merged, with the person at the end of their chain. Expects no circles. */
export function rootsOf(merges: readonly MergeInForce[]): Map<string, string> {
  const next = new Map(merges.map(({ fromId, intoId }) => [fromId, intoId]))
  const roots = new Map<string, string>()
  for (const { fromId } of merges) roots.set(fromId, endOf(next, fromId))
  return roots
}

function endOf(next: ReadonlyMap<string, string>, id: string): string {
  let end = id
  // No chain is longer than there are merges; this ends even where the rows were tampered with.
  for (let steps = 0; steps <= next.size; steps++) {
    const further = next.get(end)
    if (further === undefined) break
    end = further
  }
  return end
}

export type MergeRefusal = 'same' | 'merged' | 'circle'

/** Why these two can't be merged; null where they can. */
export function refusalOf(
  merges: readonly MergeInForce[],
  { fromId, intoId }: MergeInForce,
): MergeRefusal | null {
  if (fromId === intoId) return 'same'
  if (merges.some((merge) => merge.fromId === fromId)) return 'merged'
  return (rootsOf(merges).get(intoId) ?? intoId) === fromId ? 'circle' : null
}
