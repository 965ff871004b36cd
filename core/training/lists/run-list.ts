// Who is on a run's list: the fold of its sign-ups, withdrawals and chains (接龙) in the order in which they were sent.
// Pure: any order of arrival, and any message journalled twice, ends in the same list.

/**
 * Where something stands in the order in which things were said. WeChat tells the time in whole seconds, and each bot
 * that hears a message gives it an id of its own: of the same second, what is said goes by its part in its message and
 * then by its label, so that the last seat is the same person's whichever bot heard whom; of one person, by who said it.
 * The id only parts what one said of one, who comes and goes in one second where a log tells whole minutes.
 */
interface Place {
  sentAt: Date
  messageId: string
  part: number
  /** The name that was signed up, or a list's title and names: people's ids differ from one replay to the next. */
  label: string
}

export interface StepSaid extends Place {
  kind: 'enrol' | 'withdraw'
  personId: string
  /** The person who said it; null where nobody knows them. */
  byPersonId?: string | null
}

export interface ChainSaid extends Place {
  kind: 'chain'
  title: string
  /** The people of its lines, in their order. */
  personIds: readonly string[]
  /** Whoever may strike themselves off: the people behind the WeChat id that posted it. */
  byPersonIds: readonly string[]
  byAliasId: string
  byStaff: boolean
}

export type Said = StepSaid | ChainSaid

export interface ListedPerson {
  personId: string
  state: 'enrolled' | 'waiting' | 'withdrawn'
  /** In the waiting list, from 1. */
  position: number | null
  /** Since when they stand in the queue; null for who left it. */
  since: Date | null
  /** They left by a chain without their line, not by a word of theirs. */
  struck: boolean
}

interface Entry {
  since: Date | null
  struck: boolean
}

interface Posters {
  aliasIds: Set<string>
  personIds: Set<string>
  staff: boolean
}

/** A chain as it was posted, however many bots saw it. */
interface Snapshot extends Place {
  kind: 'snapshot'
  title: string
  lines: Set<string>
  posters: Posters
}

/** With who posted the first snapshot of its lineage. */
type Grown = Snapshot & { starters: Posters }

/** The snapshots of one title in their order, and in which of them each line stands. */
interface Earlier {
  lists: Grown[]
  withLine: Map<string, number[]>
}

/** The queue in its order, then those who left; `capacity` null where nobody has to wait. */
export function foldRun(said: readonly Said[], capacity: number | null): ListedPerson[] {
  // Kept in the order of joining: who left and comes again stands at the end.
  const queue = new Map<string, Entry>()
  const left = new Map<string, Entry>()
  const earlier = new Map<string, Earlier>()
  const join = (personId: string, since: Date) => {
    if (queue.has(personId)) return
    left.delete(personId)
    queue.set(personId, { since, struck: false })
  }
  const leave = (personId: string, struck: boolean) => {
    if (!queue.delete(personId)) return
    left.set(personId, { since: null, struck })
  }
  for (const each of withoutTwins(said).sort(inOrder)) {
    if (each.kind === 'snapshot') {
      const { added, struck } = readSnapshot(each, earlier)
      for (const personId of struck) leave(personId, !each.posters.personIds.has(personId))
      for (const personId of added) join(personId, each.sentAt)
    } else if (each.kind === 'enrol') join(each.personId, each.sentAt)
    else leave(each.personId, false)
  }
  return [...placed(queue, capacity), ...gone(left)]
}

function inOrder(a: Said | Snapshot, b: Said | Snapshot): number {
  const byPart = a.sentAt.getTime() - b.sentAt.getTime() || a.part - b.part
  const byWhom = byPart || compare(a.label, b.label) || compare(namesake(a), namesake(b))
  return byWhom || compare(speaker(a), speaker(b)) || compare(a.messageId, b.messageId)
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const speaker = (each: Said | Snapshot): string => ('byPersonId' in each ? (each.byPersonId ?? '') : '')

const namesake = (each: Said | Snapshot): string => ('personId' in each ? each.personId : '')

function* placed(queue: Map<string, Entry>, capacity: number | null): Generator<ListedPerson> {
  let n = 0
  for (const [personId, entry] of queue) {
    const over = ++n - (capacity ?? Number.POSITIVE_INFINITY)
    if (over > 0) yield { personId, state: 'waiting', position: over, ...entry }
    else yield { personId, state: 'enrolled', position: null, ...entry }
  }
}

function* gone(left: Map<string, Entry>): Generator<ListedPerson> {
  for (const [personId, entry] of left) yield { personId, state: 'withdrawn', position: null, ...entry }
}

/** The same chain seen by two bots is one, and its poster goes by the names that both know. */
function withoutTwins(said: readonly Said[]): (StepSaid | Snapshot)[] {
  const steps = said.filter((each) => each.kind !== 'chain')
  const snapshots = new Map<string, Snapshot>()
  for (const chain of said.filter((each) => each.kind === 'chain').sort(inOrder)) {
    const { sentAt, messageId, part, label } = chain
    const title = bareTitle(chain.title)
    const lines = new Set(chain.personIds)
    const key = JSON.stringify([sentAt.getTime(), title, [...lines].sort()])
    const known = snapshots.get(key)
    if (known) known.posters = together(known.posters, postersOf(chain))
    else {
      const snapshot = { kind: 'snapshot' as const, title, sentAt, messageId, part, label, lines }
      snapshots.set(key, { ...snapshot, posters: postersOf(chain) })
    }
  }
  return [...steps, ...snapshots.values()]
}

// One who goes on with a list may lose a space of its title.
const bareTitle = (title: string): string => title.normalize('NFKC').replace(/[\s\p{P}]/gu, '')

const postersOf = ({ byAliasId, byPersonIds, byStaff }: ChainSaid): Posters => ({
  aliasIds: new Set([byAliasId]),
  personIds: new Set(byPersonIds),
  staff: byStaff,
})

const together = (a: Posters, b: Posters): Posters => ({
  aliasIds: new Set([...a.aliasIds, ...b.aliasIds]),
  personIds: new Set([...a.personIds, ...b.personIds]),
  staff: a.staff || b.staff,
})

/** What a chain says that the list it grew from did not; it is noted among the snapshots. */
function readSnapshot(
  snapshot: Snapshot,
  byTitle: Map<string, Earlier>,
): { added: string[]; struck: string[] } {
  const { lines, posters, title } = snapshot
  const earlier = byTitle.get(title) ?? { lists: [], withLine: new Map<string, number[]>() }
  byTitle.set(title, earlier)
  const parent = grewFrom(lines, earlier)
  note({ ...snapshot, starters: parent?.starters ?? posters }, earlier)
  if (!parent) return { added: [...lines], struck: [] }
  const mayStrikeAll = posters.staff || isSamePoster(parent.starters, posters)
  return {
    added: missing(lines, parent.lines),
    struck: missing(parent.lines, lines).filter((id) => mayStrikeAll || posters.personIds.has(id)),
  }
}

const missing = (from: ReadonlySet<string>, against: ReadonlySet<string>): string[] =>
  [...from].filter((id) => !against.has(id))

function note(list: Grown, { lists, withLine }: Earlier): void {
  const place = lists.push(list) - 1
  for (const line of list.lines) {
    const places = withLine.get(line)
    if (places) places.push(place)
    else withLine.set(line, [place])
  }
}

/**
 * The earlier list of that title that differs least, in lines taken out and put in, and of those the latest. A list
 * that shares no line with any grew from none: it is a second list of that title.
 */
function grewFrom(lines: ReadonlySet<string>, { lists, withLine }: Earlier): Grown | undefined {
  const shared = new Uint32Array(lists.length)
  for (const line of lines)
    for (const place of withLine.get(line) ?? []) shared[place] = (shared[place] ?? 0) + 1
  let best: Grown | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [place, each] of lists.entries()) {
    const both = shared[place] ?? 0
    const difference = each.lines.size + lines.size - 2 * both
    if (both === 0 || difference > least) continue
    best = each
    least = difference
  }
  return best
}

const isSamePoster = (a: Posters, b: Posters): boolean =>
  [...b.aliasIds].some((id) => a.aliasIds.has(id)) || [...b.personIds].some((id) => a.personIds.has(id))
