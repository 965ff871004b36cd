// What goes with items that are shown: their images, and the names of what they refer to. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import type { Day } from '../values/days.ts'
import { publishedOf, type ShownItem } from './editorial/content-reads.ts'
import { standings } from './facts/fact-reads.ts'
import { type ImageRead, imagesByIds } from './images/image-reads.ts'
import { brand } from './kinds/brand.ts'
import { enterprise } from './kinds/enterprise.ts'
import { product } from './kinds/product.ts'
import { kindNamed } from './kinds.ts'

interface Named {
  id: string
  name: string
}

export interface Member extends Named {
  since: Day
}

/** In the systems of so many brands an enterprise is shown; the latest of them. */
const mostBrands = 50

export interface Around {
  images: Map<string, ImageRead>
  /** Published brands, enterprises and products by their ids. */
  names: Map<string, Named>
  /** By an enterprise's id: the brands in whose system it is. */
  memberships: Map<string, Member[]>
}

export interface Showing {
  programmeId: string
  today: Day
  /** Also images that not everybody may see: for staff. */
  staff?: boolean
}

/** `items` are of one programme. Images that may not be shown (any more) are left out. */
export async function readAround(tx: Tx, items: readonly ShownItem[], showing: Showing): Promise<Around> {
  const { programmeId } = showing
  const imageIds = items.flatMap(({ kind, content }) => kindNamed(kind).images(content))
  const images = imageIds.length > 0 ? await imagesByIds(tx, programmeId, imageIds) : []
  const allowed = images.filter(({ hindrance, use }) => showing.staff || (!hindrance && use === 'publicity'))
  const memberships = await membershipsOf(tx, items, showing)
  const brandIds = [...memberships.values()].flat().map(({ id }) => id)
  const refers = items.flatMap(({ kind, content }) => kindNamed(kind).refers?.(content) ?? [])
  const names = new Map<string, Named>()
  for (const { kind } of [brand, enterprise, product]) {
    const ids = refers.filter((each) => each.kind === kind).map(({ id }) => id)
    const wanted = kind === brand.kind ? [...ids, ...brandIds] : ids
    if (wanted.length === 0) continue
    for (const { id, content } of await publishedOf(tx, { programmeId, kind, ids: wanted }))
      names.set(id, { id, name: kindNamed(kind).title(content) })
  }
  const named = [...memberships].map(([id, members]): [string, Member[]] => {
    const known = members.flatMap((member) => {
      const name = names.get(member.id)?.name
      return name === undefined ? [] : [{ ...member, name }]
    })
    return [id, known.sort((a, b) => (a.since < b.since ? 1 : -1)).slice(0, mostBrands)]
  })
  return { images: new Map(allowed.map((image) => [image.id, image])), names, memberships: new Map(named) }
}

async function membershipsOf(tx: Tx, items: readonly ShownItem[], { programmeId, today }: Showing) {
  const enterpriseIds = items.filter(({ kind }) => kind === enterprise.kind).map(({ id }) => id)
  const found = new Map<string, Member[]>()
  if (enterpriseIds.length === 0) return found
  for (const { enterpriseId, brandId, state, since } of await standings(tx, {
    ...{ programmeId, day: today, enterpriseIds },
  }))
    if (state === 'admitted')
      found.set(enterpriseId, [...(found.get(enterpriseId) ?? []), { id: brandId, name: '', since }])
  return found
}

/** Which enterprises are in a brand's system on a day. */
export async function membersOf(
  tx: Tx,
  asked: { programmeId: string; brandId: string; day: Day },
): Promise<string[]> {
  const found = await standings(tx, asked)
  return found.filter(({ state }) => state === 'admitted').map(({ enterpriseId }) => enterpriseId)
}
