// What is said of an image, whether it is new or known: by what right it is shown, and who is on it.
import { useState } from 'react'
import type { Image } from '../../api/brand.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { PersonFinder } from '../trainees/person-finder.tsx'

export interface Said {
  alt: string
  source: string
  licence: string
  use: Image['use']
  people: Image['people']
  personIds: string[]
  paperConsent: string
}

export const nothingSaid: Said = {
  ...{ alt: '', source: '', licence: '', use: 'publicity', people: 'none', personIds: [], paperConsent: '' },
}

export const lacks = ({ alt, source, licence }: Said): boolean =>
  [alt, source, licence].some((words) => words.trim() === '')

/** As the door takes it: whoever isn't on it is named no more. */
export const bodyOf = (said: Said) => ({
  ...said,
  personIds: said.people === 'shown' ? said.personIds : [],
  paperConsent: said.people === 'shown' && said.paperConsent.trim() ? said.paperConsent.trim() : null,
})

interface FieldsProps {
  programme: string
  said: Said
  onChange: (said: Said) => void
}

export function ImageFields({ said, onChange }: Omit<FieldsProps, 'programme'>) {
  const set = (patch: Partial<Said>) => onChange({ ...said, ...patch })
  return (
    <div className="side-by-side">
      <Field {...{ label: '图上是什么', name: 'alt', value: said.alt }} onChange={(alt) => set({ alt })} />
      <Field
        {...{ label: '谁拍的、哪来的', name: 'source', value: said.source }}
        onChange={(source) => set({ source })}
      />
      <Field
        {...{
          label: '凭什么能用',
          name: 'licence',
          value: said.licence,
          placeholder: '如 作者同意本项目使用',
        }}
        onChange={(licence) => set({ licence })}
      />
      <Choice
        {...{ label: '做什么用', name: 'use', value: said.use }}
        onChange={(use) => set({ use })}
        choices={[
          { value: 'publicity', label: '给大家看' },
          { value: 'paper', label: '证明材料，只给工作人员' },
        ]}
      />
      <Choice
        {...{ label: '图上有没有认得出的人', name: 'people', value: said.people }}
        onChange={(people) => set({ people })}
        choices={[
          { value: 'none', label: '没有' },
          { value: 'shown', label: '有' },
        ]}
      />
      {said.people === 'shown' && (
        <Field
          {...{ label: '名册以外的人，宣传同意书在哪', name: 'paperConsent', value: said.paperConsent }}
          hint="没有同意书就先空着，这张不会公开"
          onChange={(paperConsent) => set({ paperConsent })}
        />
      )}
    </div>
  )
}

/** Who of the roster is on it; outside of the form, as looking for somebody is a form of its own. */
export function ImagePeople({ programme, said, onChange }: FieldsProps) {
  const [names, setNames] = useState<Record<string, string>>({})
  if (said.people === 'none') return null
  const { personIds } = said
  return (
    <section aria-label="图上的人">
      <p>
        图上是谁：{personIds.map((id) => names[id] ?? '一位名册里的人').join('、') || '还没选'}
        {personIds.length > 0 && (
          <ActionButton label="重选" act={async () => onChange({ ...said, personIds: [] })} />
        )}
      </p>
      <PersonFinder
        programme={programme}
        label="图上有他"
        choose={async ({ id, name }) => {
          setNames({ ...names, [id]: name })
          if (!personIds.includes(id)) onChange({ ...said, personIds: [...personIds, id] })
        }}
      />
    </section>
  )
}
