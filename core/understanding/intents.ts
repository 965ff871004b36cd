// What the bot can understand of a message: the intents of the label guide (corpus/README.md), field for field,
// and a few short answers that only matter inside a dialog. Money is yuan here, as people say it.
import { z } from 'zod'

const day = z.iso.date()
const count = z.number().int().nonnegative()
const yuan = z.number().nonnegative()
const words = z.string().min(1)
const person = z.object({ name: words, phone: z.string().optional() })

/** The numbers of a station's day; `correction` has the same names. */
const stationNumbers = {
  purchaseOrders: count.optional(),
  purchaseAmount: yuan.optional(),
  saleOrders: count.optional(),
  saleAmount: yuan.optional(),
  parcelsIn: count.optional(),
  parcelsOut: count.optional(),
  serviceOrders: count.optional(),
  serviceAmount: yuan.optional(),
  cashOrders: count.optional(),
  cashAmount: yuan.optional(),
  purchaseRefundOrders: count.optional(),
  purchaseRefundAmount: yuan.optional(),
  saleRefundOrders: count.optional(),
  saleRefundAmount: yuan.optional(),
  visitors: count.optional(),
}
export type StationNumber = keyof typeof stationNumbers

export const dailyReportFields = z.object({
  date: day,
  station: words.optional(),
  reporter: words.optional(),
  ...stationNumbers,
  appSignedIn: z.boolean().optional(),
  noBusiness: z.literal(true).optional(),
  partial: z.literal(true).optional(),
  sameAs: day.optional(),
  approximate: z.literal(true).optional(),
})

export const correctionFields = z.object({
  date: day,
  station: words.optional(),
  reporter: words.optional(),
  ...stationNumbers,
  appSignedIn: z.boolean().optional(),
  noBusiness: z.literal(true).optional(),
  /** Relative changes: `{purchaseOrders: 1}` adds one, negative takes away. */
  add: z
    .partialRecord(z.enum(Object.keys(stationNumbers) as [StationNumber, ...StationNumber[]]), z.number())
    .optional(),
  approximate: z.literal(true).optional(),
})

export const appSignInFields = z.object({ date: day, station: words.optional() })

export const salesReportFields = z.object({
  date: day.optional(),
  from: day.optional(),
  to: day.optional(),
  product: words.optional(),
  quantity: z.number().nonnegative().optional(),
  unit: words.optional(),
  orders: count.optional(),
  amount: yuan.optional(),
  channel: words.optional(),
  approximate: z.literal(true).optional(),
})

export const enrolFields = z.object({
  course: words.optional(),
  session: count.optional(),
  people: z.array(person).optional(),
  count: count.optional(),
})

export const cancelEnrolmentFields = z.object({
  course: words.optional(),
  people: z.array(person).optional(),
})

export const chainEntry = z.object({
  n: count,
  name: words,
  note: words.optional(),
  phone: z.string().optional(),
})
export const chainFields = z.object({ title: z.string(), entries: z.array(chainEntry) })

export const checkInFields = z.object({
  code: z.string().optional(),
  course: words.optional(),
  people: z.array(person).optional(),
  self: z.literal(true).optional(),
})

export const leaveFields = z.object({
  reason: words.optional(),
  from: day.optional(),
  to: day.optional(),
  course: words.optional(),
  person: words.optional(),
})

export const followUpVisitFields = z.object({
  person: words.optional(),
  date: day,
  method: z.enum(['电话', '上门', '微信', '视频']).optional(),
  openedShop: z.boolean().optional(),
  monthlySales: yuan.optional(),
  employed: z.boolean().optional(),
  needs: words.optional(),
  reached: z.literal(false).optional(),
  satisfaction: z.union([z.number(), words]).optional(),
  approximate: z.literal(true).optional(),
})

export const personCategory = z.enum([
  '脱贫户',
  '残疾人',
  '退伍军人',
  '返乡大学生',
  '返乡农民工',
  '合作社',
  '个体户',
  '村干部',
  '驻村第一书记',
  '企业',
  '农牧民',
  '妇女',
])
export type PersonCategory = z.infer<typeof personCategory>

export const registerFields = z.object({
  name: words.optional(),
  phone: z.string().optional(),
  village: words.optional(),
  station: words.optional(),
  categories: z.array(personCategory).optional(),
})

export const siteVisitFields = z.object({
  station: words.optional(),
  date: day,
  kind: z.enum(['巡查', '盘点', '指导']),
  findings: words.optional(),
})

export const muteFields = z.object({})
export const declineFields = z.object({ what: z.enum(['phone', 'consent', 'question']) })

export const broadcastFields = z.object({
  to: z.array(words),
  text: words,
  /** ISO time with offset. */
  at: z.string().optional(),
})

export const askTopic = z.enum([
  'schedule',
  'myProgress',
  'whoMissing',
  'summary',
  'ranking',
  'help',
  'indicators',
  'bind',
  'certificate',
])
export type AskTopic = z.infer<typeof askTopic>
export const askFields = z.object({
  topic: askTopic,
  station: words.optional(),
  date: day.optional(),
  from: day.optional(),
  to: day.optional(),
})

export const intentFields = {
  dailyReport: dailyReportFields,
  correction: correctionFields,
  appSignIn: appSignInFields,
  salesReport: salesReportFields,
  enrol: enrolFields,
  cancelEnrolment: cancelEnrolmentFields,
  chain: chainFields,
  checkIn: checkInFields,
  leave: leaveFields,
  followUpVisit: followUpVisitFields,
  register: registerFields,
  siteVisit: siteVisitFields,
  mute: muteFields,
  decline: declineFields,
  broadcast: broadcastFields,
  ask: askFields,
} as const

export type DailyReportFields = z.infer<typeof dailyReportFields>
export type CorrectionFields = z.infer<typeof correctionFields>
export type AppSignInFields = z.infer<typeof appSignInFields>
export type SalesReportFields = z.infer<typeof salesReportFields>
export type EnrolFields = z.infer<typeof enrolFields>
export type CancelEnrolmentFields = z.infer<typeof cancelEnrolmentFields>
export type ChainFields = z.infer<typeof chainFields>
export type CheckInFields = z.infer<typeof checkInFields>
export type LeaveFields = z.infer<typeof leaveFields>
export type FollowUpVisitFields = z.infer<typeof followUpVisitFields>
export type RegisterFields = z.infer<typeof registerFields>
export type SiteVisitFields = z.infer<typeof siteVisitFields>
export type MuteFields = z.infer<typeof muteFields>
export type DeclineFields = z.infer<typeof declineFields>
export type BroadcastFields = z.infer<typeof broadcastFields>
export type AskFields = z.infer<typeof askFields>

export type IntentName = keyof typeof intentFields
/** `[start, end)` in the original text of the message. */
export type Span = [number, number]

/** `spans` has the words that gave each field; a date that was not stated has no span. */
export type Intent = {
  [Name in IntentName]: {
    intent: Name
    fields: z.infer<(typeof intentFields)[Name]>
    spans: Record<string, Span>
    /** The words that decided what the message is. */
    cues: string[]
  }
}[IntentName]
export type IntentOf<Name extends IntentName> = Extract<Intent, { intent: Name }>

/** Understood beyond the guide; `choice`, `amount`, `yes` and `no` only matter while a dialog is open. */
export type Other =
  | { kind: 'confirmSend'; code: string }
  /** Staff, of a broadcast by its number: 停发27. */
  | { kind: 'broadcastControl'; verb: 'pause' | 'resume' | 'cancel' | 'status'; code: string }
  /** Staff ask for a list of people that they work through. */
  | { kind: 'staffList'; list: 'absent' | 'due' | 'calls' | 'needs' }
  | { kind: 'choice'; n: number }
  /** Yuan, or a bare number. */
  | { kind: 'amount'; value: number; approximate?: true }
  | { kind: 'yes' }
  | { kind: 'no' }
  | { kind: 'bindRoom'; purpose?: 'stations' | 'trainees' | 'staff'; code?: string }
  | { kind: 'staffCode'; code: string }
  | { kind: 'unmute' }
  | { kind: 'classCodeRequest'; course?: string }
  | { kind: 'registerRequest' }
  | { kind: 'personCodeRequest'; name: string; village?: string }
  | { kind: 'nudge' }
  /** 补签: names as they were parted in the message. */
  | { kind: 'makeUp'; names: string[]; reason?: string }
  /** 实到38人 */
  | { kind: 'headcount'; people: number }
  /** Staff: 老王家站就是石哈河站. `asked`: plainly for the bot, whether or not it knows the name. */
  | { kind: 'teachName'; nickname: string; name: string; asked: boolean }
  /**
   * Staff: 石哈河站换成李建国管了; 王秀兰不干了，李建国接. `adds`: nobody leaves. `asked`: plainly for the bot. `from`: a
   * day; at once where it is left out.
   */
  | {
      kind: 'handover'
      station?: string
      goes?: string
      comes?: string
      from?: string
      adds?: true
      asked: boolean
    }
  /** 忘掉老王家站; with a name only of that one. */
  | { kind: 'forgetName'; nickname: string; name?: string; asked: boolean }

export interface Understanding {
  /** In the order of the text. */
  intents: Intent[]
  other: Other[]
  /** Words of a report that were not read, so that the bot can ask about just those. */
  leftover: string[]
}
