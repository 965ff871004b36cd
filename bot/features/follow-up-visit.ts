// 回访: staff record that they visited somebody. In a group the answer is ✅ 已记 and nothing more.
import * as questions from '../../core/dialogs/open-questions.ts'
import { type EnteredVisit, recordVisit } from '../../core/follow-ups/enter-visit.ts'
import type { VisitSaid } from '../../core/follow-ups/visit-fold.ts'
import { countVisitsInAll, countVisitsOf } from '../../core/follow-ups/visit-reads.ts'
import { maskAll } from '../../core/messaging/mask-words.ts'
import { ensurePrivateConversation } from '../../core/messaging/private-conversation.ts'
import { findNamed } from '../../core/people/named-person.ts'
import { isStaff } from '../../core/people/sender-reads.ts'
import { readSettings } from '../../core/programmes/settings-reads.ts'
import type { FollowUpVisitFields, IntentOf } from '../../core/understanding/intents.ts'
import { personDayAt } from '../../core/values/days.ts'
import { fenFromYuan, yuanText } from '../../core/values/fen.ts'
import { acknowledge, answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'

/** What a group of staff is told of one that can't be recorded. */
const askedAlone = '有一条回访没记上，私下跟小二说一声'

export async function followUpVisit(
  context: FeatureContext,
  { fields }: IntentOf<'followUpVisit'>,
  part: number,
): Promise<void> {
  if (!context.person || !isStaff(context.person)) {
    if (inPrivate(context)) answer(context, '回访由工作人员来记，您有事直接跟小二说就行')
    return
  }
  const { work } = context
  const alone = (text: string) => answerPrivately(context, text, askedAlone)
  if (!fields.person) return alone('回访的是谁？带上姓名再发一遍，如“电话回访 李四 已开店 月销3000”')
  if (fields.date > personDayAt(work.cause.at, work.programme.zone))
    return alone(`${fields.person}的回访日子还没到，回访完了再记`)
  const found = await findNamed(work, { name: fields.person })
  if (found.kind === 'none') return offerToRegister(context, { name: fields.person, fields, part })
  if (found.kind === 'doubtful') return askWhich(context, { fields, part, candidates: found.candidates })
  await visitFor(context, { person: found.person, fields, part })
}

interface Visiting {
  person: { id: string; name: string }
  fields: FollowUpVisitFields
  part: number
}

export async function visitFor(context: FeatureContext, { person, fields, part }: Visiting): Promise<void> {
  const { work } = context
  const visit = await recordVisit(work, { person: person.id, day: fields.date, said: saidOf(fields), part })
  if (!inPrivate(context)) acknowledge(context, '✅ 已记')
  else answer(context, await recordedWords(context, person, visit))
  if (!visit.becameBulk) return
  const bulk = '今晚记的回访有点多，都标上了，督导会抽几个问问；补录的说一声就行'
  // To them alone, whatever room this is.
  if (inPrivate(context)) answer(context, bulk)
  else if (context.scene.sender.friend) answerPrivately(context, bulk, '')
}

const saidOf = (fields: FollowUpVisitFields): VisitSaid => {
  const { method, reached, openedShop, employed, needs, satisfaction, monthlySales, approximate } = fields
  return {
    ...(method ? { method } : {}),
    ...(reached === false ? { reached } : {}),
    ...(openedShop === undefined ? {} : { openedShop }),
    ...(employed === undefined ? {} : { employed }),
    ...(needs ? { needs } : {}),
    ...(satisfaction === undefined ? {} : { satisfaction: String(satisfaction) }),
    ...(monthlySales === undefined ? {} : { monthlySalesFen: fenFromYuan(monthlySales) }),
    ...(approximate ? { approximate } : {}),
  }
}

async function recordedWords(
  { work }: FeatureContext,
  { id, name }: Visiting['person'],
  { state }: EnteredVisit,
): Promise<string> {
  const method = state.method ? [state.method] : []
  if (!state.reached) return `✅ 已记：${[name, ...method].join('，')}，没联系上，不算回访次数`
  const { basis, target } = (await readSettings(work.tx, work.programme.id)).followUps
  const count =
    basis === 'inAll'
      ? `合同回访累计${await countVisitsInAll(work.tx, work.programme.id)}/${target}次`
      : `${name}回访${await countVisitsOf(work.tx, id)}/${target}次`
  return `✅ 已记：${[name, ...method, ...findings(state)].join('，')}。${count}`
}

function findings(state: EnteredVisit['state']): string[] {
  const { openedShop, employed, monthlySalesFen, approximate, needs, satisfaction } = state
  const about = approximate ? '约' : ''
  return [
    ...(openedShop === null ? [] : [openedShop ? '已开店' : '没开店']),
    ...(monthlySalesFen === null ? [] : [`月销${about}${yuanText(monthlySalesFen)}（自报）`]),
    ...(employed === null ? [] : [employed ? '已就业' : '没就业']),
    ...(needs ? [`需求：${needs}`] : []),
    ...(satisfaction === null ? [] : [`满意度：${satisfaction}`]),
  ]
}

interface Candidate {
  id: string
  name: string
  village: string | null
}

interface Asking {
  kind: 'whichVisited' | 'newVisited'
  subject: { fields: FollowUpVisitFields; part: number; people: { id: string; name: string }[] }
  text: string
}

/** Asked alone: who was visited, and where somebody lives, is not for the group. */
async function askAlone(context: FeatureContext, { kind, subject, text }: Asking): Promise<void> {
  const { scene, work } = context
  const { sender, conversation } = scene
  if (!inPrivate(context) && !sender.friend) return answer(context, askedAlone)
  const conversationId = inPrivate(context)
    ? conversation.id
    : await ensurePrivateConversation(work, conversation.accountId, sender)
  const open = await questions.findOpen(work.tx, { conversationId, aliasId: sender.aliasId }, work.cause.at)
  // One question at a time: the other one of the same message is told again, alone.
  if (open?.causeId === work.cause.id)
    return answerPrivately(
      context,
      `${subject.fields.person ?? ''}也没对上，答完上一个单独再发一遍`,
      askedAlone,
    )
  const kept = JSON.parse(JSON.stringify({ ...subject, fields: maskAll(subject.fields) }))
  await questions.ask(work, { conversationId, aliasId: sender.aliasId, kind, subject: kept })
  answerPrivately(context, text, askedAlone)
}

const offerToRegister = (
  context: FeatureContext,
  { name, fields, part }: { name: string; fields: FollowUpVisitFields; part: number },
): Promise<void> =>
  askAlone(context, {
    kind: 'newVisited',
    subject: { fields, part, people: [] },
    text: `名单里没有“${name}”，名字写对了吗？是新人就回“是”，小二登记上再记`,
  })

function askWhich(
  context: FeatureContext,
  {
    fields,
    part,
    candidates,
  }: { fields: FollowUpVisitFields; part: number; candidates: readonly Candidate[] },
): Promise<void> {
  const choices = candidates.map(({ village }, i) => `${i + 1} ${village ?? '没写村子的'}`).join('  ')
  return askAlone(context, {
    kind: 'whichVisited',
    subject: { fields, part, people: candidates.map(({ id, name }) => ({ id, name })) },
    text: `叫${fields.person}的有${candidates.length}位，回访的是哪位？${choices}`,
  })
}

interface Candidate {
  id: string
  name: string
  village: string | null
}
