// A code typed alone with the bot: of a staff invitation, or of a person who writes under another WeChat id now. The
// typist may be in no programme yet: the code says which. Typed in a room everybody has read it: it is spent for nothing.
import type { Interpretation } from '../../core/messaging/handle-message.ts'
import { ensurePrivateConversation } from '../../core/messaging/private-conversation.ts'
import { say, type Utterance } from '../../core/messaging/say.ts'
import type { Scene } from '../../core/messaging/scene-reads.ts'
import { type RedeemedCode, redeemCode } from '../../core/people/codes.ts'
import { askConsentOnce } from '../../core/people/consent.ts'
import { becomePerson, type Relinked } from '../../core/people/person-codes.ts'
import { becomeStaff } from '../../core/people/staff.ts'
import type { Tx } from '../../core/platform/database/transactor.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { type Work, workWithin } from '../../core/platform/work.ts'
import { programmeById } from '../../core/programmes/programme-reads.ts'
import { normalise } from '../../core/understanding/scan/normalise.ts'
import { understand } from '../../core/understanding/understand.ts'

const roleNames = { staff: '工作人员', admin: '管理员', auditor: '审计员' } as const

// Understanding takes long, and few messages have as many letters and digits in a row as a code.
const mayBeCode = (text: string): boolean =>
  text.length <= 40 && /[a-z0-9]{8}/i.test(normalise(text).replace(/[\s\p{P}\p{S}]/gu, ''))

/** Null when the message is no valid code. */
export async function redeemTypedCode(deps: Deps, tx: Tx, scene: Scene): Promise<Interpretation | null> {
  const { text, sentAt } = scene.message
  if (!text || !mayBeCode(text)) return null
  const { other } = understand({ text, sentAt, room: 'private', role: 'unknown', mentionsBot: false })
  const typed = other.find((each) => each.kind === 'staffCode')
  if (!typed) return null
  const redeeming = { tx, keyring: deps.keyring, now: deps.clock.now() }
  const staffCode = await redeemCode(redeeming, 'staff', typed.code)
  const code = staffCode ?? (await redeemCode(redeeming, 'person', typed.code))
  if (!code) return null
  const programme = await programmeById(tx, code.programmeId)
  await workWithin(deps, tx, {
    programme,
    actor: { kind: 'stranger', programmeId: programme.id },
    cause: { kind: 'message', id: scene.message.id, orderId: scene.message.externalId, at: sentAt },
    body: async (work) => {
      const { aliasId } = scene.sender
      if (scene.conversation.kind === 'room') return sayItIsSpent(work, scene)
      if (!staffCode) return relink(work, scene, code)
      const text = await staffWords(work, code, aliasId)
      await reply(work, scene, { conversation: scene.conversation, text })
    },
  })
  return { forBot: true, intents: [] }
}

// Which kind of code it was is nobody's business in the room.
async function sayItIsSpent(work: Work, scene: Scene): Promise<void> {
  const { sender, conversation } = scene
  if (!sender.friend)
    return reply(work, scene, { conversation, text: '口令发到群里就作废了，再要一个，私下发给小二' })
  const id = await ensurePrivateConversation(work, conversation.accountId, sender)
  const text = '刚才那个码发到群里，大家都看见了，已经作废。再要一个，在这里私下发给小二'
  await reply(work, scene, { conversation: { id, kind: 'private' }, text })
}

async function reply(
  work: Work,
  { conversation: { accountId }, message }: Scene,
  said: Pick<Utterance, 'conversation' | 'text'>,
): Promise<void> {
  await say(work, { ...said, account: accountId, purpose: 'answer', answers: [message.id] })
}

async function staffWords(work: Work, code: RedeemedCode, aliasId: string): Promise<string> {
  const { name, role } = await becomeStaff(work, code, aliasId)
  return `✅ ${name}，您现在是${work.programme.region}项目的${roleNames[role]}。发“帮助”看能办什么`
}

async function relink(work: Work, scene: Scene, code: RedeemedCode): Promise<void> {
  const { sender, conversation } = scene
  const relinked = await becomePerson(work, code, sender.aliasId)
  await reply(work, scene, { conversation, text: relinkedWords(relinked) })
  if (!relinked?.fresh) return
  // While it was a mere match it was not asked.
  const { id: conversationId, accountId } = conversation
  const { personId } = relinked
  await askConsentOnce(work, { personId, aliasId: sender.aliasId, accountId, conversationId })
}

function relinkedWords(relinked: Relinked | null): string {
  if (!relinked) return '这个码用不了，再要一个就行'
  return relinked.fresh
    ? `✅ ${relinked.name}，这个微信绑好了，接着报名、签到就行`
    : `${relinked.name}，这个微信本来就是您的，不用再绑`
}
