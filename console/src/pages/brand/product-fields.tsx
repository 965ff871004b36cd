import { productCategories } from '../../../../miniprogram-api/contract/product-words.ts'
import type { ContentOf, ProductYear } from '../../api/brand.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { LongField } from '../../ui/long-field.tsx'
import { newYear } from './brand-words.ts'
import { type Editing, textHint } from './editing.ts'
import { ItemChoice } from './item-choice.tsx'
import { YearFields } from './year-fields.tsx'

export function ProductFields({ programme, content, set }: Editing<ContentOf<'product'>>) {
  const { years } = content
  const next = years.reduce((last, { year }) => Math.max(last, year + 1), new Date().getFullYear())
  const change = (year: number, changed: ProductYear) =>
    set({ years: years.map((each) => (each.year === year ? changed : each)) })
  return (
    <>
      <Choice
        {...{ label: '品类', name: 'category', value: content.category }}
        onChange={(category) => set({ category })}
        choices={productCategories.map((value) => ({ value, label: value }))}
      />
      <Field
        {...{ label: '网销系列', name: 'series', value: content.series, hint: '没有做成网货就空着' }}
        onChange={(series) => set({ series })}
      />
      <ItemChoice
        {...{ label: '用哪个品牌', name: 'brandId', kind: 'brand', programme, value: content.brandId }}
        onChange={(brandId) => set({ brandId })}
      />
      <ItemChoice
        {...{
          label: '哪家的',
          name: 'enterpriseId',
          kind: 'enterprise',
          programme,
          value: content.enterpriseId,
        }}
        onChange={(enterpriseId) => set({ enterpriseId })}
      />
      <LongField
        {...{ label: '介绍', name: 'text', rows: 6, value: content.text, hint: textHint }}
        onChange={(text) => set({ text })}
      />
      <h4>产品数据库：每年一份</h4>
      {years.map((year) => (
        <YearFields
          key={year.year}
          year={year}
          onChange={(changed) => change(year.year, changed)}
          onDrop={() => set({ years: years.filter((each) => each.year !== year.year) })}
        />
      ))}
      <button
        type="button"
        className="button button-start"
        data-testid="add-year"
        onClick={() => set({ years: [{ ...(years[0] ?? newYear(next)), year: next }, ...years] })}
      >
        加{next}年{years.length > 0 && '（先照抄上一份）'}
      </button>
    </>
  )
}
