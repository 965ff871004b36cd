import { useCallback } from 'react'
import { type ContentOf, readContents } from '../../api/brand.ts'
import { Field } from '../../ui/field.tsx'
import { LongField } from '../../ui/long-field.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { type Editing, textHint } from './editing.ts'

export const ArticleFields = ({ programme, content, set }: Editing<ContentOf<'article'>>) => (
  <>
    <div className="field-grid">
      <Field
        {...{ label: '日期', name: 'day', type: 'date', value: content.day }}
        onChange={(day) => set({ day })}
      />
      <Field
        {...{ label: '作者（大家看得到）', name: 'author', value: content.author }}
        onChange={(author) => set({ author })}
      />
    </div>
    <LongField
      {...{ label: '正文', name: 'text', rows: 12, value: content.text, hint: textHint }}
      onChange={(text) => set({ text })}
    />
    <Chosen
      {...{ label: '讲的是哪个品牌', programme, kind: 'brand', chosen: content.brandIds }}
      onChange={(brandIds) => set({ brandIds })}
    />
    <Chosen
      {...{ label: '讲的是哪个产品', programme, kind: 'product', chosen: content.productIds }}
      onChange={(productIds) => set({ productIds })}
    />
  </>
)

interface ChosenProps {
  label: string
  programme: string
  kind: 'brand' | 'product'
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

function Chosen({ label, programme, kind, chosen, onChange }: ChosenProps) {
  const { data } = useLoad(
    useCallback(() => readContents({ programme, kind, limit: 100 }), [programme, kind]),
  )
  if (!data || data.items.length === 0) return null
  return (
    <fieldset className="field reach-chosen">
      <legend>{label}</legend>
      {data.items.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />{' '}
          {title}
        </label>
      ))}
    </fieldset>
  )
}
