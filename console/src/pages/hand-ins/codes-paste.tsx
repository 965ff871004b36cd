import { useState } from 'react'
import { type StationCode, setCode } from '../../api/hand-ins.ts'
import { Form } from '../../ui/form.tsx'
import { LongField } from '../../ui/long-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { codesIn, pasteText } from './code-lines.ts'

interface CodesPasteProps {
  stations: readonly StationCode[]
  onSaved: () => Promise<void>
}

/** Two columns out of a spreadsheet: the station's name and its code. */
export function CodesPaste({ stations, onSaved }: CodesPasteProps) {
  const [pasted, setPasted] = useState('')
  const [told, setTold] = useState<string | null>(null)
  const save = async () => {
    const { codes, unknown } = codesIn(pasted, stations)
    for (const { id, code } of codes) await setCode(id, code)
    setTold(pasteText(codes.length, unknown))
    setPasted('')
    await onSaved()
  }
  return (
    <details>
      <summary>从表格里一次粘贴</summary>
      <Form
        name="粘贴编码"
        submit="存这些编码"
        onSubmit={save}
        fault={pasted.trim() === '' ? '从表格里复制站名和编码两列' : null}
      >
        <LongField
          label="站名和编码"
          name="codes"
          rows={4}
          value={pasted}
          onChange={setPasted}
          placeholder={'石哈河站\t150824001\n温更站\t150824002'}
          hint="一行一个站，站名在前，编码在后"
        />
      </Form>
      {told && <Notice kind="plain" text={told} />}
    </details>
  )
}
