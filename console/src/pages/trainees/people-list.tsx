import { useCallback } from 'react'
import { findPeople, type PersonOut } from '../../api/people.ts'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { originNames, placeText } from './person-words.ts'
import { SearchBox } from './search-box.tsx'

const columns: readonly Column<PersonOut>[] = [
  {
    title: '姓名',
    cell: ({ id, name }) => (
      <a className="link" href={`#/staff/trainees/person/${id}`}>
        {name}
      </a>
    ),
  },
  { title: '住在', cell: placeText },
  { title: '电话', cell: ({ phone }) => phone ?? '—' },
  { title: '来历', cell: ({ origin }) => originNames[origin] },
  { title: '微信', cell: ({ aliases }) => (aliases > 0 ? '认识' : '还没有') },
]

interface PeopleListProps {
  programme: string
  words: string
  onSearch: (words: string) => void
  mayChange: boolean
}

export function PeopleList({ programme, words, onSearch, mayChange }: PeopleListProps) {
  const load = useCallback(
    (cursor?: string) => findPeople({ programme, q: words, cursor }),
    [programme, words],
  )
  const pages = usePages(load)
  const actions = mayChange && (
    <a className="button" href="#/staff/trainees/import" data-testid="to-import">
      导入名单
    </a>
  )
  return (
    <Page
      title="学员"
      hint="电话只露头尾。点名字看他的课程、跟踪结果，也在那里换绑微信、合并。"
      actions={actions}
    >
      <SearchBox name="找学员" value={words} onSearch={onSearch} />
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={words ? `没找到“${words}”` : '还没有学员。导入花名册，或者等他们在微信里登记'} />
          ) : (
            <Table caption="学员" columns={columns} rows={items} rowKey={({ id }) => id} />
          )
        }
      </Content>
      <More of={pages} />
    </Page>
  )
}
