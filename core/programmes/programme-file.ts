// What a county's programme demands, as a file in prisma/programmes/: read once at seeding, checked here.
// null means that the documents do not state it; it is never 0, and never to be filled by sharing out a total.
import { z } from 'zod'
import { daySchema } from '../values/days.ts'
import { settingsSchema } from './settings.ts'

const text = z.string().trim().min(1)
const figure = z.number().nonnegative()
const basisPoints = z.int().min(1).max(10_000)
const operator = z.enum(['>=', '<=', '>'])
const interval = z.tuple([figure, figure])

const spanShape = { name: text, startsOn: daySchema.nullable(), endsOn: daySchema.nullable() }
const endsInOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  startsOn === null || endsOn === null || startsOn <= endsOn
const endsTooEarly = { error: 'endsOn is before startsOn', path: ['endsOn'] }

const phaseSchema = z
  .strictObject({
    number: z.int().min(1),
    ...spanShape,
    /** Share of the contract's price, in basis points. */
    paymentShareBp: basisPoints.nullable(),
    /** What has to be accepted before that share is paid: this phase, or the whole contract. */
    paymentOn: z.enum(['phase-acceptance', 'final-acceptance']).nullable(),
  })
  .refine(endsInOrder, endsTooEarly)

const milestoneSchema = z.strictObject(spanShape).refine(endsInOrder, endsTooEarly)

const periodSchema = z
  .strictObject({
    startsOn: daySchema.nullable(),
    endsOn: daySchema.nullable(),
    serviceYears: z.int().positive().nullable(),
    maintenanceYears: z.int().positive().nullable(),
    /** Share due when the contract is signed, before any phase. */
    signingPaymentShareBp: basisPoints.nullable(),
    milestones: z.array(milestoneSchema),
  })
  .refine(endsInOrder, endsTooEarly)

const townshipSchema = z.strictObject({
  name: text,
  kind: z.enum(['镇', '乡', '苏木', '街道', '管委会', '社区', '牧场']),
})

const indicatorShape = z.strictObject({
  key: text,
  section: text,
  group: text,
  name: text,
  kind: z.enum(['count', 'amount', 'ratio', 'coverage', 'growth', 'boolean', 'document']),
  op: operator,
  target: figure.nullable(),
  unit: text,
  scope: z.enum(['contract', 'per-phase', 'year', 'month', 'per-entity']),
  /**
   * How often the target falls due, where the documents say so. It goes before `scope`: a weekly meeting of scope
   * `contract` is owed each week. `periodic` is 定期 with no period stated; `training-run` is once a 期.
   */
  frequency: z
    .enum(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'training-run', 'periodic'])
    .nullable(),
  /** The target holds for each of these; how many of them there must be is null where it isn't stated. */
  perEntity: z.strictObject({ entity: text, minEntities: z.int().positive().nullable() }).nullable(),
  /** incremental: phases add up to the target. restated: the same threshold again, never to be added up. */
  phaseMode: z.enum(['incremental', 'restated', 'phase1-only']).nullable(),
  /** Phase number → figure; null where that phase states none. */
  phases: z.record(z.string().regex(/^[1-9]$/), figure.nullable()).nullable(),
  /** What the phases leave short of the target, where the documents contradict themselves. */
  phaseGap: figure.positive().optional(),
  /** false for a deliverable or a yes-or-no: its target is how many, mostly 1, or null against a benchmark. */
  quantified: z.boolean(),
  /** The document that states it, one of the file's `documents`. */
  document: text,
  alsoIn: z.array(text).min(1).optional(),
  /** Its place in the table of goals. */
  tableRef: text.optional(),
  /** Upper end where the documents give a range for the target. */
  max: figure.optional(),
  range: interval.optional(),
  minDurationMinutes: figure.positive().optional(),
  deadline: daySchema.optional(),
  /** Day of the month. */
  deadlineDay: z.int().min(1).max(31).optional(),
  deadlineDayRange: interval.optional(),
  /** What an outside figure is needed for. */
  benchmark: text.optional(),
  /** Papers that the documents ask for as proof. */
  evidence: z.array(text).min(1).optional(),
  /** Other figures for the same thing elsewhere in the documents. */
  conflicts: z
    .array(z.strictObject({ op: operator, value: figure, where: text }))
    .min(1)
    .optional(),
  note: text.optional(),
})

type IndicatorShape = z.infer<typeof indicatorShape>

/** Why the figures of the phases do not fit `phaseMode` and `target`; undefined when they do. */
function phaseFault({ phaseMode, phases, target, phaseGap = 0 }: IndicatorShape): string | undefined {
  if (phaseMode === null || phases === null) {
    return phaseMode === phases ? undefined : 'phases and phaseMode must be given together'
  }
  const stated = Object.values(phases).filter((value) => value !== null)
  if (stated.length === 0) return 'no phase states a figure'
  if (phaseMode === 'incremental') {
    const sum = stated.reduce((total, value) => total + value, 0)
    return sum + phaseGap === target ? undefined : `phases add up to ${sum} + gap ${phaseGap}, not ${target}`
  }
  if (phaseGap !== 0) return `a ${phaseMode} figure has no phaseGap`
  if (stated.some((value) => value !== target)) return `a ${phaseMode} figure differs from target ${target}`
  if (phaseMode === 'phase1-only' && (stated.length > 1 || phases['1'] === null)) {
    return 'a phase1-only figure stands in phase 1 and nowhere else'
  }
  return undefined
}

function targetFault(indicator: IndicatorShape): string | undefined {
  const { target, benchmark, quantified, kind } = indicator
  if (target === null && quantified) return 'a quantified indicator needs a target'
  if (target === null && benchmark === undefined) return 'without a target it needs a benchmark'
  if (quantified && (kind === 'boolean' || kind === 'document')) return `a ${kind} is not quantified`
  if (kind === 'boolean' && target !== 1) return 'a boolean has target 1'
  return undefined
}

const indicatorSchema = indicatorShape.superRefine((indicator, context) => {
  const fail = (place: keyof IndicatorShape, fault: string | undefined) => {
    if (fault) context.addIssue({ code: 'custom', path: [place], message: `${indicator.key}: ${fault}` })
  }
  fail('phases', phaseFault(indicator))
  fail('target', targetFault(indicator))
  if ((indicator.scope === 'per-entity') !== (indicator.perEntity !== null)) {
    fail('perEntity', 'scope per-entity and perEntity must be given together')
  }
})

/** A figure that a later plan replaced. It has no `target`, so nothing can take it for one. */
const supersededSchema = z.strictObject({
  key: text,
  status: z.literal('superseded'),
  name: text,
  formerValue: figure,
  unit: text,
  /** The indicator now in force; null where none took its place. */
  replacedBy: text.nullable(),
  document: text,
})

/** A kind of course, and the indicators whose quotas its classes count towards; the quota is the indicator's. */
const courseTypeSchema = z.strictObject({ name: text, countsTowards: z.array(text) })

const fileShape = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]*[a-z]$/),
  name: text,
  /** 县 or 旗, as people say it. */
  region: text,
  zone: z.literal('Asia/Shanghai'),
  /** The institution that ordered the programme, where the documents are a contract. */
  client: text.nullable(),
  documents: z.array(text).min(1),
  period: periodSchema,
  /** Phases of acceptance, or the plan's steps where it has no phases; steps may overlap, as in the documents. */
  phases: z.array(phaseSchema).min(1),
  /** Empty where the documents name none. */
  townships: z.array(townshipSchema),
  /** What shares are reckoned of; empty where the documents don't say it. Stations to be built are targets, not these. */
  denominators: z.array(z.strictObject({ name: text, value: figure.positive(), unit: text })),
  indicators: z.array(indicatorSchema).min(1),
  superseded: z.array(supersededSchema),
  courseTypes: z.array(courseTypeSchema).default([]),
  /** How the programme wants its trainees looked after; what is left out is the usual. */
  settings: settingsSchema.prefault({}),
})

type FileShape = z.infer<typeof fileShape>
type Fail = (path: PropertyKey[], message: string) => void

function failRepeated(values: string[], place: string, fail: Fail) {
  values.forEach((value, index) => {
    if (values.indexOf(value) !== index) fail([place, index], `${value} is there twice`)
  })
}

function failNumbering({ phases, period }: FileShape, fail: Fail) {
  phases.forEach((phase, index) => {
    if (phase.number !== index + 1)
      fail(['phases', index, 'number'], `phase ${index + 1} is numbered ${phase.number}`)
  })
  const shares = [period.signingPaymentShareBp, ...phases.map((phase) => phase.paymentShareBp)]
  const paid = shares.reduce((total: number, share) => total + (share ?? 0), 0)
  if (paid !== 0 && paid !== 10_000)
    fail(['phases'], `payment shares add up to ${paid} basis points, not 10000`)
}

function failReferences(file: FileShape, fail: Fail) {
  const documents = new Set(file.documents)
  const phaseNumbers = file.phases.map((phase) => String(phase.number)).join()
  file.indicators.forEach((indicator, index) => {
    for (const document of [indicator.document, ...(indicator.alsoIn ?? [])]) {
      if (!documents.has(document)) fail(['indicators', index], `${indicator.key}: no document ${document}`)
    }
    if (indicator.phases && Object.keys(indicator.phases).sort().join() !== phaseNumbers) {
      fail(['indicators', index, 'phases'], `${indicator.key}: phases must be ${phaseNumbers}`)
    }
  })
  const indicators = new Set(file.indicators.map((indicator) => indicator.key))
  file.superseded.forEach(({ key, replacedBy, document }, index) => {
    if (!documents.has(document)) fail(['superseded', index], `${key}: no document ${document}`)
    if (replacedBy !== null && !indicators.has(replacedBy)) {
      fail(['superseded', index, 'replacedBy'], `${key}: no indicator ${replacedBy}`)
    }
  })
}

function failCourseTypes({ courseTypes, indicators }: FileShape, fail: Fail) {
  const keys = new Set(indicators.map((indicator) => indicator.key))
  courseTypes.forEach(({ name, countsTowards }, index) => {
    for (const key of countsTowards.filter((each) => !keys.has(each)))
      fail(['courseTypes', index, 'countsTowards'], `${name}: no indicator ${key}`)
  })
  failRepeated(
    courseTypes.map(({ name }) => name),
    'courseTypes',
    fail,
  )
}

export const programmeFileSchema = fileShape.superRefine((file, context) => {
  const fail: Fail = (path, message) => context.addIssue({ code: 'custom', path, message })
  const keys = [...file.indicators, ...file.superseded].map((row) => row.key)
  failRepeated(keys, 'indicators', fail)
  failRepeated(
    file.townships.map((township) => township.name),
    'townships',
    fail,
  )
  failNumbering(file, fail)
  failReferences(file, fail)
  failCourseTypes(file, fail)
})

export type ProgrammeFile = z.infer<typeof programmeFileSchema>
export type ProgrammeIndicator = ProgrammeFile['indicators'][number]

/** Throws with each fault and its place in the file, the indicator's key included. */
export function parseProgrammeFile(json: unknown): ProgrammeFile {
  const parsed = programmeFileSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new Error(`not a programme file:\n${z.prettifyError(parsed.error)}`)
}
