import { useState } from 'react'
import { type ImportReport, importPeople } from '../../api/people.ts'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { rosterText } from './import-words.ts'
import { ListFileField } from './list-file-field.tsx'
import { readFile } from './read-file.ts'
import { RefusedRows } from './refused-rows.tsx'

/** 花名册 */
export function RosterImportPart({ programme }: { programme: string }) {
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const [turn, setTurn] = useState(0)
  const submit = async () => {
    if (!file) return
    setReport(null)
    setReport(await importPeople({ programme, fileName: file.name, file: await readFile(file) }))
    setFile(null)
    setTurn(turn + 1)
  }
  return (
    <section className="part part-wide people-list" aria-label="花名册">
      <h3>花名册</h3>
      <Form name="导入花名册" submit="导入花名册" onSubmit={submit}>
        <ListFileField
          key={turn}
          name="roster"
          hint="要有“姓名”一列；“电话”“村”“镇”有就写上，重名的靠它们分"
          onChoose={setFile}
        />
      </Form>
      {report && (
        <div className="report" data-testid="import-report">
          <Notice kind={report.refused.length > 0 ? 'plain' : 'good'} text={rosterText(report)} />
          <RefusedRows rows={report.refused} />
        </div>
      )}
    </section>
  )
}
