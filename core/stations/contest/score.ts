// 站点综合评选: a station's points from what is known, each part with its numbers. Pure. What is not known gets no points
// and is marked, so that the judges see how far a total can be trusted.

export const contestParts = ['reporting', 'punctuality', 'signIn', 'turnover', 'visits', 'evidence'] as const
export type ContestPart = (typeof contestParts)[number]

export interface ContestRules {
  weights: Record<ContestPart, number>
  /** In yuan: what a model station must turn over. */
  turnoverTarget: number
  /** From this share of the target on, that share of the points; the highest that is reached counts. */
  turnoverBands: readonly { from: number; share: number }[]
}

/** What is known of a station in the span. */
export interface ContestKnown {
  dueDays: number
  reportedDays: number
  lateDays: number
  /** Days that the app's list covers, and those of them with a sign-in. */
  listedDays: number
  signedInDays: number
  turnoverFen: number
  /** Of days with a picture beside their message, or that were brought in from a list. */
  evidencedFen: number
  inspections: number
  inspectionsAmiss: number
}

export interface PartScore {
  part: ContestPart
  weight: number
  /** 0 to 1 of its points; null where it is not known. */
  share: number | null
  points: number
  /** The numbers behind it, in words. */
  words: string
}

export interface ContestScore {
  parts: PartScore[]
  points: number
  /** Points that could be had with what is known; the rest is unknown. */
  knownWeight: number
  weight: number
}

const of = (part: number, whole: number): number | null => (whole > 0 ? Math.min(1, part / whole) : null)
/** One decimal, as judges write. */
const rounded = (points: number): number => Math.round(points * 10) / 10

export function scoreOf(known: ContestKnown, rules: ContestRules): ContestScore {
  const parts = contestParts.map((part): PartScore => {
    const weight = rules.weights[part]
    const { share, words } = measures[part](known, rules)
    return { part, weight, share, points: share === null ? 0 : rounded(share * weight), words }
  })
  const sum = (numbers: readonly number[]) => rounded(numbers.reduce((total, each) => total + each, 0))
  return {
    parts,
    points: sum(parts.map(({ points }) => points)),
    knownWeight: sum(parts.filter(({ share }) => share !== null).map(({ weight }) => weight)),
    weight: sum(parts.map(({ weight }) => weight)),
  }
}

type Measure = (known: ContestKnown, rules: ContestRules) => { share: number | null; words: string }

const measures: Record<ContestPart, Measure> = {
  reporting: ({ reportedDays, dueDays }) => ({
    share: of(reportedDays, dueDays),
    words: dueDays > 0 ? `报了${reportedDays}/${dueDays}天` : '这段时间没开站',
  }),
  punctuality: ({ reportedDays, lateDays }) => ({
    share: of(reportedDays - lateDays, reportedDays),
    words: reportedDays > 0 ? `当天报的${reportedDays - lateDays}/${reportedDays}天` : '没报过，看不出',
  }),
  signIn: ({ signedInDays, listedDays }) => ({
    share: of(signedInDays, listedDays),
    words: listedDays > 0 ? `名单核实${signedInDays}/${listedDays}天` : '没有APP名单，未核实',
  }),
  turnover: ({ turnoverFen, reportedDays }, rules) => ({
    share: reportedDays > 0 ? bandOf(turnoverFen, rules) : null,
    words: reportedDays > 0 ? turnoverWords(turnoverFen, rules) : '没报过，看不出',
  }),
  visits: ({ inspections, inspectionsAmiss }) => ({
    share: of(inspections - inspectionsAmiss, inspections),
    words: inspections > 0 ? `巡查${inspections}次，${inspectionsAmiss}次有问题` : '没巡查过',
  }),
  evidence: ({ evidencedFen, turnoverFen }) => ({
    share: of(evidencedFen, turnoverFen),
    words: turnoverFen > 0 ? `有凭证的占${percent(evidencedFen / turnoverFen)}` : '没有交易额',
  }),
}

const percent = (share: number): string => `${Math.floor(share * 100)}%`

/** How far a station has come, by bands: the amounts themselves are not raced. */
function bandOf(turnoverFen: number, { turnoverTarget, turnoverBands }: ContestRules): number {
  const reached = turnoverFen / (turnoverTarget * 100)
  const bands = turnoverBands.filter(({ from }) => reached >= from).map(({ share }) => share)
  return Math.max(0, ...bands)
}

function turnoverWords(turnoverFen: number, { turnoverTarget }: ContestRules): string {
  const reached = turnoverFen / (turnoverTarget * 100)
  return reached >= 1 ? `达到${turnoverTarget}元` : `到${turnoverTarget}元的${percent(Math.max(0, reached))}`
}
