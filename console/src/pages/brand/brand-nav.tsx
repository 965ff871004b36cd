import type { ContentKind } from '../../api/brand.ts'
import { SubNav } from '../../ui/sub-nav.tsx'
import { kindWords } from './brand-words.ts'

export const kinds = [
  'story',
  'brand',
  'enterprise',
  'product',
  'article',
] as const satisfies readonly ContentKind[]

export const isKind = (word: string | undefined): word is ContentKind => kinds.some((kind) => kind === word)

export const BrandNav = ({
  at,
}: {
  at: ContentKind | 'reads' | 'media' | 'live' | 'images' | 'database'
}) => (
  <SubNav
    label="品牌"
    items={[
      ...kinds.map((kind) => ({
        ...{ href: `#/staff/brand/${kind}`, title: kindWords[kind], current: kind === at },
      })),
      { href: '#/staff/brand/reads', title: '阅读量', current: at === 'reads' },
      { href: '#/staff/brand/media', title: '媒体报道', current: at === 'media' },
      { href: '#/staff/brand/live', title: '直播', current: at === 'live' },
      { href: '#/staff/brand/database', title: '产品数据库', current: at === 'database' },
      { href: '#/staff/brand/images', title: '图片库', current: at === 'images' },
    ]}
  />
)
