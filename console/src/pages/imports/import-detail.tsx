import { useCallback, useState } from 'react'
import { type ChatImportDetail, readImport } from '../../api/chat-imports.ts'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { usePoll } from '../../ui/use-poll.ts'
import { countsOf, importSpan, stateText } from './import-words.ts'
import { RefusedTable } from './refused-table.tsx'
import { SenderList } from './sender-list.tsx'
import { UndecidedTable } from './undecided-table.tsx'

interface ImportDetailProps {
  id: string
  programme: string
  mayChange: boolean
}

const askEveryMs = 3_000

export function ImportDetail({ id, programme, mayChange }: ImportDetailProps) {
  const loaded = useLoad(useCallback(() => readImport(id), [id]))
  const [told, setTold] = useState<string | null>(null)
  usePoll(loaded.reload, loaded.data && !loaded.data.finished ? askEveryMs : null)
  const settled = async (words: string) => {
    setTold(words)
    await loaded.reload()
  }
  const back = (
    <a className="button" href="#/staff/imports">
      回导入
    </a>
  )
  return (
    <Page title="导入结果" actions={back}>
      {told && <Notice kind="good" text={told} />}
      <Content of={loaded}>
        {(data) => (
          <>
            <Outcome row={data} />
            <SenderList
              senders={data.senders}
              programme={programme}
              mayChange={mayChange}
              onSettled={settled}
            />
            <UndecidedTable rows={data.undecided} mayChange={mayChange} onSettled={settled} />
            <RefusedTable rows={data.refusedMessages} />
          </>
        )}
      </Content>
    </Page>
  )
}

function Outcome({ row }: { row: ChatImportDetail }) {
  return (
    <section className="block" aria-label="结果">
      <p data-testid="import-state">
        {row.room ?? '—'}，{row.fileName}，{importSpan(row)}。<strong>{stateText(row)}</strong>
      </p>
      <dl className="counts counts-few">
        {countsOf(row).map(({ title, value, hint }) => (
          <div className="count" key={title}>
            <dt>{title}</dt>
            <dd>
              {value}
              {hint && <small>{hint}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {row.by ?? '服务器上的人'} {moment(row.createdAt)}导入。文件没留，它的指纹（SHA-256）：
        <code>{row.fileHash}</code>
      </p>
    </section>
  )
}
