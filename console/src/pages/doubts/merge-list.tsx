import { type MergeInForce, undoMerge } from '../../api/people.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { Pages } from '../../ui/use-pages.ts'
import { reasonText } from './doubt-words.ts'

interface MergeListProps {
  pages: Pages<MergeInForce>
  mayChange: boolean
}

const named = ({ name, village }: MergeInForce['from']): string => (village ? `${name}（${village}）` : name)

const told: readonly Column<MergeInForce>[] = [
  { title: '这一位', cell: ({ from }) => named(from) },
  {
    title: '合到',
    cell: ({ into }) => (
      <a className="link" href={`#/staff/trainees/person/${into.id}`}>
        {named(into)}
      </a>
    ),
  },
  { title: '为什么', cell: ({ reason }) => reasonText(reason) },
  { title: '谁办的', cell: ({ by, at }) => `${by ?? '小二'}，${moment(at)}` },
]

export function MergeList({ pages, mayChange }: MergeListProps) {
  const undo: Column<MergeInForce> = {
    title: '办理',
    cell: ({ id, from, into }) => (
      <ActionButton
        label="分开"
        confirm={`把${from.name}和${into.name}分开？`}
        testId="undo-merge"
        act={async () => {
          await undoMerge(id)
          await pages.reload()
        }}
      />
    ),
  }
  return (
    <section className="block" aria-label="合并过的">
      <h3>合并过的</h3>
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="还没合并过谁。合错了在这里分开，两边的记录各归各" />
          ) : (
            <Table
              caption="合并过的人"
              columns={mayChange ? [...told, undo] : told}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Content>
      <More of={pages} />
    </section>
  )
}
