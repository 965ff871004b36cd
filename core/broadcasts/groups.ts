// Which groups the words of a broadcast mean. Pure.

export interface Group {
  conversationId: string
  accountId: string
  externalId: string
  /** As people call it: the room's name, or 直播带货3期 where it has none. */
  name: string
  purpose: 'stations' | 'trainees' | 'staff'
  /** Course and number of the run whose group it is. */
  run: { id: string; course: string; number: number } | null
  people: number
}

export type Meant =
  | { kind: 'groups'; groups: Group[] }
  /** Words that fit no group. */
  | { kind: 'unknown'; words: string[] }
  /** A word that fits several groups, and no whole kind of them. */
  | { kind: 'several'; word: string; groups: Group[] }

const everywhere = /^(?:全部|所有|全体|各)(?:的)?(?:群|人)?$/
const kinds: readonly [RegExp, Group['purpose']][] = [
  [/^(?:各|所有|全部|全体)?(?:的)?(?:学员|培训|学习|上课)(?:的)?群?$/, 'trainees'],
  [/^(?:各|所有|全部|全体)?(?:的)?(?:站长|站点|服务站|各站)(?:的)?群?$/, 'stations'],
  [/^(?:项目)?(?:工作|工作人员|员工|同事|项目)(?:的)?群?$/, 'staff'],
]

/** 全部 is every group of this programme but the staff's own; a group of two rooms is meant once. */
export function groupsMeant(asked: readonly string[], groups: readonly Group[]): Meant {
  const meant = new Map<string, Group>()
  const unknown: string[] = []
  for (const word of asked) {
    const found = groupsOf(bare(word), groups)
    if (found.length === 0) unknown.push(word)
    if (found.length > 1 && !isKind(bare(word))) return { kind: 'several', word, groups: found }
    for (const group of found) meant.set(group.externalId, group)
  }
  if (unknown.length > 0) return { kind: 'unknown', words: unknown }
  return { kind: 'groups', groups: [...meant.values()] }
}

const bare = (word: string): string => word.normalize('NFKC').replace(/[\s“”"'「」《》]/g, '')

const isKind = (word: string): boolean =>
  everywhere.test(word) || kinds.some(([pattern]) => pattern.test(word))

function groupsOf(word: string, groups: readonly Group[]): Group[] {
  if (everywhere.test(word)) return groups.filter(({ purpose }) => purpose !== 'staff')
  const purpose = kinds.find(([pattern]) => pattern.test(word))?.[1]
  if (purpose) return groups.filter((group) => group.purpose === purpose)
  const exact = groups.filter(({ name }) => bare(name) === word)
  if (exact.length > 0) return exact
  const core = withoutEnding(word)
  if (core.length < 2) return []
  const run = groups.filter((group) => isRun(core, group))
  return run.length > 0 ? run : groups.filter(({ name }) => withoutEnding(bare(name)).includes(core))
}

const withoutEnding = (name: string): string => name.replace(/(?:学员)?群$/, '').replace(/[班课]$/, '')

// 直播班3期, 直播第3期, 直播带货: of a run's course, and of its number where one is said.
function isRun(word: string, { run }: Group): boolean {
  if (!run) return false
  const [, course = word, number] = /^(.*?)(?:第?(\d+)期)?$/.exec(word) ?? []
  const name = course.replace(/[班课第]+$/, '')
  if (name.length < 2 || !run.course.includes(name)) return false
  return number === undefined || Number(number) === run.number
}
