// The entry: a message's text and a little context in, what it means out. Pure: no clock, no database.
// A new intent is one recogniser in `recognise/` and one line in the list below.
import type { Intent, Understanding } from './intents.ts'
import {
  type Found,
  type MessageToRead,
  nothing,
  type Reading,
  type Recogniser,
  readingOf,
  type Vocabulary,
} from './reading.ts'
import { recogniseAsk } from './recognise/ask.ts'
import { recogniseBroadcast } from './recognise/broadcast.ts'
import { recogniseCancelEnrolment } from './recognise/cancel-enrolment.ts'
import { recogniseChain } from './recognise/chain.ts'
import { recogniseCheckIn } from './recognise/check-in.ts'
import { recogniseDailyReport } from './recognise/daily-report.ts'
import { recogniseDecline } from './recognise/decline.ts'
import { recogniseEnrol } from './recognise/enrol.ts'
import { recogniseLeave } from './recognise/leave.ts'
import { recogniseMute, withoutMute } from './recognise/mute.ts'
import { recogniseRegister } from './recognise/register.ts'
import { recogniseSalesReport } from './recognise/sales-report.ts'
import { otherIn } from './recognise/short-answers.ts'
import { recogniseShut } from './recognise/shut.ts'
import { recogniseVisits } from './recognise/visits.ts'
import { characterClass } from './scan/character-class.ts'
import { blanked } from './scan/clauses.ts'

export type { Understanding } from './intents.ts'
export type { MessageToRead, Room, SenderRole, Vocabulary } from './reading.ts'

const noVocabulary: Vocabulary = {}

/** Each reads what those before it left. */
const recognisers: readonly Recogniser[] = [
  recogniseBroadcast,
  recogniseVisits,
  recogniseLeave,
  recogniseShut,
  recogniseCancelEnrolment,
  recogniseEnrol,
  // behind the sign-ups: 什么时候开课都行 beside one is no question
  recogniseAsk,
  recogniseRegister,
  recogniseCheckIn,
  // before the reports: 同意书我不签 is no sign-in
  recogniseDecline,
]
/** They read numbers, whatever stands around them. */
const reports: readonly Recogniser[] = [recogniseDailyReport, recogniseSalesReport]

export function understand(message: MessageToRead, vocabulary: Vocabulary = noVocabulary): Understanding {
  const reading = readingOf(message, vocabulary)
  const found = recognise(reading)
  const intents = found.placed.sort((a, b) => a.at - b.at).map((p) => p.intent)
  return { intents, other: otherIn(reading), leftover: found.leftover ?? [] }
}

/** Made by another machine: 【考勤机器人】. Patterns that begin a text fail at its first character, so they are not `sought`. */
const machineMade =
  /^\s*(?:🤖|(?:✅\s*)?[\u4e00-\u9fff]{2,6}成功[:!]|【[^】]{0,14}(?:机器人|助手|播报|自动)[^】]{0,6}】)/u

/** 【小二】已收到红泉站9月12日日报: the bot's own words, pasted. */
const ownAnswer = /^\s*[【[](?:乡?小二)[\]】]\s*(?:已|收到|您|你|请|今|本)/

/** ✅ 完德加，今天上午的课签到了: what it wrote down, told to a group by none of its members. */
const receipt =
  /^\s*[✅✔☑]\ufe0f?\s*(?:[\u4e00-\u9fff·]{2,6}[\s,，、:：].{0,40}?(?:成功|已[签报登记录请]|[到上好]了)|[\u4e00-\u9fff]{2,4}成功)/
const isReceipt = ({ message: { role, room }, original }: Reading) =>
  role === 'unknown' && room !== 'private' && receipt.test(original)

function recognise(reading: Reading): Found {
  const isOfMachine = (machineMade.test(reading.text) && !reading.called) || isReceipt(reading)
  if (isOfMachine || ownAnswer.test(reading.original)) return { ...nothing, leftover: [] }
  const all: Required<Found> = { placed: [], taken: [], leftover: [] }
  const chain = recogniseChain(reading)
  let left = chain ? added(all, reading, chain) : reading
  if (chain && left.text.trim() === '') return all
  for (const recogniser of recognisers) left = added(all, left, recogniser(left))
  const spoken = left
  left = withoutMute(left)
  const hushes = left !== spoken
  for (const report of reports) left = added(all, left, report(left))
  added(all, left, recogniseMute(hushes ? spoken : left, all.placed.length > 0))
  return all
}

/** What the next recogniser reads. */
function added(all: Required<Found>, reading: Reading, found: Found): Reading {
  if (found === nothing) return reading
  for (const { intent, at } of found.placed)
    all.placed.push({ intent, at: isToldAt(intent, at) ? at : atWords(reading.text, at) })
  if (found.leftover) all.leftover.push(...found.leftover)
  return found.taken.length === 0 ? reading : { ...reading, text: blanked(reading.text, ...found.taken) }
}

const isBetween = characterClass(/[\s,。;!?、]/)

/** 我叫阿木古楞，…，报名直播班: the name is of the sign-up too, which took it. */
const isToldAt = ({ spans }: Intent, at: number): boolean =>
  Object.values(spans).some((span) => span[0] === at)

/** What others took is space, and no place of what was read behind it. */
function atWords(text: string, at: number): number {
  let i = at
  while (i < text.length && isBetween(text, i)) i++
  return i < text.length ? i : at
}
