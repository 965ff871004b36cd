import type { Revision } from '../../api/brand.ts'
import { moment } from '../../ui/moment.ts'
import { Table } from '../../ui/table.tsx'
import { revisionWords } from './brand-words.ts'

const byAt = (by: string | null, at: string | null) => (at ? `${by ?? '系统'} ${moment(at)}` : '')

const reviewed = (row: Revision) =>
  [byAt(row.publishedBy, row.publishedAt), row.alone ? '没有别人能审，作者自己发布的' : '']
    .filter(Boolean)
    .join('，')

/** Every revision: who wrote it, who reviewed it, and how it ended. */
export const HistoryPart = ({ revisions }: { revisions: readonly Revision[] }) => (
  <section aria-label="每一稿">
    <h3>每一稿</h3>
    <Table
      caption="每一稿"
      rows={revisions}
      rowKey={({ number }) => String(number)}
      columns={[
        { title: '第几稿', cell: ({ number }) => number },
        { title: '标题', cell: ({ title }) => title },
        { title: '状态', cell: ({ state }) => revisionWords[state] },
        { title: '谁写的', cell: ({ author, editedAt }) => byAt(author, editedAt) },
        { title: '谁发布的', cell: reviewed },
        {
          title: '为什么没了',
          cell: ({ endReason, endedBy, endedAt }) => endReason && `${endReason}（${byAt(endedBy, endedAt)}）`,
        },
      ]}
    />
  </section>
)
