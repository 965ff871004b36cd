// The answers of a follow-up's form, walked through the dialog's questions: the same path as in chat. Pure.
import type { Answer } from '../dialogs/answers.ts'
import { type DialogDefinition, type DialogStep, end, stepAfter, stepOf } from '../dialogs/definition.ts'
import { wordsAnswered } from '../dialogs/read-answer.ts'

/** Of a choice its number; null: left out. */
export type FormAnswer = boolean | number | string | { fen: number; approximate?: true | undefined } | null

export interface FormAnswered {
  step: string
  answer: FormAnswer
}

export interface Walked {
  given: { step: string; answer: Answer }[]
  /** Key of the question that comes next; `end` where all was answered. */
  next: string
}

/** What doesn't fit is named by its place among the answers. */
export type Walk = Walked | { misfit: number; reason: string }

export function walkForm(definition: DialogDefinition, answers: readonly FormAnswered[]): Walk {
  const given: Walked['given'] = []
  let next = definition.steps[0]?.key ?? end
  for (const [i, { step, answer: said }] of answers.entries()) {
    if (step !== next) return { misfit: i, reason: `not the question that comes here: ${next}` }
    const answer = answerOf(stepOf(definition, step), said)
    if (answer === undefined) return { misfit: i, reason: 'no answer to this question' }
    given.push({ step, answer })
    next = stepAfter(definition, step, answer)
  }
  return { given, next }
}

/** Undefined where it is no answer to the question. */
function answerOf({ kind, choices = [] }: DialogStep, said: FormAnswer): Answer | undefined {
  if (said === null) return null
  switch (kind) {
    case 'choice':
      return choices.find(({ n }) => n === said)?.value
    case 'yesNo':
      return typeof said === 'boolean' ? said : undefined
    case 'amount':
      return typeof said === 'object' ? amountOf(said) : undefined
    case 'number':
      return typeof said === 'number' && said >= 0 ? said : undefined
    case 'scale':
      return typeof said === 'number' && Number.isInteger(said) && said >= 1 && said <= 5 ? said : undefined
    case 'text':
      return typeof said === 'string' ? wordsAnswered(said) : undefined
  }
}

const amountOf = ({
  fen,
  approximate,
}: {
  fen: number
  approximate?: true | undefined
}): Answer | undefined => (fen < 0 ? undefined : { fen, ...(approximate ? { approximate } : {}) })

/** What was answered in chat, as the form shows it. */
export function asFormAnswer({ kind, choices = [] }: DialogStep, answer: Answer): FormAnswer {
  if (kind !== 'choice') return answer
  return choices.find(({ value }) => value === answer)?.n ?? null
}
