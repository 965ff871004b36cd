import { useId, useState } from 'react'
import { addRecord, correctRecord, type RecordKind, type TraceRecordVersion } from '../../api/traces.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { readFile } from '../trainees/read-file.ts'
import { recordKinds } from './trace-words.ts'

interface RecordFormProps {
  batchId: string
  today: string
  /** What is put right; null for a new one. */
  before: TraceRecordVersion | null
  onDone: () => Promise<void>
}

const factsFrom = (before: TraceRecordVersion | null, today: string) => ({
  ...{ day: before?.day ?? today, statedBy: before?.statedBy ?? '', words: before?.words ?? '' },
  ...{ place: before?.place ?? '', agency: before?.agency ?? '', reportNumber: before?.reportNumber ?? '' },
  ...{ validUntil: before?.validUntil ?? '', note: before?.note ?? '', reason: '' },
})

const results = [
  { value: 'passed', label: '合格' },
  { value: 'failed', label: '不合格' },
] as const

export function RecordForm({ batchId, today, before, onDone }: RecordFormProps) {
  const fileId = useId()
  const [kind, setKind] = useState<RecordKind>(before?.kind ?? 'inspection')
  const [result, setResult] = useState<'passed' | 'failed'>(before?.result ?? 'passed')
  const [facts, setFacts] = useState(() => factsFrom(before, today))
  const [file, setFile] = useState<File | null>(null)
  const [gone, setGone] = useState(false)
  const field = (label: string, name: keyof typeof facts, type?: 'date') => (
    <Field
      label={label}
      name={name}
      value={facts[name]}
      onChange={(value) => setFacts({ ...facts, [name]: value })}
      autoComplete="off"
      {...(type ? { type } : {})}
    />
  )
  const submit = async () => {
    const { reason, validUntil, ...rest } = facts
    const inspection = kind === 'inspection'
    const body = {
      ...{ ...rest, kind, validUntil: validUntil || null, result: inspection ? result : null },
      amountFen: before?.amountFen ?? null,
      evidence: file ? { name: file.name, bytes: await readFile(file) } : null,
    }
    if (before) await correctRecord(before.recordId, { ...body, reason, gone })
    else await addRecord(batchId, body)
    setFacts(factsFrom(before, today))
    setFile(null)
    await onDone()
  }
  const fault =
    !facts.words.trim() || !facts.statedBy.trim()
      ? '写上内容，和是谁说的'
      : before && !facts.reason.trim()
        ? '写上为什么改'
        : null
  return (
    <Form
      name={before ? '更正记录' : '记一条'}
      submit={before ? '保存更正' : '记下'}
      onSubmit={submit}
      fault={fault}
    >
      <div className="field-grid">
        {!before && (
          <Choice label="是什么" name="kind" value={kind} onChange={setKind} choices={recordKinds} />
        )}
        {field('哪天', 'day', 'date')}
        {field('内容（扫码的人会看到）', 'words')}
        {field('谁说的（不公开）', 'statedBy')}
        {field('地点（可不填）', 'place')}
        {kind === 'inspection' && (
          <>
            <Choice label="结果" name="result" value={result} onChange={setResult} choices={results} />
            {field('检测机构', 'agency')}
            {field('报告编号', 'reportNumber')}
            {field('有效期到（可不填）', 'validUntil', 'date')}
          </>
        )}
        {field('备注（不公开）', 'note')}
        <div className="field">
          <label htmlFor={fileId}>附件：图片或PDF（可不传）</label>
          <input
            id={fileId}
            type="file"
            accept="image/png,image/jpeg,application/pdf"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </div>
        {before && field('为什么改', 'reason')}
        {before && (
          <label className="trace-check">
            <input type="checkbox" checked={gone} onChange={({ target }) => setGone(target.checked)} />
            这条不该有，划掉
          </label>
        )}
      </div>
    </Form>
  )
}
