// Who is called by a nickname: the fold of all that was taught and taken back of it, in the order in which it was said.
// A station's nickname is one station's alone, the first that it was taught of; people may share one. Pure.

export interface Named {
  kind: 'station' | 'person'
  id: string
}

export interface Holder extends Named {
  /** The lesson that it follows from; null where it came with the roster. */
  lessonId: string | null
}

export interface Lesson {
  id: string
  kind: 'teach' | 'forget'
  /** Null where a nickname is forgotten whosever it was. */
  target: Named | null
  sentAt: Date
  /** Orders what was sent in the same instant. */
  orderId: string
  part: number
}

const isSame = (a: Named, b: Named): boolean => a.kind === b.kind && a.id === b.id

const inOrder = (a: Lesson, b: Lesson): number =>
  a.sentAt.getTime() - b.sentAt.getTime() ||
  (a.orderId === b.orderId ? a.part - b.part : a.orderId < b.orderId ? -1 : 1)

/** `base`: whose it is by the roster. Lessons may be given in any order. */
export function holdersOf(base: readonly Named[], lessons: readonly Lesson[]): Holder[] {
  let holders: Holder[] = base.map(({ kind, id }) => ({ kind, id, lessonId: null }))
  for (const { id: lessonId, kind, target } of [...lessons].sort(inOrder)) {
    if (kind === 'forget') holders = target ? holders.filter((each) => !isSame(each, target)) : []
    else if (target && isFree(holders, target)) holders.push({ ...target, lessonId })
  }
  return holders
}

const isFree = (holders: readonly Holder[], target: Named): boolean =>
  !holders.some((each) => isSame(each, target) || (target.kind === 'station' && each.kind === 'station'))
