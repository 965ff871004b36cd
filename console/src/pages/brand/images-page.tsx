import { useCallback, useState } from 'react'
import { changeImage, type Image, imageUrl, readImages, uploadImage, withdrawImage } from '../../api/brand.ts'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { readFile } from '../trainees/read-file.ts'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'
import { bodyOf, ImageFields, ImagePeople, lacks, nothingSaid, type Said } from './image-fields.tsx'
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
                  <ImageCard {...{ programme, image, mayChange }} onDone={pages.reload} />
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
  programme: string
  image: Image
  mayChange: boolean
  onDone: () => Promise<void>
}

const ImageCard = ({ programme, image, mayChange, onDone }: CardProps) => (
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
      {mayChange && !image.withdrawnAt && <EditImage {...{ programme, image, onDone }} />}
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

function EditImage({ programme, image, onDone }: Omit<CardProps, 'mayChange'>) {
  const { alt, source, licence, use, people, personIds, paperConsent } = image
  const [said, setSaid] = useState<Said>({
    ...{ alt, source, licence, use, people, personIds, paperConsent: paperConsent ?? '' },
  })
  const submit = async () => {
    await changeImage(image.id, bodyOf(said))
    await onDone()
  }
  return (
    <details>
      <summary>改说明和图上的人</summary>
      <Form name={`改${alt}`} submit="保存" onSubmit={submit} fault={lacks(said) ? incomplete : null}>
        <ImageFields said={said} onChange={setSaid} />
      </Form>
      <ImagePeople programme={programme} said={said} onChange={setSaid} />
    </details>
  )
}

const mostBytes = 10_000_000
const incomplete = '写上是什么、谁拍的、凭什么能用'

function Upload({ programme, onDone }: { programme: string; onDone: () => Promise<void> }) {
  const [file, setFile] = useState<File | null>(null)
  const [said, setSaid] = useState(nothingSaid)
  const [told, setTold] = useState<string | null>(null)
  const submit = async () => {
    if (!file) return
    const { existing } = await uploadImage({
      ...{ programme, ...bodyOf(said), file: await readFile(file, mostBytes) },
    })
    setTold(existing ? '这张早就有了，没有重复存' : '传上了')
    setSaid(nothingSaid)
    await onDone()
  }
  return (
    <details className="part part-wide">
      <summary data-testid="upload">传一张图片</summary>
      <Form
        name="传图片"
        submit="传上去"
        onSubmit={submit}
        fault={!file ? '选一张图' : lacks(said) ? incomplete : null}
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
        <ImageFields said={said} onChange={setSaid} />
        {told && <Notice kind="good" text={told} />}
      </Form>
      <ImagePeople programme={programme} said={said} onChange={setSaid} />
    </details>
  )
}
