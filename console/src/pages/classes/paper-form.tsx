import { useId, useState } from 'react'
import { sendPaper } from '../../api/classes.ts'
import { errorText } from '../../api/http.ts'
import { Form } from '../../ui/form.tsx'
import { LongField } from '../../ui/long-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { readFile } from '../trainees/read-file.ts'
import type { ClassPartProps } from './class-page.tsx'

/** The signed sheet, pasted or as a file, to be compared with the chat. */
export function PaperForm({ session, reload }: ClassPartProps) {
  const [names, setNames] = useState('')
  const id = useId()
  const [error, setError] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const sendFile = async (file: File) => {
    setError(null)
    setSending(true)
    try {
      await sendPaper(session.id, { fileName: file.name, file: await readFile(file) })
      await reload()
    } catch (failure) {
      setError(errorText(failure))
    } finally {
      setSending(false)
    }
  }
  return (
    <section className="part" aria-label="签到表">
      <h3>纸质签到表</h3>
      <Form
        name="签到表"
        submit="和群里对一对"
        fault={names.trim() === '' ? '先把名字贴进来，一行一个' : null}
        onSubmit={async () => {
          await sendPaper(session.id, { names })
          setNames('')
          await reload()
        }}
      >
        <LongField
          label="贴名字，一行一个"
          name="names"
          value={names}
          onChange={setNames}
          rows={4}
          placeholder={'1. 李四\n2. 娜仁花'}
        />
      </Form>
      <div className="field">
        <label htmlFor={id}>或者传表格（xlsx、csv，有“姓名”一列）</label>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv"
          disabled={sending}
          data-testid="paper-file"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            // So that the same file, mended, can be chosen again.
            event.target.value = ''
            if (file) void sendFile(file)
          }}
        />
      </div>
      {error && <Notice kind="error" text={error} />}
    </section>
  )
}
