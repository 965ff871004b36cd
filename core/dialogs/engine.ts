// A dialog's next state and what the bot says to it, given its definition, how far it got and what was heard. Pure.
import { type Answer, fresh, type Progress } from './answers.ts'
import { type DialogDefinition, type DialogStep, end, stepAfter, stepOf } from './definition.ts'
import type { Heard, Later } from './read-answer.ts'

export interface Position {
  /** Key of the question now open. */
  step: string
  progress: Progress
}

export interface Turn extends Position {
  state: 'open' | 'paused' | 'done' | 'stopped'
  /** Null: nothing is said. */
  says: string | null
  /** Of a paused dialog: when it is taken up again. */
  later?: Later['wait']
}

/** A question that was missed so often is asked no more. */
const mostMisses = 2

export const firstPosition = (definition: DialogDefinition): Position => ({
  step: definition.steps[0]?.key ?? end,
  progress: fresh,
})

/** What is filled into a dialog's words: {name}, {course}. */
export interface Fillings {
  name: string
  course: string
}

export const filled = (words: string, fillings: Fillings): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => fillings[name as keyof Fillings] ?? '')

/** The first message: who speaks, that it costs nothing, the first question, how to stop. */
export function openingOf(definition: DialogDefinition, fillings: Fillings): string {
  const [first] = definition.steps
  const question = first ? questionOf(first) : ''
  return filled(`${definition.opening}${question}\n不想答回“停”，不影响上课`, fillings)
}

export function questionOf(step: DialogStep): string {
  const skip = step.optional ? '（不想说回“跳过”）' : ''
  return step.kind === 'choice' ? `${step.ask}\n${choicesOf(step)}${skip}` : `${step.ask}${skip}`
}

const choicesOf = ({ choices = [] }: DialogStep): string =>
  choices.map(({ n, label }) => `${n} ${label}`).join('  ')

/** The question in short, for whoever has read it before. */
export function shortOf(step: DialogStep): string {
  if (step.kind === 'choice') return choicesOf(step)
  const [first = step.ask] = step.ask.split(/(?<=[？?])/)
  return first
}

export function advance(definition: DialogDefinition, at: Position, heard: Heard): Turn {
  const step = stepOf(definition, at.step)
  switch (heard.kind) {
    case 'answer':
      return onward(definition, at, heard.answer)
    case 'skip':
      return onward(definition, at, null)
    case 'change':
      return changed(definition, at, heard.answer)
    case 'back':
      return back(definition, at)
    case 'stop':
      return { ...at, state: 'stopped', says: '好，不问了。不影响上课，有事随时找小二' }
    case 'later':
      return { ...at, state: 'paused', later: heard.wait, says: laterWords[heard.wait] }
    case 'courtesy':
      return { ...at, state: 'open', says: null }
    case 'talk':
      return nudge(at, step)
    case 'miss':
      return missed(definition, at, heard.why)
  }
}

const laterWords: Record<Later['wait'], string> = {
  hour: '好，您先忙，过会儿再问您',
  hours: '好，您先忙，晚点再问您',
  evening: '好，晚上再问您',
  tomorrow: '好，明天再问您',
}

function onward(
  definition: DialogDefinition,
  at: Position,
  answer: Answer,
  lead: string | null = null,
): Turn {
  const given = [...at.progress.given, { step: at.step, answer }]
  const next = stepAfter(definition, at.step, answer)
  const progress = { ...fresh, given }
  const before = lead === null ? '' : `${lead}。`
  if (next === end) return { step: at.step, progress, state: 'done', says: `${before}${definition.closing}` }
  return { step: next, progress, state: 'open', says: `${before}${questionOf(stepOf(definition, next))}` }
}

/** The answer before is another one, and what followed from it is asked anew. */
function changed(definition: DialogDefinition, at: Position, answer: Answer): Turn {
  const last = at.progress.given.at(-1)
  if (!last) return { ...at, state: 'open', says: null }
  const earlier = { step: last.step, progress: { ...fresh, given: at.progress.given.slice(0, -1) } }
  return onward(definition, earlier, answer, '改好了')
}

function back(definition: DialogDefinition, at: Position): Turn {
  const last = at.progress.given.at(-1)
  if (!last) return { ...at, state: 'open', says: questionOf(stepOf(definition, at.step)) }
  const progress = { ...fresh, given: at.progress.given.slice(0, -1) }
  return {
    step: last.step,
    progress,
    state: 'open',
    says: `好，重来：${questionOf(stepOf(definition, last.step))}`,
  }
}

// Once a question: who goes on chatting is left in peace, and the question stays open.
function nudge(at: Position, step: DialogStep): Turn {
  if (at.progress.nudged) return { ...at, state: 'open', says: null }
  const progress = { ...at.progress, nudged: true }
  return { ...at, progress, state: 'open', says: `${hintOf(step)}。${shortOf(step)}` }
}

function missed(
  definition: DialogDefinition,
  at: Position,
  why: 'range' | 'negative' | 'vague' | 'form',
): Turn {
  const step = stepOf(definition, at.step)
  const misses = at.progress.misses + 1
  if (misses > mostMisses) return onward(definition, at, null, '没关系，这个先放下')
  const progress = { ...at.progress, misses }
  const specific =
    why === 'negative' ? '钱数没有负的，没卖就回0' : why === 'vague' ? vagueWords(step) : hintOf(step)
  return { ...at, progress, state: 'open', says: `${specific}。${shortOf(step)}` }
}

const vagueWords = (step: DialogStep): string =>
  step.kind === 'amount' || step.kind === 'number' ? '说个大概的数就行，如“两千”' : '挑个差不多的就行'

function hintOf(step: DialogStep): string {
  switch (step.kind) {
    case 'choice': {
      const numbers = step.choices?.map(({ n }) => n) ?? []
      return `回${numbers.slice(0, -1).join('、')}或${numbers.at(-1) ?? ''}就行`
    }
    case 'yesNo':
      return '回“有”或“没有”就行'
    case 'amount':
      return '回个钱数就行，如“3000”“两千左右”'
    case 'number':
      return '回个数就行'
    case 'scale':
      return '回1到5里的一个数就行'
    case 'text':
      return '打几个字就行'
  }
}
