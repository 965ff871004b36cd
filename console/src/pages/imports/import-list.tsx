import { useCallback } from 'react'
import { type ChatImport, readImports, readRooms } from '../../api/chat-imports.ts'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { ImportForm } from './import-form.tsx'
import { importSpan, stateText } from './import-words.ts'

const columns: readonly Column<ChatImport>[] = [
  { title: '什么时候导的', cell: ({ createdAt }) => moment(createdAt) },
  {
    title: '文件',
    cell: ({ id, fileName }) => (
      <a className="link" href={`#/staff/imports/${id}`}>
        {fileName}
      </a>
    ),
  },
  { title: '群', cell: ({ room }) => room ?? '—' },
  { title: '记录的时间', cell: importSpan },
  { title: '记上', cell: ({ taken }) => taken, end: true },
  { title: '要人定', cell: ({ unmatched, refused }) => unmatched + refused || '—', end: true },
  { title: '到哪步', cell: stateText },
]

export function ImportList({ programme, mayChange }: { programme: string; mayChange: boolean }) {
  const rooms = useLoad(useCallback(() => readRooms(programme), [programme]))
  const imports = useLoad(useCallback(() => readImports(programme), [programme]))
  const done = (id: string) => {
    window.location.hash = `#/staff/imports/${id}`
  }
  return (
    <Page
      title="导入"
      hint="小二的微信用不了的那几天，把群记录复制或导出来，导进这里，一条也不丢。小二不会因此在群里说话，闲话一个字也不留。"
    >
      {mayChange && (
        <Content of={rooms}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text="还没有绑定的群。在群里绑定以后才能导入" />
            ) : (
              <ImportForm programme={programme} rooms={items} onDone={done} />
            )
          }
        </Content>
      )}
      <section className="block" aria-label="导入过的">
        <h3>导入过的</h3>
        <Content of={imports}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text="还没有导入过" />
            ) : (
              <Table caption="导入过的" columns={columns} rows={items} rowKey={({ id }) => id} />
            )
          }
        </Content>
      </section>
    </Page>
  )
}
