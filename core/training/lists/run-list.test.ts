import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../platform/random.ts'
import { type ChainSaid, foldRun, type Said } from './run-list.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute))

let count = 0
const step = (kind: 'enrol' | 'withdraw', personId: string, minute: number): Said => ({
  ...{ kind, personId, sentAt: at(minute), messageId: `m${++count}`, part: 0, label: personId },
})
const chain = (
  lines: string,
  minute: number,
  by: { alias?: string; people?: string[]; staff?: boolean; title?: string } = {},
): ChainSaid => ({
  ...{ kind: 'chain', title: by.title ?? '直播班报名', personIds: lines.split('') },
  ...{ byAliasId: by.alias ?? `alias-${count}`, byPersonIds: by.people ?? [], byStaff: by.staff ?? false },
  ...{ sentAt: at(minute), messageId: `m${++count}`, part: 0, label: lines },
})

/** `AB|C-D`: A and B are in, C waits, D left. */
function told(said: readonly Said[], capacity: number | null = null): string {
  const list = foldRun(said, capacity)
  const of = (state: string) =>
    list
      .filter((each) => each.state === state)
      .map(({ personId }) => personId)
      .join('')
  const [waiting, left] = [of('waiting'), [...of('withdrawn')].sort().join('')]
  return `${of('enrolled')}${waiting && `|${waiting}`}${left && `-${left}`}`
}

describe('sign-ups', () => {
  test.each<[string, Said[], number | null, string]>([
    ['in the order in which they were sent', [step('enrol', 'B', 2), step('enrol', 'A', 1)], null, 'AB'],
    ['said twice', [step('enrol', 'A', 1), step('enrol', 'B', 2), step('enrol', 'A', 3)], 1, 'A|B'],
    ['taken back', [step('enrol', 'A', 1), step('withdraw', 'A', 2)], null, '-A'],
    ['taken back before it was said', [step('withdraw', 'A', 1), step('enrol', 'A', 2)], null, 'A'],
    [
      'over the capacity, and somebody leaves',
      [step('enrol', 'A', 1), step('enrol', 'B', 2), step('enrol', 'C', 3), step('withdraw', 'A', 4)],
      1,
      'B|C-A',
    ],
    [
      'who left and comes again stands at the end',
      [
        ...[step('enrol', 'A', 1), step('enrol', 'B', 2), step('enrol', 'C', 3)],
        ...[step('withdraw', 'A', 4), step('enrol', 'A', 5)],
      ],
      2,
      'BC|A',
    ],
  ])('%s', (_name, said, capacity, expected) => {
    expect(told(said, capacity)).toBe(expected)
  })

  test('places in the waiting list count from one', () => {
    const list = foldRun([step('enrol', 'A', 1), step('enrol', 'B', 2), step('enrol', 'C', 3)], 1)
    expect(list.map(({ position }) => position)).toEqual([null, 1, 2])
  })
})

describe('in one second', () => {
  // Another id sorts other than another name: ids differ from one replay to the next.
  const named = (personId: string, label: string, part = 0): Said => ({
    ...{ ...step('enrol', personId, 1), label, part },
  })

  test.each<[string, Said[], string]>([
    ['the last seat goes by name, not by who was heard first', [named('Z', '安'), named('A', '白')], 'Z|A'],
    ['of namesakes, by who they are', [named('B', '安'), named('A', '安')], 'A|B'],
    ['the names of one message keep their order', [named('A', '安', 1), named('B', '白', 0)], 'B|A'],
    ['somebody comes and goes', [step('enrol', 'A', 1), step('withdraw', 'A', 1)], '-A'],
    ['two lists', [chain('BA', 1), chain('CA', 1)], 'B|AC'],
  ])('%s', (_name, said, expected) => {
    for (const order of [said, said.toReversed()]) expect(told(order, 1)).toBe(expected)
  })

  test('two speak of one person: it goes by who they are, and not by the bot that heard them', () => {
    const own = { ...step('enrol', 'A', 1), byPersonId: 'A' }
    const staff = { ...step('withdraw', 'A', 1), byPersonId: 'staff' }
    for (const ids of [
      ['m1', 'm2'],
      ['m2', 'm1'],
    ] as const)
      expect(
        told([
          { ...own, messageId: ids[0] },
          { ...staff, messageId: ids[1] },
        ]),
      ).toBe('-A')
  })
})

describe('chains', () => {
  test.each<[string, Said[], string]>([
    ['each line is one person', [chain('ABAB', 1)], 'AB'],
    ['each posting adds its new lines', [chain('A', 1), chain('AB', 2), chain('ABC', 3)], 'ABC'],
    ['two who wrote at once converge', [chain('A', 1), chain('AB', 2), chain('AC', 3)], 'ABC'],
    [
      'a fork of an older list strikes nobody off',
      [chain('A', 1), chain('AB', 2), chain('ABC', 3), chain('ABD', 4)],
      'ABCD',
    ],
    ['somebody strikes themselves off', [chain('AB', 1), chain('B', 2, { people: ['A'] })], 'B-A'],
    ['nobody strikes another off', [chain('ABC', 1), chain('AC', 2, { people: ['C'] })], 'ABC'],
    [
      'the starter does, by their WeChat id',
      [chain('AB', 1, { alias: 's' }), chain('ABC', 2), chain('AC', 3, { alias: 's' })],
      'AC-B',
    ],
    [
      'the starter does, by who they are',
      [chain('AB', 1, { people: ['A'] }), chain('ABC', 2), chain('AC', 3, { people: ['A'] })],
      'AC-B',
    ],
    ['staff do', [chain('ABC', 1), chain('AC', 2, { staff: true })], 'AC-B'],
    [
      'staff who add to an older fork strike nobody off',
      [chain('A', 1), chain('AB', 2), chain('ABC', 3), chain('ABD', 4, { staff: true })],
      // Of the lists that it may have grown from, AB differs least.
      'ABCD',
    ],
    [
      'one who withdrew by a word is not brought back by an old line',
      [chain('AB', 1), step('withdraw', 'A', 2), chain('ABC', 3)],
      'BC-A',
    ],
    [
      'the list as it was before somebody left is an old one, and brings nobody back',
      [chain('AB', 1), chain('B', 2, { people: ['A'] }), chain('ABC', 3)],
      'BC-A',
    ],
    [
      'a space in the title makes no other list',
      [chain('AB', 1, { title: '直播班 报名：' }), chain('B', 2, { people: ['A'], title: '直播班报名' })],
      'B-A',
    ],
    [
      'a second list of another title is a list of its own',
      [chain('ABC', 1), chain('CD', 2, { staff: true, title: '直播班第二组' })],
      'ABCD',
    ],
    [
      'a second list that shares no line grew from none',
      [chain('AB', 1), chain('CD', 2, { staff: true })],
      'ABCD',
    ],
  ])('%s', (_name, said, expected) => {
    expect(told(said)).toBe(expected)
  })

  test('a line that was struck by somebody else is told from one taken out by themselves', () => {
    const list = foldRun([chain('ABC', 1), chain('C', 2, { people: ['A'], staff: true })], null)
    const struck = list.filter((each) => each.struck).map(({ personId }) => personId)
    expect(struck).toEqual(['B'])
  })
})

// A plain count of the same, written another way: state by state, from the first message to the last.
interface PlainList {
  at: number
  lines: string[]
  starter: string
}

function plainly(said: readonly Said[], capacity: number): Record<string, string> {
  const ordered = [...said].sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
  let queue: string[] = []
  const ever = new Set<string>()
  const lists: PlainList[] = []
  const add = (id: string) => {
    if (!queue.includes(id)) queue.push(id)
    ever.add(id)
  }
  for (const each of ordered) {
    if (each.kind === 'enrol') add(each.personId)
    if (each.kind === 'withdraw') queue = queue.filter((id) => id !== each.personId)
    if (each.kind !== 'chain' || lists.some((list) => list.at === each.sentAt.getTime())) continue
    const { list, into, off } = plainChain(each, lists)
    queue = queue.filter((id) => !off.includes(id))
    into.forEach(add)
    lists.push(list)
  }
  const stateOf = (i: number) =>
    i < 0 ? 'withdrawn' : i < capacity ? 'enrolled' : `waiting ${i - capacity + 1}`
  return Object.fromEntries([...ever].map((id) => [id, stateOf(queue.indexOf(id))]))
}

function plainChain(each: ChainSaid, lists: readonly PlainList[]) {
  const lines = [...new Set(each.personIds)]
  const poster = each.byPersonIds[0] ?? ''
  const [parent] = lists
    .filter((list) => list.lines.some((id) => lines.includes(id)))
    .map((list) => {
      const out = list.lines.filter((id) => !lines.includes(id))
      const into = lines.filter((id) => !list.lines.includes(id))
      return { list, out, into, score: out.length + into.length }
    })
    .sort((a, b) => a.score - b.score || b.list.at - a.list.at)
  const starter = parent?.list.starter ?? poster
  const list = { at: each.sentAt.getTime(), lines, starter }
  const off = (parent?.out ?? []).filter((id) => each.byStaff || poster === id || poster === starter)
  return { list, into: parent?.into ?? lines, off }
}

describe('in any order of arrival, with anything twice, and as two bots saw it', () => {
  const people = 'ABCDEFGHIJ'.split('')

  /** A term's talk in one room: people post the list as they last saw it, which may be an old one. */
  function talk(seed: number): Said[] {
    const random = seededRandom(seed)
    const pick = <T>(from: readonly T[]): T => from[random.below(from.length)] as T
    const said: Said[] = []
    const seen: string[][] = []
    for (let minute = 0; minute < 24; minute++) {
      const who = pick(people)
      const messageId = `a${random.below(1_000_000)}`
      const where = { sentAt: at(minute), messageId, part: 0, label: who }
      const what = random.below(5)
      if (what < 2) {
        said.push({ ...where, kind: what === 0 ? 'enrol' : 'withdraw', personId: who })
        continue
      }
      const base = seen.length > 0 ? pick(seen.slice(-3)) : []
      const without = base.filter((id) => id !== pick(people))
      const lines = [...new Set(random.below(3) === 0 ? without : [...base, who])]
      if (lines.length === 0) continue
      seen.push(lines)
      const by = { byAliasId: `one:${who}`, byPersonIds: [who], byStaff: random.below(8) === 0 }
      said.push({ ...where, kind: 'chain', title: '直播班报名', personIds: lines, ...by })
    }
    return said
  }

  const asTheOtherBotSawIt = (each: Said, i: number): Said => {
    const messageId = `b${(i * 7919) % 1000}`
    return each.kind === 'chain'
      ? { ...each, messageId, byAliasId: each.byAliasId.replace('one', 'two') }
      : { ...each, messageId }
  }

  function shuffled<T>(all: readonly T[], seed: number): T[] {
    const random = seededRandom(seed)
    const rest = [...all]
    return all.map(() => rest.splice(random.below(rest.length), 1)[0] as T)
  }

  test.each(Array.from({ length: 60 }, (_, seed) => seed))('talk %i', (seed) => {
    const said = talk(seed)
    const capacity = 1 + (seed % 6)
    const expected = plainly(said, capacity)
    const both = [...said, ...said.map(asTheOtherBotSawIt), ...said.slice(3, 9)]
    for (const arrived of [said, shuffled(said, seed), both, shuffled(both, seed + 1)]) {
      const list = foldRun(arrived, capacity).map(({ personId, state, position }): [string, string] => [
        personId,
        state === 'waiting' ? `waiting ${position}` : state,
      ])
      expect(Object.fromEntries(list)).toEqual(expected)
      expect(list).toHaveLength(new Set(list.map(([id]) => id)).size)
    }
  })
})
