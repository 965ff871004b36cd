import type { ContentOf } from '../../api/brand.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { LongField } from '../../ui/long-field.tsx'
import { type Editing, textHint } from './editing.ts'
import { ImageField } from './image-field.tsx'

export const BrandFields = ({ programme, content, set }: Editing<ContentOf<'brand'>>) => (
  <>
    <Choice
      {...{ label: '是哪一种', name: 'level', value: content.level }}
      onChange={(level) => set({ level })}
      choices={[
        { value: 'region', label: '区域公共品牌' },
        { value: 'industry', label: '产业品牌' },
      ]}
    />
    <Field
      {...{ label: '口号', name: 'slogan', value: content.slogan }}
      onChange={(slogan) => set({ slogan })}
    />
    <LongField
      {...{ label: '介绍', name: 'text', rows: 8, value: content.text, hint: textHint }}
      onChange={(text) => set({ text })}
    />
    <ImageField {...{ label: '标志', programme, value: content.logo }} onChange={(logo) => set({ logo })} />
  </>
)

export const EnterpriseFields = ({ content, set }: Editing<ContentOf<'enterprise'>>) => (
  <>
    <Choice
      {...{ label: '是什么', name: 'form', value: content.form }}
      onChange={(form) => set({ form })}
      choices={[
        { value: 'enterprise', label: '企业' },
        { value: 'cooperative', label: '合作社' },
        { value: 'household', label: '家庭农牧场' },
      ]}
    />
    <Field
      {...{ label: '在哪个镇或苏木', name: 'township', value: content.township }}
      onChange={(township) => set({ township })}
    />
    <LongField
      {...{ label: '介绍', name: 'text', rows: 8, value: content.text }}
      hint={`${textHint}。别写电话：大家都看得见`}
      onChange={(text) => set({ text })}
    />
  </>
)
