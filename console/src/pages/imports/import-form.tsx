import { useId, useState } from 'react'
import {
  bringLog,
  type ChatLogBody,
  type ChatPreview,
  type ChatRoom,
  previewLog,
} from '../../api/chat-imports.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { LongField } from '../../ui/long-field.tsx'
import { readFile } from '../trainees/read-file.ts'
import { roomText } from './import-words.ts'
import { PreviewPart } from './preview-part.tsx'

const maxLogBytes = 20_000_000

interface ImportFormProps {
  programme: string
  rooms: readonly ChatRoom[]
  /** With the import's id. */
  onDone: (id: string) => void
}

interface Looked {
  log: ChatLogBody
  preview: ChatPreview
}

/** First what would be read, then bringing it in. */
export function ImportForm({ programme, rooms, onDone }: ImportFormProps) {
  const [room, setRoom] = useState(
    rooms.find(({ purpose }) => purpose === 'stations')?.id ?? rooms[0]?.id ?? '',
  )
  const [pasted, setPasted] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [copiedOn, setCopiedOn] = useState('')
  const [looked, setLooked] = useState<Looked | null>(null)
  const changing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setLooked(null)
    }
  const look = async () => {
    setLooked(null)
    const chosen = file ?? new File([pasted], '粘贴的记录.txt')
    const read = await readFile(chosen, maxLogBytes)
    const asked = { programme, room, fileName: chosen.name, file: read }
    const log = copiedOn ? { ...asked, copiedOn } : asked
    setLooked({ log, preview: await previewLog(log) })
  }
  const fault = !file && pasted.trim() === '' ? '粘贴群记录，或者选一个文件' : null
  return (
    <section className="part part-wide" aria-label="导入一份记录">
      <Form name="看群记录" submit="先看看读出什么" onSubmit={look} fault={fault}>
        <div className="field-grid">
          <Choice
            label="哪个群的记录"
            name="room"
            value={room}
            onChange={changing(setRoom)}
            choices={rooms.map((each) => ({ value: each.id, label: roomText(each) }))}
          />
          <Field
            label="哪天复制的（可不填）"
            name="copiedOn"
            type="date"
            value={copiedOn}
            onChange={changing(setCopiedOn)}
            hint="记录里写“昨天”“星期五”或没写年份时才要"
          />
        </div>
        <LongField
          label="粘贴群记录"
          name="pasted"
          rows={6}
          value={pasted}
          onChange={changing(setPasted)}
          placeholder={'王秀兰 2026/11/20 19:03\n今天代买3单156块\n…'}
          hint="电脑微信里多选消息、复制，粘贴到这里，名字和时间要在"
        />
        <LogFile onChoose={changing(setFile)} />
      </Form>
      {looked && (
        <PreviewPart preview={looked.preview}>
          <ActionButton
            label={looked.preview.known < looked.preview.messages ? '导入' : '都有了，再导一次'}
            testId="bring"
            act={async () => onDone((await bringLog(looked.log)).id)}
          />
        </PreviewPart>
      )}
    </section>
  )
}

function LogFile({ onChoose }: { onChoose: (file: File | null) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>或者选一个文件</label>
      <input
        id={id}
        type="file"
        name="log"
        accept=".txt,.csv,.json,.jsonl,text/plain,text/csv,application/json"
        data-testid="file-log"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
      <small id={`${id}-hint`} className="note">
        txt、csv、JSON，20MB以内。选了文件就不看上面粘贴的
      </small>
    </div>
  )
}
