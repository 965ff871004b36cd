import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { isKind } from './brand-nav.tsx'
import { DatabasePage } from './database-page.tsx'
import { ImagesPage } from './images-page.tsx'
import { ItemPage } from './item-page.tsx'
import { ListPage } from './list-page.tsx'
import { LivePage } from './live-page.tsx'
import { MentionsPage } from './mentions-page.tsx'
import { NewPage } from './new-page.tsx'
import { ReadsPage } from './reads-page.tsx'
import { StatedPage } from './stated-page.tsx'

export interface BrandPart {
  programme: string
  mayChange: boolean
}

/** 品牌: `#/staff/brand/KIND` lists a kind; `…/new/KIND` and `…/item/ID` open one; `…/images`, `…/reads`, … */
export function BrandPage({ me, rest: [what, id] }: StaffPageProps) {
  const part = { programme: me.programme.key, mayChange: me.roles.some((role) => role !== 'auditor') }
  if (what === 'images') return <ImagesPage {...part} />
  if (what === 'database') return <DatabasePage {...part} />
  if (what === 'reads' && id) return <StatedPage key={id} id={id} {...part} />
  if (what === 'reads') return <ReadsPage {...part} />
  if (what === 'media') return <MentionsPage {...part} />
  if (what === 'live') return <LivePage {...part} />
  if (what === 'new' && isKind(id)) return <NewPage key={id} kind={id} {...part} />
  if (what === 'item' && id) return <ItemPage key={id} id={id} {...part} />
  const kind = isKind(what) ? what : 'story'
  return <ListPage key={kind} kind={kind} {...part} />
}
