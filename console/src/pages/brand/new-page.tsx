import { useState } from 'react'
import { type ContentKind, createContent } from '../../api/brand.ts'
import { goTo } from '../../shell/use-hash.ts'
import { Page } from '../../ui/page.tsx'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'
import { kindWords, newContent } from './brand-words.ts'
import { ContentForm } from './content-form.tsx'

export function NewPage({ kind, programme }: BrandPart & { kind: ContentKind }) {
  const [content, setContent] = useState(newContent[kind])
  const save = async () => {
    const { id } = await createContent(programme, content)
    goTo(`#/staff/brand/item/${id}`, { replace: true })
  }
  return (
    <Page title={`新写${kindWords[kind]}`}>
      <BrandNav at={kind} />
      <section className="part part-wide">
        <ContentForm programme={programme} content={content} onChange={setContent} onSave={save} />
      </section>
    </Page>
  )
}
