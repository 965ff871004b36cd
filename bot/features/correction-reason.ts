// Why staff correct a station's number: taken from their words, or asked for at once.
import { z } from 'zod'
import * as questions from '../../core/dialogs/open-questions.ts'
import { giveReason } from '../../core/stations/ledger/correct-day.ts'
import { answer, type FeatureContext } from './context.ts'

const longest = 100
const stated = /(?:原因|理由)(?:是|为)?[:：\s]*(\S.*)$|(?:因为|由于)(?:是)?[,，\s]*(\S.*)$/s

/** Undefined when the message gives none. */
export function reasonIn(text: string | null): string | undefined {
  const match = stated.exec(text ?? '')
  const words = (match?.[1] ?? match?.[2])?.replace(/[。.!！\s]+$/, '')
  return words && words.length > 1 ? words.slice(0, longest) : undefined
}

export const whyWords = '改这个数的原因？回一句就行'

export async function askReason(
  { work, scene }: FeatureContext,
  revisionIds: readonly string[],
): Promise<void> {
  await questions.ask(work, {
    ...{ conversationId: scene.conversation.id, aliasId: scene.sender.aliasId },
    ...{ kind: 'correctionReason', subject: { revisionIds: [...revisionIds] } },
  })
}

const subjectSchema = z.object({ revisionIds: z.array(z.string()) })

/** Null when the message is something else than a reason. */
export async function reasonAnswered(
  context: FeatureContext,
  subject: unknown,
  words: string,
): Promise<string | null> {
  const other = context.understanding.intents.length > 0 || words.length < 2 || /[?？]$/.test(words)
  if (other) return null
  const reason = reasonIn(words) ?? words.slice(0, longest)
  await giveReason(context.work, subjectSchema.parse(subject).revisionIds, reason)
  answer(context, '✅ 原因记下了')
  return reason
}
