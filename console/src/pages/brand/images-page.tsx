import { useCallback, useState } from 'react'
import { type Image, imageUrl, readImages, uploadImage, withdrawImage } from '../../api/brand.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { readFile } from '../trainees/read-file.ts'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'
import { ReasonedButton } from './reasoned-button.tsx'

/** The library: what there is, by what right, and why one isn't for everybody. */
export function ImagesPage({ programme, mayChange }: BrandPart) {
  const pages = usePages(useCallback((cursor?: string) => readImages(programme, cursor), [programme]))
  return (
    <Page
      title="图片库"
      hint="图上有人，要他们同意用于宣传才能公开；同意作验收证明不算。拍摄地点会自动去掉。"
    >
      <BrandNav at="images" />
      {mayChange && <Upload programme={programme} onDone={pages.reload} />}
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="还没有图片" />
          ) : (
            <ul className="brand-library">
              {items.map((image) => (
                <li key={image.id} className="part" data-testid="image">
                  <ImageCard image={image} mayChange={mayChange} onDone={pages.reload} />
                </li>
              ))}
            </ul>
          )
        }
      </Content>
      <More of={pages} />
    </Page>
  )
}

interface CardProps {
  image: Image
  mayChange: boolean
  onDone: () => Promise<void>
}

const ImageCard = ({ image, mayChange, onDone }: CardProps) => (
  <>
    <img src={imageUrl(image.id, 'thumb')} alt={image.alt} />
    <div>
      <strong>{image.alt}</strong> {image.sample && <span className="tag tag-soon">示例</span>}
      {image.use === 'paper' && <span className="tag">证明材料</span>}
      <p className="note">
        来源：{image.source}；授权：{image.licence}
        {image.paperConsent && `；同意书：${image.paperConsent}`}
      </p>
      {image.hindrance && <p className="action-error">{image.hindrance}</p>}
      {mayChange && !image.withdrawnAt && (
        <ReasonedButton
          label="停用"
          reasonLabel="为什么停用"
          act={async (reason) => {
            await withdrawImage(image.id, reason)
            await onDone()
          }}
        />
      )}
    </div>
  </>
)

const mostBytes = 10_000_000
const empty = { alt: '', source: '', licence: '', paperConsent: '' }

function Upload({ programme, onDone }: { programme: string; onDone: () => Promise<void> }) {
  const [file, setFile] = useState<File | null>(null)
  const [fields, setFields] = useState(empty)
  const [use, setUse] = useState<Image['use']>('publicity')
  const [people, setPeople] = useState<Image['people']>('none')
  const [told, setTold] = useState<string | null>(null)
  const set = (patch: Partial<typeof empty>) => setFields({ ...fields, ...patch })
  const { alt, source, licence, paperConsent } = fields
  const incomplete = !file || [alt, source, licence].some((words) => words.trim() === '')
  const submit = async () => {
    if (!file) return
    const { existing } = await uploadImage({
      ...{ programme, use, people, alt, source, licence, personIds: [] },
      paperConsent: people === 'shown' && paperConsent.trim() ? paperConsent : null,
      file: await readFile(file, mostBytes),
    })
    setTold(existing ? '这张早就有了，没有重复存' : '传上了')
    setFields(empty)
    await onDone()
  }
  return (
    <details className="part part-wide">
      <summary data-testid="upload">传一张图片</summary>
      <Form
        name="传图片"
        submit="传上去"
        onSubmit={submit}
        fault={incomplete ? '选一张图，写上是什么、谁拍的、凭什么能用' : null}
      >
        <div className="field">
          <label htmlFor="brand-file">图片（jpg、png、webp，10MB以内）</label>
          <input
            id="brand-file"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            data-testid="file-image"
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
        </div>
        <div className="side-by-side">
          <Field
            {...{ label: '图上是什么', name: 'alt', value: alt }}
            onChange={(value) => set({ alt: value })}
          />
          <Field
            {...{ label: '谁拍的、哪来的', name: 'source', value: source }}
            onChange={(value) => set({ source: value })}
          />
          <Field
            {...{
              label: '凭什么能用',
              name: 'licence',
              value: licence,
              placeholder: '如 作者同意本项目使用',
            }}
            onChange={(value) => set({ licence: value })}
          />
          <Choice
            {...{ label: '做什么用', name: 'use', value: use, onChange: setUse }}
            choices={[
              { value: 'publicity', label: '给大家看' },
              { value: 'paper', label: '证明材料，只给工作人员' },
            ]}
          />
          <Choice
            {...{ label: '图上有没有认得出的人', name: 'people', value: people, onChange: setPeople }}
            choices={[
              { value: 'none', label: '没有' },
              { value: 'shown', label: '有' },
            ]}
          />
          {people === 'shown' && (
            <Field
              {...{ label: '宣传同意书在哪', name: 'paperConsent', value: paperConsent }}
              hint="没有同意书就先空着，这张不会公开"
              onChange={(value) => set({ paperConsent: value })}
            />
          )}
        </div>
        {told && <Notice kind="good" text={told} />}
      </Form>
    </details>
  )
}
