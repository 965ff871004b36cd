// How a programme wants things done, as its file has it. What the file leaves out is the usual.
import { z } from 'zod'

const days = z.int().min(0).max(3650)
const share = z.number().min(0).max(1)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm')

/** A follow-up that falls due by itself, so many days after a person's last class of a run, or every so many weeks. */
const followUpPlanSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]*$/),
    /** everybody | active: who sells, or is incubated. */
    who: z.enum(['everybody', 'active']),
    afterDays: z.array(days).min(1).optional(),
    everyWeeks: z.int().min(1).max(52).optional(),
    /** Days after the last class, for `everyWeeks`. */
    untilDays: days.default(365),
    /** Key of the dialog that is held. */
    dialog: z.string(),
  })
  .refine((plan) => (plan.afterDays === undefined) !== (plan.everyWeeks === undefined), {
    error: 'either afterDays or everyWeeks',
  })

const usualPlans: z.input<typeof followUpPlanSchema>[] = [
  { key: 'week', who: 'everybody', afterDays: [7], dialog: 'follow-up-week' },
  { key: 'later', who: 'active', afterDays: [30, 90, 180, 365], dialog: 'follow-up' },
]

/** What a column of the ministry's file may hold. */
export const handInValues = [
  ...(['stationCode', 'station', 'stationType', 'township', 'orderType', 'category'] as const),
  ...(['amount', 'orders', 'day', 'unit'] as const),
] as const

const usualColumns: { title: string; value: (typeof handInValues)[number] }[] = [
  { title: '站点编码', value: 'stationCode' },
  { title: '站点名称', value: 'station' },
  { title: '站点类型', value: 'stationType' },
  { title: '订单类型', value: 'orderType' },
  { title: '商品类别', value: 'category' },
  { title: '代买/代卖总金额', value: 'amount' },
  { title: '代买/代卖总订单数', value: 'orders' },
  { title: '报表时间', value: 'day' },
  { title: '填报单位', value: 'unit' },
]
const words = z.string().trim().min(1).max(60)

export const settingsSchema = z.strictObject({
  followUps: z
    .strictObject({
      plans: z.array(followUpPlanSchema).prefault(usualPlans),
      /** inAll: so many visits; forEach: so many for each person that is followed. */
      basis: z.enum(['inAll', 'forEach']).default('inAll'),
      /** How many visits the contract wants, on that basis. */
      target: z.int().min(1).default(10),
      /** More entries than this by one member of staff in an evening are flagged. */
      bulkAfter: z.int().min(1).default(20),
    })
    .prefault({}),
  stations: z
    .strictObject({
      /** Nobody is reminded of today's numbers before. */
      remindFrom: time.default('16:00'),
      /** When nothing is known of somebody's habits. */
      remindAt: time.default('19:30'),
      /** So many people are mentioned in one message at the most. */
      mentions: z.int().min(1).max(30).default(10),
      /** The evening's message and picture; before the quiet hours, if need be. */
      summaryAt: time.default('21:30'),
      /** The final count of the day before, for staff. */
      countAt: time.default('08:30'),
      /** After so many missing days on end a member of staff is told. */
      missingDays: z.int().min(1).max(31).default(3),
      /** Whether operators have to sign in to the 智慧乡村 app. */
      appSignIn: z.boolean().default(true),
    })
    .prefault({}),
  visits: z
    .strictObject({
      /** inAll: so many visits of a kind; forEach: so many at each station. */
      basis: z.enum(['inAll', 'forEach']).default('inAll'),
      /** How many of each kind the contract wants, on that basis. */
      targets: z
        .strictObject({
          巡查: z.int().min(1).default(12),
          盘点: z.int().min(1).default(12),
          指导: z.int().min(1).default(12),
        })
        .prefault({}),
    })
    .prefault({}),
  appSignIn: z
    .strictObject({
      /** The share of due station-days that the contract wants, of sign-ins and of activity each. */
      target: share.default(0.8),
    })
    .prefault({}),
  contest: z
    .strictObject({
      /** Points of each part. */
      weights: z
        .strictObject({
          reporting: z.number().min(0).max(100).default(25),
          punctuality: z.number().min(0).max(100).default(15),
          signIn: z.number().min(0).max(100).default(15),
          turnover: z.number().min(0).max(100).default(25),
          visits: z.number().min(0).max(100).default(10),
          evidence: z.number().min(0).max(100).default(10),
        })
        .prefault({}),
      /** In yuan: what a model station must turn over. */
      turnoverTarget: z.int().min(1).default(72_000),
      /** From this share of the target on, that share of the points. */
      turnoverBands: z
        .array(z.strictObject({ from: share, share }))
        .min(1)
        .prefault([1, 0.75, 0.5, 0.25].map((from) => ({ from, share: from }))),
    })
    .prefault({}),
  classes: z
    .strictObject({
      /** Minutes before the start from which a code works, and after it from which somebody is late. */
      openMinutes: z.int().min(0).max(240).default(30),
      lateMinutes: z.int().min(0).max(240).default(15),
      /** A code on the class page changes this often. */
      codeMinutes: z.int().min(1).max(240).default(5),
    })
    .prefault({}),
  certificates: z
    .strictObject({
      /** Share of a run's classes that must be attended. */
      attendance: share.default(0.8),
      /** Days without a class after which an open run is taken to be over. */
      waitDays: z.int().min(0).max(60).default(3),
      /** What stands before the number: 乌中旗电商培. */
      prefix: z.string().min(1).max(20).default('电商培'),
    })
    .prefault({}),
  ratings: z
    .strictObject({
      /** Words are shown from so many ratings on, so that nobody is guessed. */
      wordsFrom: z.int().min(1).default(5),
      /** A rating of this many points of 5 or more counts as satisfied. */
      satisfiedFrom: z.number().min(1).max(5).default(4),
    })
    .prefault({}),
  handIns: z
    .strictObject({
      columns: z
        .array(z.strictObject({ title: words, value: z.enum(handInValues) }))
        .min(1)
        .prefault(usualColumns),
      /** A station that had none of a kind of order: a row of zeros, or no row. */
      withoutBusiness: z.enum(['zero', 'leaveOut']).default('zero'),
      /** net: what was given back is taken off. */
      refunds: z.enum(['net', 'gross']).default('net'),
      /** 填报单位; the county's service centre where it is left out. */
      unit: words.optional(),
      categories: z
        .strictObject({ purchase: words.default('工业品'), sale: words.default('农产品') })
        .prefault({}),
      stationTypes: z
        .strictObject({ township: words.default('乡镇级站点'), village: words.default('村级站点') })
        .prefault({}),
    })
    .prefault({}),
})

export type ProgrammeSettings = z.infer<typeof settingsSchema>
export type HandInSettings = ProgrammeSettings['handIns']
export type FollowUpPlan = ProgrammeSettings['followUps']['plans'][number]
