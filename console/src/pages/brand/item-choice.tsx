import { useCallback } from 'react'
import { type ContentKind, readContents } from '../../api/brand.ts'
import { Choice } from '../../ui/field.tsx'
import { useLoad } from '../../ui/use-load.ts'

interface ItemChoiceProps {
  label: string
  name: string
  kind: ContentKind
  programme: string
  value: string | null
  onChange: (id: string | null) => void
}

/** One of the newest hundred of a kind, or none. */
export function ItemChoice({ label, name, kind, programme, value, onChange }: ItemChoiceProps) {
  const load = useCallback(() => readContents({ programme, kind, limit: 100 }), [programme, kind])
  const { data } = useLoad(load)
  const choices = (data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))
  return (
    <Choice
      {...{ label, name, value: value ?? '' }}
      onChange={(id) => onChange(id || null)}
      choices={[{ value: '', label: '没有' }, ...choices]}
    />
  )
}
