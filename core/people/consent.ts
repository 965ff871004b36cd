// Consent to be kept as evidence: asked once, alone with the bot; what is refused is honoured and never asked again.
import { ask, findOpen } from '../dialogs/open-questions.ts'
import { say } from '../messaging/say.ts'
import type { Work } from '../platform/work.ts'
import { type ConsentPurpose, consentOf } from './consent-reads.ts'
import * as store from './consent-store.ts'
import { readSender } from './sender-reads.ts'

export { consentOf } from './consent-reads.ts'

export const consentWords =
  '小二会记您的姓名、村子和上课情况，只给项目验收用。行就回“行”，不行回“不行”，不影响上课'

export interface AskingConsent {
  personId: string
  aliasId: string
  accountId: string
  /** Their private conversation with the bot. */
  conversationId: string
}

/**
 * Step: asks behind whatever else is said, unless the WeChat id is a mere match, it was asked or answered before, they
 * want to be left alone, or the bot waits for an answer to something else there. True when it was asked.
 */
export async function askConsentOnce(work: Work, asking: AskingConsent): Promise<boolean> {
  const { personId, aliasId, accountId, conversationId } = asking
  if (!(await speaksFor(work, aliasId, personId))) return false
  if ((await consentOf(work.tx, personId)).evidence !== 'none') return false
  if (await store.isAliasMuted(work.tx, aliasId)) return false
  // A newer question takes the place of an older one, and this one can wait.
  if (await findOpen(work.tx, { conversationId, aliasId }, work.now)) return false
  const row = { id: work.ids.next('cns'), programmeId: work.programme.id, personId, purpose: 'evidence' }
  await store.saveConsent(work.tx, row, { askedAt: work.now, causeId: work.cause.id })
  await ask(work, { conversationId, aliasId, kind: 'consent', subject: { personId } })
  // A notice goes behind the answer of the same message, and not at night.
  await say(work, {
    ...{ account: accountId, conversation: { id: conversationId, kind: 'private' }, purpose: 'notice' },
    ...{ text: consentWords, answers: [] },
  })
  return true
}

export interface ConsentAnswer {
  personId: string
  purpose: ConsentPurpose
  given: boolean
  /** The WeChat id that said so; left out where it was not said in chat. */
  aliasId?: string | undefined
}

/** Step: what they said, whether they were asked or not. Of a WeChat id that is a mere match nothing is taken. */
export async function recordConsent(
  work: Work,
  { personId, purpose, given, aliasId }: ConsentAnswer,
): Promise<void> {
  if (aliasId && !(await speaksFor(work, aliasId, personId))) return
  const row = { id: work.ids.next('cns'), programmeId: work.programme.id, personId, purpose }
  const at = work.cause.at
  await store.saveConsent(work.tx, row, {
    ...{ givenAt: given ? at : null, refusedAt: given ? null : at, causeId: work.cause.id },
  })
  work.changed({ type: 'consent', id: personId, before: null, after: { purpose, given } })
}

// Matched by roster, phone or nickname it may be somebody else.
async function speaksFor({ tx, cause }: Work, aliasId: string, personId: string): Promise<boolean> {
  const root = await store.rootOf(tx, personId)
  return (await readSender(tx, aliasId, cause.at)).people.some(({ id, readsOwn }) => id === root && readsOwn)
}
