// The form of an item, kind by kind. A kind is one line of `FieldsOf`.
import { useState } from 'react'
import type { Content } from '../../api/brand.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { LongField } from '../../ui/long-field.tsx'
import { ArticleFields } from './article-fields.tsx'
import { BrandFields, EnterpriseFields } from './brand-fields.tsx'
import { readSources, sourceLines } from './brand-words.ts'
import { ImageField } from './image-field.tsx'
import { ProductFields } from './product-fields.tsx'
import { StoryFields } from './story-fields.tsx'

interface ContentFormProps {
  programme: string
  content: Content
  onChange: (content: Content) => void
  onSave: () => Promise<unknown>
}

export function ContentForm({ programme, content, onChange, onSave }: ContentFormProps) {
  const set = (patch: object) => onChange({ ...content, ...patch } as Content)
  const titled = 'title' in content
  const name = titled ? content.title : content.name
  const fault = name.trim() === '' ? '写上名称' : content.summary.trim() === '' ? '写一句简介' : null
  return (
    <Form name="内容" submit="存草稿" onSubmit={onSave} fault={fault}>
      <Field
        {...{ label: titled ? '标题' : '名称', name: 'name', value: name }}
        onChange={(value) => set(titled ? { title: value } : { name: value })}
      />
      <LongField
        {...{ label: '简介', name: 'summary', rows: 2, value: content.summary, hint: '列表里看到的一两句话' }}
        onChange={(summary) => set({ summary })}
      />
      <ImageField
        {...{ label: '封面', programme, value: content.cover }}
        onChange={(cover) => set({ cover })}
      />
      <FieldsOf programme={programme} content={content} set={set} />
      <SourcesField sources={content.sources} onChange={(sources) => set({ sources })} />
      <label>
        <input
          type="checkbox"
          checked={content.sample}
          onChange={({ target }) => set({ sample: target.checked })}
        />{' '}
        是示例，不是真的（大家看得到“示例”两个字）
      </label>
    </Form>
  )
}

interface SourcesProps {
  sources: Content['sources']
  onChange: (sources: Content['sources']) => void
}

function SourcesField({ sources, onChange }: SourcesProps) {
  const [text, setText] = useState(() => sourceLines(sources))
  return (
    <LongField
      {...{ label: '依据（只给工作人员看）', name: 'sources', rows: 3, value: text }}
      hint="一行一个：文件名，空一格，写在哪里。如 绩效目标 2.3 品牌体系建设"
      onChange={(next) => {
        setText(next)
        onChange(readSources(next))
      }}
    />
  )
}

function FieldsOf({
  programme,
  content,
  set,
}: {
  programme: string
  content: Content
  set(patch: object): void
}) {
  if (content.kind === 'story') return <StoryFields {...{ programme, content, set }} />
  if (content.kind === 'brand') return <BrandFields {...{ programme, content, set }} />
  if (content.kind === 'enterprise') return <EnterpriseFields {...{ programme, content, set }} />
  if (content.kind === 'article') return <ArticleFields {...{ programme, content, set }} />
  return <ProductFields {...{ programme, content, set }} />
}
