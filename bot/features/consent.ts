// Consent: asked once, alone with the bot; and what people won't give.
import { z } from 'zod'
import { findOpen, settleQuestion } from '../../core/dialogs/open-questions.ts'
import { ensurePrivateConversation } from '../../core/messaging/private-conversation.ts'
import { askConsentOnce, recordConsent } from '../../core/people/consent.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { answer, type FeatureContext, inPrivate } from './context.ts'

/** Where the bot can write to them alone, and was never asked before. */
export async function askConsent(context: FeatureContext, personId: string): Promise<void> {
  const { work, scene } = context
  const { accountId } = scene.conversation
  if (!inPrivate(context) && !scene.sender.friend) return
  const conversationId = inPrivate(context)
    ? scene.conversation.id
    : await ensurePrivateConversation(work, accountId, scene.sender)
  await askConsentOnce(work, { personId, aliasId: scene.sender.aliasId, accountId, conversationId })
}

const subjectSchema = z.object({ personId: z.string() })
const agrees = /^(?:行|行的|行吧|行啊|可以|可以的|同意|好|好的|好吧|嗯|嗯嗯|中|成|没问题|ok)$/i
const refuses = /^(?:不行|不同意|不可以|不中|不好|不愿意|不想|别记|不要记)$/

/** `given` or `refused`; null when it is no answer. */
export async function consentAnswer(context: FeatureContext, subject: unknown): Promise<string | null> {
  const { personId } = subjectSchema.parse(subject)
  const { other } = context.understanding
  const said = (context.scene.message.text ?? '').replace(/[\s\p{P}\p{S}]/gu, '')
  const given = agrees.test(said) || other.some(({ kind }) => kind === 'yes')
  const refused = refuses.test(said) || other.some(({ kind }) => kind === 'no')
  if (given === refused) return null
  const { aliasId } = context.scene.sender
  await recordConsent(context.work, { personId, purpose: 'evidence', given, aliasId })
  answer(context, given ? '好，谢谢您' : refusedWords)
  return given ? 'given' : 'refused'
}

const refusedWords = '好，知道了，以后不再问，课照样上'

const declined = {
  phone: '好，不留电话，不影响报名上课',
  consent: refusedWords,
  question: '好，不答也行，这个不再问',
} as const

/** 我不想留电话: honoured, and never asked again. */
export async function decline(context: FeatureContext, { fields }: IntentOf<'decline'>): Promise<void> {
  const { work, scene, person } = context
  const place = { conversationId: scene.conversation.id, aliasId: scene.sender.aliasId }
  const open = await findOpen(work.tx, place, work.cause.at)
  const isConsent = fields.what === 'consent' || (fields.what === 'question' && open?.kind === 'consent')
  if (person && fields.what === 'phone')
    await recordConsent(work, {
      ...{ personId: person.id, purpose: 'phone', given: false },
      aliasId: place.aliasId,
    })
  if (isConsent) await refuseConsent(context, open)
  // What was asked is not waited for any more.
  if (open && (isConsent ? open.kind === 'consent' : fields.what === 'question'))
    await settleQuestion(work, open.id, 'declined')
  if (fields.what === 'question' && !isConsent) {
    const after = { what: open?.kind ?? 'question' }
    work.changed({ type: 'declined', id: person?.id ?? place.aliasId, before: null, after })
  }
  answer(context, isConsent ? declined.consent : declined[fields.what])
}

async function refuseConsent(context: FeatureContext, open: { kind: string; subject: unknown } | null) {
  const asked = open?.kind === 'consent' ? subjectSchema.parse(open.subject).personId : undefined
  const personId = asked ?? context.person?.id
  const { aliasId } = context.scene.sender
  if (personId) await recordConsent(context.work, { personId, purpose: 'evidence', given: false, aliasId })
}
