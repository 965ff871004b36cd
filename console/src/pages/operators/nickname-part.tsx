import { useState } from 'react'
import { type Nickname, teachNickname } from '../../api/operators.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { NicknameTable } from './nickname-table.tsx'

interface NicknamePartProps {
  programme: string
  /** Who is called so. */
  of: { kind: Nickname['kind']; id: string; name: string }
  rows: readonly Nickname[]
  mayChange: boolean
  onChanged: () => Promise<unknown>
}

/** What one station or one person is called beside the name, and another such name. */
export function NicknamePart({ programme, of, rows, mayChange, onChanged }: NicknamePartProps) {
  const [nickname, setNickname] = useState('')
  const { kind, id, name } = of
  const submit = async () => {
    await teachNickname({ programme, nickname: nickname.trim(), kind, id })
    setNickname('')
    await onChanged()
  }
  return (
    <section aria-label={`${name}的叫法`}>
      <h4>叫法</h4>
      <NicknameTable programme={programme} rows={rows} mayChange={mayChange} onForgotten={onChanged} />
      {mayChange && (
        <Form name="教一个叫法" submit="教给小二" onSubmit={submit} inline>
          <Field
            label={`大家还管${name}叫`}
            name="nickname"
            value={nickname}
            onChange={setNickname}
            placeholder={kind === 'station' ? '老王家站' : '王婶'}
            autoComplete="off"
            required
          />
        </Form>
      )}
    </section>
  )
}
