import { useState } from 'react'
import { ApiError } from '../../api/http.ts'
import { type CategoryImport, importCategories } from '../../api/people.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { categoriesText } from './import-words.ts'
import { ListFileField } from './list-file-field.tsx'
import { readFile } from './read-file.ts'
import { RefusedRows } from './refused-rows.tsx'

/** The authority's list of who is of which category: the only one that counts. */
export function CategoryImportPart({ programme }: { programme: string }) {
  const [file, setFile] = useState<File | null>(null)
  const [authority, setAuthority] = useState('')
  const [effectiveFrom, setEffectiveFrom] = useState('')
  const [report, setReport] = useState<CategoryImport | null>(null)
  const [turn, setTurn] = useState(0)
  const submit = async () => {
    if (!file) return
    if (authority.trim() === '') throw new ApiError(400, '写上名册是哪个部门给的')
    setReport(null)
    const list = { programme, fileName: file.name, file: await readFile(file) }
    setReport(await importCategories({ ...list, authority: authority.trim(), effectiveFrom }))
    setFile(null)
    setTurn(turn + 1)
  }
  return (
    <section className="part part-wide people-list" aria-label="人员类别名册">
      <h3>主管部门的人员类别名册</h3>
      <p className="note">
        脱贫户、残疾人这些只认主管部门给的名册，聊天里说的不算数，谁是什么类别在这里也不显示。
      </p>
      <Form name="导入人员类别名册" submit="导入为新的一版" onSubmit={submit}>
        <ListFileField
          key={turn}
          name="categories"
          hint="要有“姓名”“类别”两列，加上“村”或“电话”才对得上人"
          onChoose={setFile}
        />
        <Field
          label="哪个部门给的"
          name="authority"
          value={authority}
          onChange={setAuthority}
          autoComplete="off"
          hint="如：旗乡村振兴局"
          required
        />
        <Field
          label="从哪天的课起按它算"
          name="effectiveFrom"
          type="date"
          value={effectiveFrom}
          onChange={setEffectiveFrom}
          required
        />
      </Form>
      {report && (
        <div className="report" data-testid="categories-report">
          <Notice kind={report.refused.length > 0 ? 'plain' : 'good'} text={categoriesText(report)} />
          {report.doubtful + report.unmatched > 0 && (
            <p>
              <a className="link" href="#/staff/doubts">
                去“待核对”把没对上的人对上
              </a>
            </p>
          )}
          <RefusedRows rows={report.refused} />
        </div>
      )}
    </section>
  )
}
