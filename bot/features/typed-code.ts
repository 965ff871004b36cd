// A code typed alone with the bot: of a staff invitation, or of a person who writes under another WeChat id now. The
// typist may be in no programme yet: the code says which.
import type { Interpretation } from '../../core/messaging/handle-message.ts'
import { say } from '../../core/messaging/say.ts'
import type { Scene } from '../../core/messaging/scene-reads.ts'
import { type RedeemedCode, redeemCode } from '../../core/people/codes.ts'
import { becomePerson } from '../../core/people/person-codes.ts'
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
      await say(work, {
        account: scene.conversation.accountId,
        conversation: scene.conversation,
        purpose: 'answer',
        text: staffCode ? await staffWords(work, code, aliasId) : await personWords(work, code, aliasId),
        answers: [scene.message.id],
      })
    },
  })
  return { forBot: true, intents: [] }
}

async function staffWords(work: Work, code: RedeemedCode, aliasId: string): Promise<string> {
  const { name, role } = await becomeStaff(work, code, aliasId)
  return `✅ ${name}，您现在是${work.programme.region}项目的${roleNames[role]}。发“帮助”看能办什么`
}

async function personWords(work: Work, code: RedeemedCode, aliasId: string): Promise<string> {
  const relinked = await becomePerson(work, code, aliasId)
  if (!relinked) return '这个码用不了，再要一个就行'
  return relinked.fresh
    ? `✅ ${relinked.name}，这个微信绑好了，接着报名、签到就行`
    : `${relinked.name}，这个微信本来就是您的，不用再绑`
}
