// From a scene to its effects and replies: one message, inside the transaction of `handleMessage`.
import { findOpen, type OpenQuestion } from '../../core/dialogs/open-questions.ts'
import { bindWaitingPictures } from '../../core/messaging/bind-attachments.ts'
import type { Interpret, Interpretation } from '../../core/messaging/handle-message.ts'
import type { Scene } from '../../core/messaging/scene-reads.ts'
import { actorOf, isStaff, type SenderPerson } from '../../core/people/sender-reads.ts'
import { workWithin } from '../../core/platform/work.ts'
import { setScreenshotsAside } from '../../core/stations/app-sign-in/screenshots.ts'
import { followPhotos } from '../../core/stations/checks/follow-photos.ts'
import type { Understanding } from '../../core/understanding/intents.ts'
import { type Room, type SenderRole, understand } from '../../core/understanding/understand.ts'
import { Problem } from '../../core/values/problem.ts'
import { realLines } from './chain.ts'
import { answer, type FeatureContext, inPrivate, type Reply } from './context.ts'
import { answerOpenDialog, changeLastAnswer, openDialog } from './dialog.ts'
import { isFromLog, onlyRecords, roleIn } from './from-a-log.ts'
import { handOver } from './handover.ts'
import { help } from './help.ts'
import { actingPerson, identified, recognised } from './identify.ts'
import { createLexicons, type Lexicons } from './lexicon.ts'
import { teachNames } from './names.ts'
import { location, picture, recall, voice } from './not-text.ts'
import { answerQuestion } from './questions.ts'
import { startRegistration } from './register.ts'
import { routeIntent, routeOther } from './route.ts'
import { saleSaidBesides } from './sales-besides.ts'
import { speak } from './speak.ts'
import { redeemTypedCode } from './typed-code.ts'

const ignored: Interpretation = { forBot: false, intents: [] }
/** Nobody answers a question with more words than this; where they live takes some. */
const longestAnswer = 16
const longestPlace = 40
/** Why a number was corrected takes a sentence. */
const longestReason = 60

export function createInterpret(lexicons: Lexicons = createLexicons()): Interpret {
  return async (deps, tx, scene) => {
    const fromLog = isFromLog(scene)
    const redeemed = fromLog ? null : await redeemTypedCode(deps, tx, scene)
    if (redeemed) return redeemed
    const { programme } = scene
    if (!programme) return ignored
    const person = actingPerson(scene.people)
    return workWithin(deps, tx, {
      programme,
      actor: actorOf(programme.id, person),
      cause: {
        kind: 'message',
        id: scene.message.id,
        orderId: scene.message.externalId,
        at: scene.message.sentAt,
        ...(fromLog ? { imported: true } : {}),
      },
      body: async (work) => {
        const lexicon = await lexicons.of(tx, programme, work.now)
        const heard = read(scene, lexicon)
        const understanding = fromLog ? onlyRecords(heard) : heard
        const replies: Reply[] = []
        const context: FeatureContext = {
          ...{ deps, work, person, understanding, lexicon },
          scene: { ...scene, programme },
          reply: (reply) => replies.push(reply),
        }
        const forBot = await respond(context)
        if (forBot && !fromLog) notePhones(context)
        if (!fromLog) await speak(context, replies)
        // Of talk that is nobody's business, what could have been understood isn't kept either.
        if (!forBot) return ignored
        const intents = understanding.intents.map(({ intent, fields }) => ({ intent, fields }))
        // An acknowledgement says that it is on record.
        const unsaid = replies
          .filter(({ purpose }) => purpose === 'answer')
          .map(({ text }) => text)
          .join('\n')
        return { forBot, intents, ...(fromLog ? { unsaid } : {}) }
      },
    })
  }
}

function roleOf(people: readonly SenderPerson[]): SenderRole {
  if (people.some(isStaff)) return 'staff'
  // One whose station was just taken or not yet given is still heard, and told so.
  if (people.some(({ stations, roles }) => stations.length > 0 || roles.includes('operator')))
    return 'operator'
  return people.some(({ roles }) => roles.includes('trainee')) ? 'trainee' : 'unknown'
}

const nothing: Understanding = { intents: [], other: [], leftover: [] }

function read({ message, conversation, people }: Scene, lexicon: FeatureContext['lexicon']): Understanding {
  if (message.kind !== 'text' || !message.text) return nothing
  const room: Room = conversation.kind === 'private' ? 'private' : (conversation.purpose ?? 'staff')
  const { text, sentAt, mentionsBot } = message
  const known = roleOf(people)
  const role = known === 'unknown' && message.source === 'imported' ? roleIn(room) : known
  return understand({ text, sentAt, room, role, mentionsBot }, lexicon)
}

/** True when anything in the message was for the bot. */
async function respond(context: FeatureContext): Promise<boolean> {
  const { scene } = context
  const { kind, purpose } = scene.conversation
  if (scene.message.kind === 'recall') return recall(context)
  if (kind === 'room' && purpose === null) return bindOnly(context)
  if (scene.message.kind === 'voice') return voice(context)
  if (scene.message.kind === 'image') return picture(context)
  if (scene.message.kind === 'location') return location(context)
  if (scene.message.kind !== 'text') return false
  const forBot = await respondToText(context)
  const bound = forBot ? await bindWaitingPictures(context.work.tx, scene.message) : 0
  if (bound > 0) {
    await followPhotos(context.work, scene.message.id)
    await setScreenshotsAside(context.work, context.understanding.intents)
  }
  return forBot
}

// In a room that is not bound, the bot hears nothing but the binding itself.
async function bindOnly(context: FeatureContext): Promise<boolean> {
  const binding = context.understanding.other.find(({ kind }) => kind === 'bindRoom')
  return binding ? routeOther(context, binding) : false
}

async function respondToText(context: FeatureContext): Promise<boolean> {
  if (!context.person && inPrivate(context) && !signsUp(context))
    return (await answersQuestion(context)) || meetStranger(context)
  const { intents, other, leftover } = context.understanding
  // 总数 asks for the summary, unless it answers what the bot asked.
  const answersOnly = intents.every(({ intent }) => intent === 'ask')
  if (await answersWhatWasAsked(context, answersOnly)) return true
  // 谁需要帮助 asks for help, too: to staff it is their list.
  const list = other.find(({ kind }) => kind === 'staffList')
  if (list && (await routeOther(context, list))) return true
  // 王婶就是王秀兰 registers nobody.
  if ((await teachNames(context)) || (await handOver(context))) return true
  const registers = intents.some(({ intent }) => intent === 'register')
  // 我是王小虎 answers whom the bot is to sign up: they are made known with it, and no more is said of it.
  const answered = registers && (await answersQuestion(context, 'whoToEnrol'))
  let forBot = await routeIntents(context, { answered })
  forBot ||= answered
  for (const each of other.filter((each) => each !== list))
    forBot = (await routeOther(context, each)) || forBot
  forBot = (await kindly(context, () => saleSaidBesides(context))) || forBot
  if (leftover.length > 0) askAboutLeftover(context, leftover)
  return forBot || leftover.length > 0
}

/**
 * Who somebody is comes first: what else they say needs it. `answered`: that much is settled. True when anything was
 * for the bot.
 */
async function routeIntents(given: FeatureContext, { answered = false } = {}): Promise<boolean> {
  let context = answered ? await recognised(given) : await identified(given)
  let forBot = false
  const intents = [...context.understanding.intents.entries()]
  const isRegister = ([, { intent }]: (typeof intents)[number]) => intent === 'register'
  for (const [index, intent] of [
    ...(answered ? [] : intents.filter(isRegister)),
    ...intents.filter((each) => !isRegister(each)),
  ]) {
    const taken = await kindly(context, () => routeIntent(context, intent, index))
    forBot ||= taken !== 'ignored'
    if (intent.intent === 'register' && context.scene.people.length === 0) context = await recognised(context)
  }
  return forBot
}

/** What a stranger may say without being known. */
const openToStrangers = new Set(['register', 'decline', 'mute'])

// Whom no roster knows is asked who they are, and is told nothing else; guesses at codes are not answered at all.
async function meetStranger(context: FeatureContext): Promise<boolean> {
  const { intents, other } = context.understanding
  if (await answersQuestion(context)) return true
  const request = other.find(({ kind }) => kind === 'registerRequest')
  if (request) return routeOther(context, request)
  if (intents.length === 0) return false
  const asksHelp = intents.some(({ intent, fields }) => intent === 'ask' && fields.topic === 'help')
  if (asksHelp) help(context)
  else if (intents.some(({ intent }) => openToStrangers.has(intent))) await routeIntents(context)
  else await startRegistration(context, '小二还不认识您。')
  return true
}

// Who signs up needs no roster: the feature asks for the name where it is missing.
const signsUp = ({ understanding }: FeatureContext): boolean =>
  understanding.intents.some(({ intent }) => intent === 'enrol')

// A phone written among people is taken, and its writer told that it need not be.
function notePhones({ understanding, scene, reply }: FeatureContext): void {
  if (scene.conversation.kind !== 'room') return
  const said = understanding.intents.map((intent) =>
    intent.intent === 'chain' ? realLines(intent.fields.entries) : intent.fields,
  )
  if (!/"phone":/.test(JSON.stringify(said))) return
  reply({ purpose: 'acknowledgement', text: '电话不用写群里', to: 'here' })
}

// What a use case refuses is said in one sentence; everything else is a bug and parks the message.
async function kindly<T>(context: FeatureContext, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    answer(context, error.say)
    return undefined
  }
}

/** With a kind, only to a question of that kind, however long the answer is. */
async function answersQuestion(context: FeatureContext, kind?: string): Promise<boolean> {
  const question = await openQuestion(context, kind)
  return question !== null && (await answerQuestion(context, question))
}

// A question of the bot's own and a dialog may both be open: people answer the one that they read last.
async function answersWhatWasAsked(context: FeatureContext, answersOnly: boolean): Promise<boolean> {
  const question = answersOnly ? await openQuestion(context) : null
  const session = await openDialog(context)
  const dialogFirst = session && question && session.askedAt > question.askedAt
  if (question && !dialogFirst && (await answerQuestion(context, question))) return true
  if (session && (await answerOpenDialog(context, session))) return true
  if (question && dialogFirst && (await answerQuestion(context, question))) return true
  return !session && changeLastAnswer(context)
}

async function openQuestion(context: FeatureContext, kind?: string): Promise<OpenQuestion | null> {
  const { scene, work } = context
  const length = (scene.message.text?.trim() ?? '').length
  if (kind === undefined && length > longestReason) return null
  const place = { conversationId: scene.conversation.id, aliasId: scene.sender.aliasId }
  const question = await findOpen(work.tx, place, work.cause.at)
  if (!question || (kind !== undefined && question.kind !== kind)) return null
  // A log may tell of the time before it was asked.
  if (isFromLog(scene) && question.askedAt > work.cause.at) return null
  return kind === undefined && length > longestFor(context, question.kind) ? null : question
}

function longestFor(context: FeatureContext, kind: string): number {
  if (kind === 'correctionReason') return longestReason
  return kind === 'register' && inPrivate(context) ? longestPlace : longestAnswer
}

function askAboutLeftover(context: FeatureContext, leftover: readonly string[]): void {
  const words = leftover.map((each) => `“${each}”`).join('、')
  const rest = context.understanding.intents.length > 0 ? '（别的都记了）' : ''
  answer(context, `${words}没看懂，是什么数？${rest}`)
}
