import { useId, useState } from 'react'
import { type HandIn, noteReceipt } from '../../api/hand-ins.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { readFile } from '../trainees/read-file.ts'

interface ReceiptFormProps {
  handIn: HandIn
  onDone: () => Promise<void>
  onCancel: () => void
}

export function ReceiptForm({ handIn, onDone, onCancel }: ReceiptFormProps) {
  const id = useId()
  const [number, setNumber] = useState(handIn.receiptNumber ?? '')
  const [note, setNote] = useState(handIn.note ?? '')
  const [file, setFile] = useState<File | null>(null)
  const submit = async () => {
    const picture = file ? { file: { name: file.name, bytes: await readFile(file) } } : {}
    await noteReceipt(handIn.id, { number: number.trim(), note: note.trim(), ...picture })
    await onDone()
  }
  const fault = number.trim() === '' ? '写上回执编号，没有编号就写“无”' : null
  return (
    <div className="call-form">
      <Form name="回执" submit="记下回执" onSubmit={submit} fault={fault}>
        <div className="field-grid">
          <Field label="回执编号" name="receipt" value={number} onChange={setNumber} autoComplete="off" />
          <Field label="备注（可不填）" name="note" value={note} onChange={setNote} autoComplete="off" />
          <div className="field">
            <label htmlFor={id}>回执截图或PDF（可不传）</label>
            <input
              id={id}
              type="file"
              accept="image/png,image/jpeg,application/pdf"
              data-testid="file-receipt"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          </div>
        </div>
      </Form>
      <button type="button" className="button" onClick={onCancel}>
        先不记
      </button>
    </div>
  )
}
