// Two that do the same work take turns at it, so that whatever slows the machine down slows both. Counted is what each pass
// costs the processor: another program's share of the time is in neither.

export type Work<Item> = (item: Item) => unknown

/** Milliseconds of the processor, a pass each. */
export interface Passes {
  ours: number[]
  theirs: number[]
}

/** Both are warmed for the same time, and by one pass over everything at least. */
const warmMs = 3000
const leastTurns = 5

/** Over each list of items pass after pass, at least five by each, until the time is over. */
export function takeTurns<Item>(
  lists: readonly (readonly Item[])[],
  ours: Work<Item>,
  theirs: Work<Item>,
  seconds: number,
): Passes[] {
  for (const work of [ours, theirs]) warm(lists, work)
  const passes = lists.map((): Passes => ({ ours: [], theirs: [] }))
  const end = performance.now() + seconds * 1000
  for (let turn = 0; turn < leastTurns || performance.now() < end; turn++)
    lists.forEach((items, i) => {
      passes[i]?.ours.push(passOver(items, ours))
      passes[i]?.theirs.push(passOver(items, theirs))
    })
  return passes
}

function warm<Item>(lists: readonly (readonly Item[])[], work: Work<Item>): void {
  const start = cpuMs()
  do for (const items of lists) passOver(items, work)
  while (cpuMs() - start < warmMs)
}

function passOver<Item>(items: readonly Item[], work: Work<Item>): number {
  const start = cpuMs()
  for (const item of items) work(item)
  return cpuMs() - start
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
