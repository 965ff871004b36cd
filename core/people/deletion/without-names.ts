// Words and lists without somebody's names. Pure.
const hidden = '＊＊'

/** Text, or JSON with texts anywhere in it. The longest name goes first; one sign alone is no name. */
export function withoutNames<Value>(value: Value, names: readonly string[]): Value {
  const known = names.filter((name) => name.length > 1).sort((a, b) => b.length - a.length)
  const cleaned = (each: unknown): unknown => {
    if (typeof each === 'string') return known.reduce((text, name) => text.replaceAll(name, hidden), each)
    if (Array.isArray(each)) return each.map(cleaned)
    if (typeof each !== 'object' || each === null || each instanceof Date) return each
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, cleaned(inner)]))
  }
  return cleaned(value) as Value
}

interface Line {
  name?: unknown
  note?: unknown
}

/** A list of people by name and id, those of the ids called otherwise, without what stood beside them. */
export function renamedIn(
  list: unknown,
  { ids, key, as }: { ids: ReadonlySet<string>; key: 'id' | 'personId'; as: string },
): unknown {
  if (!Array.isArray(list)) return list
  return list.map((line: Line & Record<string, unknown>) => {
    if (!ids.has(String(line[key]))) return line
    const { note: _, ...rest } = line
    return { ...rest, name: as }
  })
}
