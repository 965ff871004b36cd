// Labelled forms in any order: `姓名：X`, `手机 139…`, on lines or parted by ; and |.

import { type PhraseTable, phraseTable } from './phrase-table.ts'

export interface FormField<Key> {
  key: Key
  start: number
  end: number
}

type Labels = Readonly<Record<string, readonly string[]>>
const tables = new WeakMap<Labels, PhraseTable<string>>()
function tableOf(labels: Labels): PhraseTable<string> {
  const table = tables.get(labels) ?? phraseTable(Object.entries(labels))
  tables.set(labels, table)
  return table
}

const numbering = /^(?:\d{1,2}|[一二三四五六七八九十])[.、)]\s?/
const gapBehind = /\s*[:=]\s*|\s+|-\s*/y

/** Reads the fields of a form. `labels`: what each field may be called. */
export function formIn<Key extends string>(
  text: string,
  labels: Readonly<Record<Key, readonly string[]>>,
): FormField<Key>[] {
  const at = tableOf(labels)
  const found: FormField<Key>[] = []
  for (const line of text.matchAll(/[^\n;|]+/g)) {
    const words = line[0].trimStart()
    const begin = line.index + line[0].length - words.length + (numbering.exec(words)?.[0].length ?? 0)
    const hit = at(text, begin)
    if (!hit) continue
    gapBehind.lastIndex = hit.end
    const gap = gapBehind.exec(text)?.[0]
    const end = line.index + line[0].trimEnd().length
    if (gap === undefined || hit.end + gap.length >= end) continue
    found.push({ key: hit.value as Key, start: hit.end + gap.length, end })
  }
  return found
}

/** The value of a field, as typed. */
export const fieldOf = <Key extends string>(fields: readonly FormField<Key>[], key: Key) =>
  fields.find((f) => f.key === key)
