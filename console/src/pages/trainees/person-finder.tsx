import { useCallback, useState } from 'react'
import { findPeople, type PersonOut } from '../../api/people.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { placeText } from './person-words.ts'
import { SearchBox } from './search-box.tsx'

interface PersonFinderProps {
  programme: string
  /** What is looked for at first. */
  words?: string
  /** Who is not among those found: the one for whom another is looked for. */
  without?: string
  /** On the button beside each one found. */
  label: string
  /** Left out: they are only looked at. */
  choose?: ((person: PersonOut) => Promise<unknown>) | undefined
}

/** Looks for somebody known, to be chosen. */
export function PersonFinder({ programme, words = '', without, label, choose }: PersonFinderProps) {
  const [q, setQ] = useState(words)
  const load = useCallback(
    (cursor?: string) =>
      q === '' ? Promise.resolve({ items: [], next: null }) : findPeople({ programme, q, cursor, limit: 20 }),
    [programme, q],
  )
  const pages = usePages(load)
  const told: readonly Column<PersonOut>[] = [
    { title: '姓名', cell: ({ name }) => name },
    { title: '住在', cell: placeText },
    { title: '电话', cell: ({ phone }) => phone ?? '—' },
  ]
  const chosen: Column<PersonOut> = {
    title: '办理',
    cell: (person) => <ActionButton label={label} testId="choose" act={async () => choose?.(person)} />,
  }
  return (
    <div className="finder">
      <SearchBox name="找人" value={q} onSearch={setQ} />
      <Content of={pages}>
        {({ items }) => {
          const found = items.filter(({ id }) => id !== without)
          if (q === '') return null
          if (found.length === 0)
            return <Empty text={`没有${without ? '别的' : ''}“${q}”，换个名字或村再找`} />
          const columns = choose ? [...told, chosen] : told
          return <Table caption="找到的人" columns={columns} rows={found} rowKey={({ id }) => id} />
        }}
      </Content>
      <More of={pages} />
    </div>
  )
}
