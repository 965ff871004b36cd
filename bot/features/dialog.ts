// An answer to a dialog that is open with this person, alone with the bot: the engine says what follows, and what it
// came to is kept. What is plainly something else is left to its own feature, and the dialog stays open.
import * as dialogs from '../../core/dialogs/sessions.ts'
import { bestTimeOf } from '../../core/follow-ups/best-time.ts'
import { keepResult } from '../../core/follow-ups/keep-result.ts'
import { purgeWords } from '../../core/messaging/purge-words.ts'
import type { Intent } from '../../core/understanding/intents.ts'
import { answer, type FeatureContext, inPrivate } from './context.ts'
import { answerHeads, soldWithAnswer } from './sales-in-dialog.ts'

/** The dialog that a message may answer; only alone with the bot, and only of somebody behind that WeChat id. */
export async function openDialog(context: FeatureContext): Promise<dialogs.Session | null> {
  const { scene, work } = context
  if (scene.conversation.kind !== 'private') return null
  const session = await dialogs.findOpenSession(work.tx, scene.conversation.id, work.cause.at)
  if (!session || !(await dialogs.standsFor(work.tx, session.personId, idsOf(scene.people)))) return null
  // An answer of a rating, or what may give one away, is not kept; what proves a number of a ledger is.
  if (dialogs.isSealedOpen(session) && !isEvidence(context, session)) await purgeWords(work, scene.message.id)
  return session
}

/** True when the message was for the dialog. */
export async function answerOpenDialog(context: FeatureContext, session: dialogs.Session): Promise<boolean> {
  const { scene, work, understanding } = context
  const text = scene.message.text ?? ''
  if (text === '' || isSomethingElse(context, session)) return false
  const best = () => bestTimeOf(work, [scene.sender.aliasId])
  const fits = dialogs.fitsOpenQuestion(session, text)
  const heard = fits ? text : (refusalOf(context) ?? soldHead(context, session) ?? text)
  const answered = await dialogs.answerDialog(work, { session, text: heard, own: true, best })
  const { turn, sealed, answers } = answered
  if (turn.state === 'done' || turn.state === 'stopped')
    await keepResult(work, { session, answers, state: turn.state, own: true })
  if (sealed) understanding.intents.length = 0
  const sold = sealed ? '' : await soldWithAnswer(context, answers)
  if (turn.says) answer(context, `${turn.says}${sold}`)
  return answered.heard !== 'courtesy' && answered.heard !== 'talk'
}

/** 卖了两千多: the answer in front of a sale. */
function soldHead({ scene, understanding }: FeatureContext, session: dialogs.Session): string | undefined {
  const { intents } = understanding
  if (session.definition.outcome === 'rating') return undefined
  if (intents.length === 0 || intents.some(({ intent }) => intent !== 'salesReport')) return undefined
  return answerHeads(scene.message.text ?? '').find((head) => dialogs.fitsOpenQuestion(session, head))
}

// However it is put: 收入这个不方便说 leaves the question out, 不同意 ends them.
function refusalOf({ understanding }: FeatureContext): string | undefined {
  const decline = understanding.intents.find(({ intent }) => intent === 'decline')
  if (decline?.intent !== 'decline') return undefined
  return decline.fields.what === 'consent' ? '停' : '跳过'
}

/** 不对，是两千, after the last question. */
export async function changeLastAnswer(context: FeatureContext): Promise<boolean> {
  const { scene, work } = context
  if (!inPrivate(context) || context.understanding.intents.length > 0) return false
  const text = scene.message.text ?? ''
  if (!/^\s*(?:不|错|说错|答错|写错|刚才|上|更正|改|应该)/.test(text)) return false
  const changed = await dialogs.changeFinished(work, { conversationId: scene.conversation.id, text })
  if (!changed) return false
  const own = await dialogs.standsFor(work.tx, changed.session.personId, idsOf(scene.people))
  await keepResult(work, { ...changed, state: 'done', own })
  answer(context, '✏️ 改好了')
  return true
}

/** Intents whose message an auditor asks for. */
const evident = new Set<Intent['intent']>([
  ...(['dailyReport', 'correction', 'appSignIn', 'salesReport'] as const),
  ...(['checkIn', 'followUpVisit', 'siteVisit'] as const),
])

const isEvidence = (context: FeatureContext, session: dialogs.Session): boolean =>
  context.understanding.intents.some(({ intent }) => evident.has(intent)) && isSomethingElse(context, session)

const idsOf = (people: FeatureContext['scene']['people']): string[] => people.map(({ id }) => id)

/** 停 and nothing else ends the dialog; 别再提醒我 is a wish that goes beyond it. */
const stopsDialog = /^[\s\p{P}]*(?:停|停停|停止|停了|停吧|停一下|stop|td|t)[\s\p{P}]*$/iu

/** What is a command whatever was asked: these words and no others. */
const bareCommand =
  /^[\s\p{P}]*(?:帮助|我的进度|课表|我的证书|绑定|登记|汇总|别再?(?:提醒|@|艾特)我了?|不用提醒我?了?|恢复提醒)[\s\p{P}]*$/u

function isSomethingElse(context: FeatureContext, session: dialogs.Session): boolean {
  const { scene, work, understanding } = context
  const text = scene.message.text ?? ''
  if (dialogs.precedesQuestion(session, work.cause.at) && !stopsDialog.test(text)) return true
  if (dialogs.takesAnyWords(session)) return bareCommand.test(text)
  const answers = (intent: Intent): boolean => {
    // 不同意, 不想说: of what was just asked. A phone that is not given is nobody's answer.
    if (intent.intent === 'decline') return intent.fields.what !== 'phone'
    if (intent.intent === 'mute') return stopsDialog.test(text)
    // 1 卖了, and 没有: a sale, and a day without business, to whoever was asked nothing.
    const ledger = intent.intent === 'salesReport' || intent.intent === 'dailyReport'
    return (ledger && dialogs.fitsOpenQuestion(session, text)) || soldHead(context, session) !== undefined
  }
  const commands = understanding.other.some(({ kind }) => !answerKinds.has(kind))
  return commands || !understanding.intents.every(answers)
}

/** All else that is understood beyond intents is a command. */
const answerKinds = new Set(['choice', 'amount', 'yes', 'no'])
