// Two that do the same work take turns at it, so that whatever slows the machine down slows both. Counted is what each turn
// costs the processor: another program's share of the time is in neither.

export type Work<Item> = (item: Item) => unknown

/** What one turn's items cost in each pass, in milliseconds of the processor. */
export interface Turn {
  ours: number[]
  theirs: number[]
}

/** Both are warmed for the same time: the engine goes on making code better for so long. */
const warmMs = 8000
const leastPasses = 5

export interface Pair<Item> {
  ours: Work<Item>
  theirs: Work<Item>
}

export function warmUp<Item>(items: readonly Item[], { ours, theirs }: Pair<Item>): void {
  for (const work of [theirs, ours]) warm(items, work)
}

/**
 * Over each list of items, pass after pass, at least five, until the time is over. A turn is a list as a whole, or no more
 * than `most` of its items: the first of a turn find the machine's caches full of what the other one used.
 */
export function takeTurns<Item>(
  lists: readonly (readonly Item[])[],
  { ours, theirs }: Pair<Item>,
  seconds: number,
  most = Number.POSITIVE_INFINITY,
): Turn[][] {
  const parts = lists.map((items) => partsOf(items, most))
  const turns = parts.map((some) => some.map((): Turn => ({ ours: [], theirs: [] })))
  const end = performance.now() + seconds * 1000
  for (let pass = 0; pass < leastPasses || performance.now() < end; pass++)
    parts.forEach((some, list) => {
      some.forEach((items, i) => {
        const turn = turns[list]?.[i]
        turn?.ours.push(costOf(items, ours))
        turn?.theirs.push(costOf(items, theirs))
      })
    })
  return turns
}

function partsOf<Item>(items: readonly Item[], most: number): Item[][] {
  const size = Math.min(most, items.length)
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size))
}

function warm<Item>(items: readonly Item[], work: Work<Item>): void {
  const start = cpuMs()
  do costOf(items, work)
  while (cpuMs() - start < warmMs)
}

/** In milliseconds of the processor. */
export function costOf<Item>(items: readonly Item[], work: Work<Item>): number {
  const start = cpuMs()
  for (const item of items) work(item)
  return cpuMs() - start
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
