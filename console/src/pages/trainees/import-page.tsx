import { Page } from '../../ui/page.tsx'
import { CategoryImportPart } from './category-import-part.tsx'
import { RosterImportPart } from './roster-import-part.tsx'

export function ImportPage({ programme }: { programme: string }) {
  const back = (
    <a className="button" href="#/staff/trainees">
      回学员名单
    </a>
  )
  return (
    <Page
      title="导入名单"
      hint="Excel（xlsx）或csv，第一行写表头。好的行收下，不好的行一条条说明原因；同一张表再传不会重复。"
      actions={back}
    >
      <RosterImportPart programme={programme} />
      <CategoryImportPart programme={programme} />
    </Page>
  )
}
