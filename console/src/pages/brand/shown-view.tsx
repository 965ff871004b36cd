// An item as the public sees it on its phone.
import type { ReactNode } from 'react'
import type { Shown, ShownImage } from '../../api/brand.ts'
import { RichTextView } from './rich-text-view.tsx'

export function ShownView({ shown }: { shown: Shown }) {
  return (
    <article className="shown" aria-label="预览" data-testid="shown">
      {shown.cover && <Cover image={shown.cover} />}
      <h3>
        {'title' in shown ? shown.title : shown.name}
        {shown.sample && <span className="tag tag-soon">示例</span>}
      </h3>
      <p className="note">{shown.summary}</p>
      <Body shown={shown} />
    </article>
  )
}

const Cover = ({ image }: { image: ShownImage }) => (
  <figure>
    <img src={image.card} alt={image.alt} />
    <figcaption className="note">
      图：{image.source}
      {image.sample && '（示例）'}
    </figcaption>
  </figure>
)

const formWords = { enterprise: '企业', cooperative: '合作社', household: '家庭农牧场' } as const

function Body({ shown }: { shown: Shown }) {
  if (shown.kind === 'story')
    return shown.sections.map(({ heading, text, image }) => (
      <section key={heading}>
        <h4>{heading}</h4>
        {image && <Cover image={image} />}
        <RichTextView nodes={text} />
      </section>
    ))
  if (shown.kind === 'product') return <ProductBody product={shown} />
  if (shown.kind === 'article')
    return (
      <>
        <p className="note">
          {shown.day} {shown.author}
        </p>
        <RichTextView nodes={shown.text} />
        {[...shown.brands, ...shown.products].map(({ id, name }) => (
          <span key={id} className="tag">
            {name}
          </span>
        ))}
      </>
    )
  if (shown.kind === 'brand')
    return (
      <>
        {shown.slogan && <p className="quote">{shown.slogan}</p>}
        <RichTextView nodes={shown.text} />
      </>
    )
  return (
    <>
      <p>
        {formWords[shown.form]}
        {shown.township && ` · ${shown.township}`}
        {shown.memberOf.map(({ id, name, since }) => (
          <span key={id} className="tag tag-good">
            {name} {since}起
          </span>
        ))}
      </p>
      <RichTextView nodes={shown.text} />
    </>
  )
}

type ProductShown = Extract<Shown, { kind: 'product' }>

function ProductBody({ product }: { product: ProductShown }) {
  const { category, series, months, brand, enterprise, latest, gallery, text } = product
  const lines: [string, ReactNode][] = [
    ['品类', series ? `${category} · ${series}` : category],
    ['上市', months.map((month) => `${month}月`).join('、')],
    ['品牌', brand?.name],
    ['企业', enterprise?.name],
    ['产量', latest?.yield && `${latest.yield.value}${latest.yield.unit}（${latest.year}年）`],
    ['面积', latest?.area && `${latest.area.value}${latest.area.unit}（${latest.year}年）`],
    ['质量', latest?.quality],
    ['认证', latest?.certifications.map(({ name }) => name).join('、')],
  ]
  return (
    <>
      <dl className="facts">
        {lines
          .filter(([, value]) => value)
          .map(([title, value]) => [<dt key={title}>{title}</dt>, <dd key={`${title} of`}>{value}</dd>])}
      </dl>
      <RichTextView nodes={text} />
      {gallery.map((image) => (
        <Cover key={image.id} image={image} />
      ))}
    </>
  )
}
