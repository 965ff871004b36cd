import type { ContentOf } from '../../api/brand.ts'
import { Field } from '../../ui/field.tsx'
import { LongField } from '../../ui/long-field.tsx'
import { type Editing, textHint } from './editing.ts'
import { ImageField } from './image-field.tsx'

export function StoryFields({ programme, content, set }: Editing<ContentOf<'story'>>) {
  const { sections } = content
  const change = (at: number, patch: object) =>
    set({ sections: sections.map((section, i) => (i === at ? { ...section, ...patch } : section)) })
  return (
    <>
      {sections.map((section, i) => (
        // Sections have no ids; their place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: they are written and taken away, never moved
        <fieldset key={i} className="brand-part" aria-label={`第${i + 1}节`}>
          <Field
            {...{ label: `第${i + 1}节的标题`, name: `heading-${i}`, value: section.heading }}
            onChange={(heading) => change(i, { heading })}
          />
          <LongField
            {...{ label: '内容', name: `text-${i}`, value: section.text, hint: textHint }}
            onChange={(text) => change(i, { text })}
          />
          <ImageField
            {...{ label: '配图', programme, value: section.image }}
            onChange={(image) => change(i, { image })}
          />
          <button
            type="button"
            className="button button-start"
            onClick={() => set({ sections: sections.filter((_, at) => at !== i) })}
          >
            去掉这一节
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="button button-start"
        data-testid="add-section"
        onClick={() => set({ sections: [...sections, { heading: '', text: '', image: null }] })}
      >
        加一节
      </button>
    </>
  )
}
