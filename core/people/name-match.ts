// Which of the people of one name is meant. Pure.

export interface NamedRow {
  id: string
  name: string
  village: string | null
  phoneIndex: string | null
  /** One of the people of the WeChat id that wrote the name. */
  ofAlias: boolean
  /** On the list of the run that is spoken of. */
  inRun: boolean
}

export interface Evidence {
  phoneIndex: string | null
  village: string | null
}

export type Chosen =
  | { kind: 'one'; person: NamedRow }
  | { kind: 'none' }
  | { kind: 'doubtful'; candidates: NamedRow[] }

// 乌日图 and 乌日图嘎查 are one village; the longer one names its township too.
export const isSameVillage = (a: string, b: string): boolean => {
  const [x, y] = [bareVillage(a), bareVillage(b)]
  return x.endsWith(y) || y.endsWith(x)
}
const bareVillage = (village: string): string =>
  village.replace(/\s+/g, '').replace(/(?:嘎查|村委会|村民小组|村)$/, '')

/** Neither a phone nor a village that is stated may speak against it. */
const fits =
  ({ phoneIndex, village }: Evidence) =>
  (row: NamedRow): boolean =>
    (phoneIndex === null || row.phoneIndex === null || row.phoneIndex === phoneIndex) &&
    (village === null || row.village === null || isSameVillage(village, row.village))

/** In turn: the writer's own people, the same phone, the run's list, the same village, the only one of that name. */
export function choose(rows: readonly NamedRow[], evidence: Evidence): Chosen {
  if (rows.length === 0) return { kind: 'none' }
  const fitting = rows.filter(fits(evidence))
  const { phoneIndex, village } = evidence
  const signs: ((row: NamedRow) => boolean)[] = [
    (row) => row.ofAlias,
    (row) => phoneIndex !== null && row.phoneIndex === phoneIndex,
    (row) => row.inRun,
    (row) => village !== null && row.village !== null && isSameVillage(village, row.village),
    () => true,
  ]
  for (const sign of signs) {
    const marked = fitting.filter(sign)
    if (marked.length === 1 && marked[0]) return { kind: 'one', person: marked[0] }
    if (marked.length > 1) return { kind: 'doubtful', candidates: marked }
  }
  // Only others of that name: of another village, or with another phone.
  return { kind: 'doubtful', candidates: [...rows] }
}
