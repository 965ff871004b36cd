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
/** Turns are short, as the engine throws away the code of what has not run for long, and has to make it anew. */
const itemsOfTurn = 250

/** Over each list of items, pass after pass, at least five, until the time is over. */
export function takeTurns<Item>(
  lists: readonly (readonly Item[])[],
  ours: Work<Item>,
  theirs: Work<Item>,
  seconds: number,
): Turn[][] {
  for (const work of [theirs, ours]) warm(lists.flat(), work)
  const parts = lists.map(partsOf)
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

function partsOf<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / itemsOfTurn)
  return Array.from({ length: count }, (_, i) => items.slice(i * itemsOfTurn, (i + 1) * itemsOfTurn))
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
