import { useCallback, useState } from 'react'
import {
  type AppSignInImport,
  type AppSignInLists,
  importSignInList,
  readSignInLists,
  type Station,
} from '../../api/app-sign-in.ts'
import { dayText } from '../../time.ts'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { ListFileField } from '../trainees/list-file-field.tsx'
import { readFile } from '../trainees/read-file.ts'
import { RefusedRows } from '../trainees/refused-rows.tsx'
import { importText } from './sign-in-words.ts'
import { UnknownNames } from './unknown-names.tsx'

type List = AppSignInLists['lists'][number]

const columns: readonly Column<List>[] = [
  { title: '文件', cell: ({ fileName }) => fileName },
  {
    title: '哪些天',
    cell: ({ from, to }) => (from === to ? dayText(from) : `${dayText(from)}到${dayText(to)}`),
  },
  { title: '行数', cell: ({ rows }) => rows, end: true },
  { title: '谁导的', cell: ({ by, createdAt }) => `${by ?? ''} ${moment(createdAt)}` },
  { title: '指纹', cell: ({ fileHash }) => <code>{fileHash.slice(0, 12)}</code> },
]

interface ListPartProps {
  programme: string
  stations: readonly Station[]
  mayChange: boolean
  onChanged: () => Promise<void>
}

/** The app's own lists: they alone verify. */
export function ListPart({ programme, stations, mayChange, onChanged }: ListPartProps) {
  const loaded = useLoad(useCallback(() => readSignInLists(programme), [programme]))
  const reload = async () => {
    await Promise.all([loaded.reload(), onChanged()])
  }
  return (
    <section className="part part-wide people-list" aria-label="APP签到名单">
      <h3>APP签到名单</h3>
      {mayChange && <Import programme={programme} onDone={reload} />}
      <Content of={loaded}>
        {({ lists, unknown }) => (
          <>
            <UnknownNames
              programme={programme}
              names={unknown}
              stations={stations}
              mayChange={mayChange}
              onNamed={reload}
            />
            {lists.length > 0 && (
              <details className="how">
                <summary>导入过的名单（{lists.length}）</summary>
                <Table caption="导入过的名单" columns={columns} rows={lists} rowKey={({ id }) => id} />
              </details>
            )}
          </>
        )}
      </Content>
    </section>
  )
}

function Import({ programme, onDone }: { programme: string; onDone: () => Promise<void> }) {
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<AppSignInImport | null>(null)
  const [turn, setTurn] = useState(0)
  const submit = async () => {
    if (!file) return
    setReport(null)
    setReport(await importSignInList({ programme, fileName: file.name, file: await readFile(file) }))
    setFile(null)
    setTurn(turn + 1)
    await onDone()
  }
  return (
    <>
      <Form name="导入签到名单" submit="导入名单" onSubmit={submit}>
        <ListFileField
          key={turn}
          name="sign-ins"
          hint="从智慧乡村后台导出的xlsx或csv：一行一个站一天（站点、日期、签到、活跃度），或一行一个站、一列一天"
          onChoose={setFile}
        />
      </Form>
      {report && (
        <div className="report" data-testid="import-report">
          <Notice
            kind={report.refused.length + report.unknown.length > 0 ? 'plain' : 'good'}
            text={importText(report)}
          />
          <RefusedRows rows={report.refused} />
        </div>
      )}
    </>
  )
}
