// A list that comes in pages, one behind the other.
import { useCallback, useEffect, useState } from 'react'
import { useAct } from './use-act.ts'
import { type Loaded, useLoad } from './use-load.ts'

export interface Page<Row> {
  items: Row[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

export interface Pages<Row> extends Loaded<Page<Row>> {
  /** Null at the end of the list. */
  more: { busy: boolean; error: string | null; run(): Promise<void> } | null
}

/** `load` must stay the same function from one drawing to the next; a reload begins anew at the first page. */
export function usePages<Row>(load: (cursor?: string) => Promise<Page<Row>>): Pages<Row> {
  const first = useLoad(useCallback(() => load(), [load]))
  const [further, setFurther] = useState<Page<Row> | null>(null)
  const head = first.data
  // What came behind an older first page would have gaps.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the first page, whatever it holds
  useEffect(() => setFurther(null), [head])
  const next = further ? further.next : (head?.next ?? null)
  const act = useAct(async () => {
    if (next === null) return
    const page = await load(next)
    setFurther((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }))
  })
  const data = head && { items: [...head.items, ...(further?.items ?? [])], next }
  return { ...first, data, more: next === null ? null : act }
}
