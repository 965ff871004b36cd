import type { ReactNode } from 'react'
import type { ChatPreview } from '../../api/chat-imports.ts'
import { Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { previewText } from './import-words.ts'

type Sender = ChatPreview['senders'][number]

const whoText = ({ bot, person }: Sender): ReactNode => {
  if (bot) return <span className="tag">小二自己，不导</span>
  return person ? person : <span className="tag tag-soon">还对不上，导入后再指定</span>
}

const columns: readonly Column<Sender>[] = [
  { title: '记录里的名字', cell: ({ name }) => name },
  { title: '消息', cell: ({ messages }) => messages, end: true },
  { title: '算谁的', cell: whoText },
]

/** Nothing is kept of it yet. */
export function PreviewPart({ preview, children }: { preview: ChatPreview; children: ReactNode }) {
  const { senders, unread, unreadCount } = preview
  return (
    <div className="report" data-testid="preview">
      <Notice kind="plain" text={previewText(preview)} />
      <Table caption="发消息的人" columns={columns} rows={senders} rowKey={({ name }) => name} />
      {unreadCount > 0 && (
        <details>
          <summary>没读懂{unreadCount}行，不导</summary>
          <ul className="note">
            {unread.map(({ row, words }) => (
              <li key={row}>
                第{row}行：{words}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>{children}</p>
    </div>
  )
}
