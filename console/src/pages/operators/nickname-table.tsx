import { forgetNickname, type Nickname } from '../../api/operators.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { moment } from '../../ui/moment.ts'
import { Empty } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'

interface NicknameTableProps {
  programme: string
  rows: readonly Nickname[]
  mayChange: boolean
  onForgotten: () => Promise<unknown>
}

const told: readonly Column<Nickname>[] = [
  { title: '叫法', cell: ({ nickname }) => nickname },
  { title: '是谁', cell: ({ name }) => name },
  {
    title: '谁教的',
    cell: ({ taughtBy, taughtAt }) => (taughtAt ? `${taughtBy ?? '—'} ${moment(taughtAt)}` : '名单里就有'),
  },
]

/** Nicknames with who taught them. */
export function NicknameTable({ programme, rows, mayChange, onForgotten }: NicknameTableProps) {
  if (rows.length === 0) return <Empty text="还没教过" />
  const forget: Column<Nickname> = {
    title: '办理',
    cell: ({ nickname, kind, id, name }) => (
      <ActionButton
        label="去掉"
        confirm={`${nickname}不再是${name}？`}
        testId="forget-nickname"
        act={async () => {
          await forgetNickname({ programme, nickname, kind, id })
          await onForgotten()
        }}
      />
    ),
  }
  return (
    <Table
      caption="叫法"
      columns={mayChange ? [...told, forget] : told}
      rows={rows}
      rowKey={({ nickname, id }) => `${nickname} ${id}`}
    />
  )
}
