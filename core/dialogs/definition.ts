// A dialog as data: its questions in order, what may follow which, and what becomes of the answers. A county edits it
// without code. Pure.
import { z } from 'zod'
import { Problem } from '../values/problem.ts'

const key = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/)
const words = z.string().trim().min(1).max(200)
/** What a choice stands for in the ledger: `true` and `false` for facts that are so or not. */
const value = z.union([z.boolean(), z.string().min(1).max(40), z.number()])

const choiceSchema = z.strictObject({
  n: z.int().min(1).max(9),
  label: words,
  value,
  /** Other ways of saying it. */
  words: z.array(words).default([]),
})

const nextSchema = z.union([
  key,
  z.strictObject({ when: z.array(z.strictObject({ is: value, to: key })).min(1), else: key }),
])

const stepSchema = z.strictObject({
  /** Also the field that the answer fills: openedShop, employed, monthlySales, needs, sells; teacher, content, … */
  key,
  kind: z.enum(['choice', 'yesNo', 'amount', 'number', 'scale', 'text']),
  ask: words,
  /** No number twice, so nine at the most. */
  choices: z.array(choiceSchema).min(2).optional(),
  /** Said with the question, that it may be left out. */
  optional: z.boolean().default(false),
  /** Its answers are kept by nobody but the seal. */
  sealed: z.boolean().default(false),
  /** The key of the step that follows, or `end`; the one below it where left out. */
  next: nextSchema.optional(),
})

/** One that was loaded holds; it is not looked through again each time that it is read. */
export const storedDefinitionSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: words,
  /** Said before the first question. `{name}` and `{course}` are filled in. */
  opening: words,
  steps: z.array(stepSchema).min(1).max(12),
  closing: words,
  outcome: z.enum(['followUp', 'rating']),
})

const definitionSchema = storedDefinitionSchema.superRefine((definition, context) => {
  for (const message of flawsOf(definition)) context.addIssue({ code: 'custom', message })
})

export type DialogDefinition = z.infer<typeof storedDefinitionSchema>
export type DialogStep = DialogDefinition['steps'][number]
export type DialogChoice = NonNullable<DialogStep['choices']>[number]
export type ChoiceValue = z.infer<typeof value>

/** Where a dialog is over. */
export const end = 'end'

/** In words for whoever edits the file. */
export function flawsOf({ steps }: DialogDefinition): string[] {
  const known = new Set([...steps.map((step) => step.key), end])
  const twice = repeated(steps.map((step) => step.key)).map((each) => `两个问题都叫 ${each}`)
  const unknown = steps.flatMap((step, i) =>
    targetsOf(steps, i)
      .filter((to) => !known.has(to))
      .map((to) => `问题 ${step.key} 之后要到 ${to}，可没有这个问题`),
  )
  const flaws = [...twice, ...steps.flatMap(flawsOfStep), ...unknown]
  if (flaws.length > 0) return flaws
  const reached = reachable(steps)
  const lost = steps.filter((step) => !reached.has(step.key)).map((step) => `问题 ${step.key} 怎么也走不到`)
  return [...lost, ...(circular(steps) ? ['问题绕成了圈，永远问不完'] : [])]
}

function flawsOfStep(step: DialogStep): string[] {
  const { choices = [] } = step
  if (step.kind !== 'choice') return choices.length > 0 ? [`问题 ${step.key} 不是选择题，不该有 choices`] : []
  if (choices.length === 0) return [`问题 ${step.key} 是选择题，要有 choices`]
  const said = choices.flatMap((choice) => [...new Set([choice.label, ...choice.words])])
  return [
    ...repeated(said).map((each) => `问题 ${step.key} 里“${each}”给了两个选项`),
    ...repeated(choices.map(({ n }) => String(n))).map((n) => `问题 ${step.key} 里 ${n} 给了两个选项`),
    ...whenFlaws(step, choices),
  ]
}

function whenFlaws({ key: name, next }: DialogStep, choices: readonly DialogChoice[]): string[] {
  if (typeof next !== 'object') return []
  const known = new Set(choices.map((choice) => choice.value))
  return next.when
    .filter(({ is }) => !known.has(is))
    .map(({ is }) => `问题 ${name} 的 when 里有 ${String(is)}，可没有这个选项`)
}

const repeated = (items: readonly string[]): string[] => [
  ...new Set(items.filter((item, i) => items.indexOf(item) !== i)),
]

function targetsOf(steps: readonly DialogStep[], i: number): string[] {
  const next = steps[i]?.next
  if (next === undefined) return [steps[i + 1]?.key ?? end]
  return typeof next === 'string' ? [next] : [...next.when.map(({ to }) => to), next.else]
}

function reachable(steps: readonly DialogStep[]): Set<string> {
  const seen = new Set<string>()
  const walk = (name: string) => {
    if (name === end || seen.has(name)) return
    seen.add(name)
    for (const to of targetsOf(steps, indexOf(steps, name))) walk(to)
  }
  walk(steps[0]?.key ?? end)
  return seen
}

function circular(steps: readonly DialogStep[]): boolean {
  const onPath = new Set<string>()
  const loops = (name: string): boolean => {
    if (name === end) return false
    if (onPath.has(name)) return true
    onPath.add(name)
    const found = targetsOf(steps, indexOf(steps, name)).some(loops)
    onPath.delete(name)
    return found
  }
  return loops(steps[0]?.key ?? end)
}

const indexOf = (steps: readonly DialogStep[], name: string): number =>
  steps.findIndex((step) => step.key === name)

/** The key of the step behind this one, given what was answered; `end` where there is none. */
export function stepAfter({ steps }: DialogDefinition, name: string, answer: unknown): string {
  const i = indexOf(steps, name)
  const next = steps[i]?.next
  if (next === undefined) return steps[i + 1]?.key ?? end
  if (typeof next === 'string') return next
  return next.when.find(({ is }) => is === answer)?.to ?? next.else
}

/** The same for whoever shows all questions at once: choices by their numbers; null where the dialog is over. */
export function stepTargets(
  definition: DialogDefinition,
  name: string,
): { when: { choice: number; to: string | null }[]; else: string | null } {
  const { next, choices = [] } = stepOf(definition, name)
  const target = (to: string) => (to === end ? null : to)
  // Of no choice there is but one way on.
  const other = typeof next === 'object' ? next.else : stepAfter(definition, name, null)
  const turns = typeof next === 'object' ? next.when : []
  const when = choices.flatMap(({ n: choice, value: stands }) => {
    const turn = turns.find(({ is }) => is === stands)
    return turn ? [{ choice, to: target(turn.to) }] : []
  })
  return { when, else: target(other) }
}

/** Throws for a step that the definition does not have: a session never leaves its version. */
export function stepOf(definition: DialogDefinition, name: string): DialogStep {
  const step = definition.steps.find((each) => each.key === name)
  if (!step) throw new Error(`no step ${name} in the dialog ${definition.key}`)
  return step
}

/** Throws the Problem `invalidInput` that names the first flaw. */
export function parseDefinition(json: unknown): DialogDefinition {
  const result = definitionSchema.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = issue?.path.join('.') || 'dialog'
  throw new Problem('invalidInput', { where, reason: issue?.message ?? 'invalid' })
}
