import { type ReactNode, useState } from 'react'
import { ActionButton } from './action-button.tsx'

interface RestProps<Item> {
  total: number
  /** So many are shown already. */
  from: number
  /** 笔, 个, 场. */
  unit: string
  load: (offset: number) => Promise<{ items: Item[] }>
  show: (items: readonly Item[]) => ReactNode
}

/** What comes after the first page of a list, a page at a time. */
export function RestOfList<Item>({ total, from, unit, load, show }: RestProps<Item>) {
  const [items, setItems] = useState<Item[]>([])
  const shown = from + items.length
  const more = async () => {
    const next = await load(shown)
    setItems([...items, ...next.items])
  }
  return (
    <>
      {items.length > 0 && show(items)}
      {shown < total && <ActionButton label={`再看一些（共${total}${unit}）`} act={more} />}
    </>
  )
}
