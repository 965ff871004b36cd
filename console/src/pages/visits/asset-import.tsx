import { useState } from 'react'
import { type AssetImportReport, importAssets } from '../../api/site-visits.ts'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ListFileField } from '../trainees/list-file-field.tsx'
import { readFile } from '../trainees/read-file.ts'
import { RefusedRows } from '../trainees/refused-rows.tsx'
import { importText } from './visit-words.ts'

interface AssetImportProps {
  programme: string
  onDone: () => Promise<void>
}

/** A list of what the stations have, as the count that opens the accounts. */
export function AssetImport({ programme, onDone }: AssetImportProps) {
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<AssetImportReport | null>(null)
  const [turn, setTurn] = useState(0)
  const submit = async () => {
    if (!file) return
    setReport(null)
    setReport(await importAssets({ programme, fileName: file.name, file: await readFile(file) }))
    setFile(null)
    setTurn(turn + 1)
    await onDone()
  }
  return (
    <details className="part part-wide how">
      <summary>导入资产清单</summary>
      <div className="people-list block">
        <Form name="导入资产清单" submit="导入" onSubmit={submit}>
          <ListFileField
            key={turn}
            name="assets"
            hint="表头写站点、资产名称、数量、单位、状况；以后盘点就跟它比"
            onChoose={setFile}
          />
        </Form>
        {report && (
          <div className="report">
            <Notice kind={report.refused.length > 0 ? 'plain' : 'good'} text={importText(report)} />
            <RefusedRows rows={report.refused} />
          </div>
        )}
      </div>
    </details>
  )
}
