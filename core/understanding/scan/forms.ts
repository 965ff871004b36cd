// Labelled forms in any order: `姓名：X`, `手机 139…`, on lines or parted by ; and |, or one behind the other in a line.

import { standsBefore, wordsAtPlace } from './at-place.ts'
import { characterClass, isSpaceAt } from './character-class.ts'
import { runsOf } from './clauses.ts'
import { type PhraseTable, phraseTable } from './phrase-table.ts'

export interface FormField<Key> {
  key: Key
  start: number
  end: number
}

type Labels = Readonly<Record<string, readonly string[]>>
const tables = new WeakMap<Labels, PhraseTable<string>>()
function tableOf(labels: Labels): PhraseTable<string> {
  const known = tables.get(labels)
  if (known) return known
  const table = phraseTable(Object.entries(labels).map(([key, words]) => [key, words.flatMap(spaced)]))
  tables.set(labels, table)
  return table
}

/** Forms are set in columns: `姓　名`, `期　　数`. */
const spaced = (label: string): string[] =>
  label.length === 2 ? [label, ...[' ', '  ', '   '].map((gap) => [...label].join(gap))] : [label]

/** Neither goes on behind its line. */
const numbering = wordsAtPlace(/(?:\d{1,2}|[一二三四五六七八九十])[.、)](?:[^\S\n])?/y)
const heading = wordsAtPlace(/(?:【[^】\n;|]{0,12}】|\[[^\]\n;|]{0,12}\])[^\S\n]*/y)
const mark = wordsAtPlace(/\s{0,4}[:=→]\s*/y)
const gapBehind = wordsAtPlace(/\s*[:=→]\s*|\s+|-\s*/y)

/**
 * Reads the fields of a form. `labels`: what each field may be called. `inline`: further labels may stand within a line,
 * each with its own mark; left out where a value is free text that may hold such words itself.
 */
export function formIn<Key extends string>(
  text: string,
  labels: Readonly<Record<Key, readonly string[]>>,
  inline: 'inline' | 'lines' = 'lines',
): FormField<Key>[] {
  const at = tableOf(labels) as PhraseTable<Key>
  const found: FormField<Key>[] = []
  for (const line of runsOf(text, isOfLine)) {
    let { start: from, end } = line
    while (from < end && isSpaceAt(text, from)) from++
    while (end > from && isSpaceAt(text, end - 1)) end--
    const begin = from + (heading(text, from) ?? numbering(text, from) ?? '').length
    const first = labelAt(at, text, begin, gapBehind)
    const inner = inline === 'inline' ? innerLabels(at, text, begin + 1, end, first) : []
    const all = first ? [first, ...inner] : inner
    all.forEach((label, k) => {
      const stop = all[k + 1]?.start ?? end
      if (label.value < stop) found.push({ key: label.key, start: label.value, end: trimmedEnd(text, stop) })
    })
  }
  return found
}

const isOfLine = characterClass(/[^\n;|]/)

interface LabelRead<Key> {
  key: Key
  start: number
  /** Where its value begins. */
  value: number
  /** Nothing but space stands between them. */
  plain: boolean
}

function labelAt<Key>(
  at: PhraseTable<Key>,
  text: string,
  i: number,
  behind: (text: string, i: number) => string | undefined,
): LabelRead<Key> | undefined {
  const hit = at(text, i)
  if (!hit) return undefined
  const gap = behind(text, hit.end)
  if (gap === undefined) return undefined
  return { key: hit.value, start: i, value: hit.end + gap.length, plain: gap.trim() === '' }
}

/** A label within a line has a mark behind it, or only spaces around it where the first one is written so. */
function innerLabels<Key>(
  at: PhraseTable<Key>,
  text: string,
  from: number,
  end: number,
  first: LabelRead<Key> | undefined,
): LabelRead<Key>[] {
  const inner: LabelRead<Key>[] = []
  for (let i = Math.max(from, first?.value ?? 0); i < end; i++) {
    if (!endsWord(text, i - 1)) continue
    const label = labelAt(at, text, i, first?.plain && isSpaceAt(text, i - 1) ? gapBehind : mark)
    if (!label || label.value > end) continue
    inner.push(label)
    i = label.value - 1
  }
  return inner
}

const endsWord = characterClass(/[\s,。、/.)\]】]/)
const numberBefore = standsBefore(/\d[.、)]$/, 2)
const isTrimmed = characterClass(/[\s,。、/(（]/)

const trimmedEnd = (text: string, end: number): number => {
  let at = end
  while (at > 0 && isTrimmed(text, at - 1)) at--
  return numberBefore(text, at) ? at - 2 : at
}

/** The value of a field, as typed. */
export const fieldOf = <Key extends string>(fields: readonly FormField<Key>[], key: Key) =>
  fields.find((f) => f.key === key)
