import { useState } from 'react'
import { enterMention } from '../../api/reach.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { ProofField } from './proof-field.tsx'
import { proofOf } from './proof-of.ts'
import { levels } from './reach-words.ts'

const empty = { outlet: '', title: '', url: '', day: '', note: '' }

export function MentionForm({ programme, onDone }: { programme: string; onDone: () => Promise<void> }) {
  const [said, setSaid] = useState(empty)
  const [level, setLevel] = useState<(typeof levels)[number]>('市级')
  const [film, setFilm] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [round, setRound] = useState(0)
  const set = (name: keyof typeof empty) => (value: string) => setSaid({ ...said, [name]: value })
  const lacking = !said.outlet.trim() || !said.title.trim() || !said.url.trim() || said.day === ''
  const submit = async () => {
    const { note, ...fields } = said
    await enterMention({
      ...{ programme, ...fields, url: fields.url.trim(), level, film, note: note.trim() || null },
      ...(file ? { picture: await proofOf(file) } : {}),
    })
    setSaid(empty)
    setFilm(false)
    setFile(null)
    setRound(round + 1)
    await onDone()
  }
  return (
    <details className="part part-wide">
      <summary data-testid="new-mention">登记一条</summary>
      <Form
        {...{ name: '登记报道', submit: '登记', onSubmit: submit }}
        fault={lacking ? '媒体、标题、链接、日期都要写' : null}
      >
        <div className="field-grid">
          <Field {...{ label: '媒体', name: 'outlet', value: said.outlet, onChange: set('outlet') }} />
          <Choice
            {...{ label: '哪一级', name: 'level', value: level, onChange: setLevel }}
            choices={levels.map((value) => ({ value, label: value }))}
          />
          <Field {...{ label: '日期', name: 'day', type: 'date', value: said.day, onChange: set('day') }} />
          <Field {...{ label: '标题', name: 'title', value: said.title, onChange: set('title') }} />
          <Field {...{ label: '链接', name: 'url', value: said.url, onChange: set('url') }} />
          <Field {...{ label: '备注（可不填）', name: 'note', value: said.note, onChange: set('note') }} />
          <ProofField key={round} label="截图（png、jpg、PDF）" onChange={setFile} />
        </div>
        <label>
          <input type="checkbox" checked={film} onChange={() => setFilm(!film)} /> 播的是宣传片
        </label>
      </Form>
    </details>
  )
}
