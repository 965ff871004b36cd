// A station's things as the fold of its counts, and what the last count found otherwise. Pure. A count names what was
// looked at: what it doesn't name stands as it was, and is told as not counted.
import type { Day } from '../../values/days.ts'
import type { AssetState } from './asset-words.ts'
import type { AssetLine } from './read-assets.ts'

export interface Count {
  day: Day
  lines: readonly AssetLine[]
}

export interface Asset {
  name: string
  unit: string | null
  /** How many are there; null where nobody said. */
  quantity: number | null
  /** Said to be in order. */
  good: boolean
  /** What is wrong, and with how many; null: with those that there are. */
  faults: readonly { state: AssetState; quantity: number | null }[]
  /** When it was last counted. */
  day: Day
}

export type AssetDifference = {
  name: string
  unit: string | null
} & (
  | { kind: 'new' | 'gone' | 'notCounted' }
  | { kind: 'fewer' | 'more'; before: number; after: number }
  | { kind: 'state'; before: string | null; after: string }
)

const byName = (lines: readonly AssetLine[]): Map<string, AssetLine[]> => {
  const named = new Map<string, AssetLine[]>()
  for (const line of lines) named.set(line.name, [...(named.get(line.name) ?? []), line])
  return named
}

/** By the counts in the order in which they were made. */
export function assetsAfter(counts: readonly Count[]): Asset[] {
  const assets = new Map<string, Asset>()
  for (const { day, lines } of counts)
    for (const [name, said] of byName(lines)) assets.set(name, counted(assets.get(name), said, day))
  return [...assets.values()]
}

function counted(before: Asset | undefined, said: readonly AssetLine[], day: Day): Asset {
  const faults = said.flatMap(({ state, quantity }) =>
    state === null || state === '完好' || state === '多出' ? [] : [{ state, quantity }],
  )
  return {
    name: said[0]?.name ?? '',
    unit: said.find(({ unit }) => unit)?.unit ?? before?.unit ?? null,
    quantity: quantityOf(before?.quantity ?? null, said),
    good: faults.length === 0 && said.some(({ state }) => state === '完好'),
    faults,
    day,
  }
}

// 少1台 takes from what there was, 多2把 adds to it; beside a number of those that are there they change nothing.
function quantityOf(before: number | null, said: readonly AssetLine[]): number | null {
  const there = said.filter(({ state }) => state !== '缺失' && state !== '多出')
  if (there.length > 0) {
    if (there.some(({ quantity }) => quantity === null)) return before
    return sumOf(there)
  }
  const missing = said.filter(({ state }) => state === '缺失')
  if (missing.some(({ quantity }) => quantity === null)) return 0
  if (missing.length > 0) return before === null ? null : Math.max(0, before - sumOf(missing))
  return (before ?? 0) + sumOf(said)
}

const sumOf = (lines: readonly AssetLine[]): number =>
  lines.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)

/** 损坏1台、过期; null where all is well, or nothing was said. */
export function faultWords({ faults, unit, good }: Asset): string | null {
  if (faults.length === 0) return good ? '完好' : null
  return faults
    .map(({ state, quantity }) => `${state}${quantity === null ? '' : `${quantity}${unit ?? ''}`}`)
    .join('、')
}

/** What the last of the counts found otherwise than those before it; nothing where it is the first. */
export function lastDifferences(counts: readonly Count[]): AssetDifference[] {
  const last = counts.at(-1)
  if (!last || counts.length < 2) return []
  const before = new Map(assetsAfter(counts.slice(0, -1)).map((asset) => [asset.name, asset]))
  const named = byName(last.lines)
  const found = assetsAfter(counts)
    .filter(({ name }) => named.has(name))
    .flatMap((asset) => differencesOf(before.get(asset.name), asset))
  // What was gone already is not missed again.
  const unseen = [...before.values()].filter(({ name, quantity }) => !named.has(name) && quantity !== 0)
  return [...found, ...unseen.map(({ name, unit }) => ({ name, unit, kind: 'notCounted' as const }))]
}

function differencesOf(before: Asset | undefined, after: Asset): AssetDifference[] {
  const { name, unit } = after
  const gone = after.quantity === 0 || (!before && after.faults.some(({ state }) => state === '缺失'))
  if (gone) return before?.quantity === 0 ? [] : [{ name, unit, kind: 'gone' }]
  if (!before || before.quantity === 0) return [{ name, unit, kind: 'new' }]
  const differences: AssetDifference[] = []
  const [had, has] = [before.quantity, after.quantity]
  if (had !== null && has !== null && had !== has)
    differences.push({ name, unit, kind: has < had ? 'fewer' : 'more', before: had, after: has })
  const [was, is] = [faultWords(before), faultWords(after)]
  // That something is in order which nobody spoke of before is no change.
  const changed = is !== null && is !== was && !(was === null && is === '完好')
  const onlyFewer = differences.length > 0 && after.faults.every(({ state }) => state === '缺失')
  if (changed && !onlyFewer) differences.push({ name, unit, kind: 'state', before: was, after: is })
  return differences
}

/** In words for staff: 货架少了2组（4→2）. */
export function differenceWords(difference: AssetDifference): string {
  const { name, unit, kind } = difference
  switch (kind) {
    case 'new':
      return `新增${name}`
    case 'gone':
      return `${name}没了`
    case 'notCounted':
      return `${name}这次没盘到`
    case 'state':
      return `${name}${difference.after}${difference.before ? `（原来${difference.before}）` : ''}`
    default: {
      const { before, after } = difference
      const by = `${Math.abs(after - before)}${unit ?? ''}`
      return `${name}${kind === 'fewer' ? '少' : '多'}了${by}（${before}→${after}）`
    }
  }
}
