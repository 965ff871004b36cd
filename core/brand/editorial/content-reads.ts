// What staff see of items, and what the public does. Reads only.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { Problem } from '../../values/problem.ts'
import { kindNamed } from '../kinds.ts'
import type { Facet } from './content-kind.ts'
import type { ContentState, RevisionState } from './states.ts'

export interface ItemRead {
  id: string
  programmeId: string
  kind: string
  title: string
  state: ContentState
  /** A revision is being worked on. */
  working: 'draft' | 'inReview' | null
  version: number
  createdAt: Date
  firstPublishedAt: Date | null
}

export interface RevisionRead {
  id: string
  number: number
  title: string
  state: RevisionState
  content: object
  author: string | null
  editedAt: Date
  submittedAt: Date | null
  submittedBy: string | null
  returnedAt: Date | null
  returnedBy: string | null
  returnReason: string | null
  publishedAt: Date | null
  publishedBy: string | null
  alone: boolean
  endedAt: Date | null
  endedBy: string | null
  endReason: string | null
}

const asItem = (row: Prisma.ContentItemGetPayload<object>, workingState: string | undefined): ItemRead => ({
  ...{ id: row.id, programmeId: row.programmeId, kind: row.kind, title: row.title, version: row.version },
  ...{ createdAt: row.createdAt, firstPublishedAt: row.firstPublishedAt },
  state: row.state as ContentState,
  working: workingState === undefined ? null : workingState === 'inReview' ? 'inReview' : 'draft',
})

export interface ItemQuestion {
  programmeId: string
  kind: string
  state?: ContentState | undefined
  /** Those of which something waits for a reviewer, published ones, too. */
  inReview?: boolean | undefined
  search?: string | undefined
  /** Id of the last one that was seen. */
  cursor?: string | undefined
  limit: number
}

/** The newest first. */
export async function listItems(tx: Tx, asked: ItemQuestion): Promise<ItemRead[]> {
  const { programmeId, kind, state, search, cursor, limit } = asked
  const rows = await tx.contentItem.findMany({
    where: {
      ...{ programmeId, kind },
      ...(state ? { state } : {}),
      ...(search ? { title: { contains: wordsOf(search) } } : {}),
      ...(asked.inReview ? { revisions: { some: { state: 'inReview' } } } : {}),
      ...(cursor ? { id: { lt: cursor } } : {}),
    },
    orderBy: { id: 'desc' },
    take: limit,
  })
  const working = rows.flatMap(({ workingId }) => workingId ?? [])
  const states = await tx.contentRevision.findMany({
    where: { id: { in: working } },
    select: { id: true, state: true },
  })
  const byId = new Map(states.map(({ id, state: of }) => [id, of]))
  return rows.map((row) => asItem(row, row.workingId ? byId.get(row.workingId) : undefined))
}

/** Throws `notFound`. */
export async function itemById(tx: Tx, id: string): Promise<ItemRead> {
  const row = await tx.contentItem.findUnique({ where: { id } })
  if (!row) throw new Problem('notFound', { thing: 'content', id })
  const working = row.workingId
    ? await tx.contentRevision.findUnique({ where: { id: row.workingId }, select: { state: true } })
    : null
  return asItem(row, working?.state)
}

// Signs that mean "anything" to the database, and nothing to whoever looks for a name.
const wordsOf = (search: string): string => search.replace(/[%_\\]/g, '')

const mostRevisions = 50

/** The newest first, 50 at the most; older ones stay in the database. */
export async function revisionsOf(tx: Tx, itemId: string): Promise<RevisionRead[]> {
  const rows = await tx.contentRevision.findMany({
    where: { itemId },
    orderBy: { number: 'desc' },
    take: mostRevisions,
  })
  const ids = rows.flatMap((row) => [
    ...[row.authorId, row.submittedById, row.returnedById, row.publishedById, row.endedById],
  ])
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id && names.get(id)) ?? null
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, title: row.title, state: row.state as RevisionState },
    ...{ content: row.content as object, author: nameOf(row.authorId), editedAt: row.editedAt },
    ...{ submittedAt: row.submittedAt, submittedBy: nameOf(row.submittedById) },
    ...{ returnedAt: row.returnedAt, returnedBy: nameOf(row.returnedById), returnReason: row.returnReason },
    ...{ publishedAt: row.publishedAt, publishedBy: nameOf(row.publishedById), alone: row.alone },
    ...{ endedAt: row.endedAt, endedBy: nameOf(row.endedById), endReason: row.endReason },
  }))
}

/** What the public, or whoever looks at a preview, sees of an item. */
export interface ShownItem {
  id: string
  programmeId: string
  kind: string
  content: object
  firstPublishedAt: Date | null
  publishedAt: Date | null
}

interface ShownRow {
  id: string
  programmeId: string
  kind: string
  firstPublishedAt: Date | null
  publishedId: string | null
  workingId: string | null
}

async function shownWith(tx: Tx, rows: readonly ShownRow[], pick: 'publishedId' | 'workingId') {
  const ids = rows.flatMap((row) => row[pick] ?? [])
  const revisions = await tx.contentRevision.findMany({
    where: { id: { in: ids } },
    select: { id: true, content: true, publishedAt: true },
  })
  const byId = new Map(revisions.map((revision) => [revision.id, revision]))
  return rows.flatMap((row): ShownItem[] => {
    const revision = byId.get(row[pick] ?? '')
    if (!revision) return []
    const { id, programmeId, kind, firstPublishedAt } = row
    const content = kindNamed(kind).parse(revision.content)
    return [{ id, programmeId, kind, content, firstPublishedAt, publishedAt: revision.publishedAt }]
  })
}

export interface PublicQuestion {
  programmeId: string
  kind: string
  /** All of them must hold. */
  facets?: readonly Facet[] | undefined
  /** Only of these. */
  ids?: readonly string[] | undefined
  search?: string | undefined
  /** Id of the last one that was seen. */
  cursor?: string | undefined
  limit: number
}

/** Published ones, the one that was published first last. */
export async function listPublished(tx: Tx, asked: PublicQuestion): Promise<ShownItem[]> {
  const { programmeId, kind, facets = [], ids, search, cursor, limit } = asked
  const after = cursor ? await placeOf(tx, cursor) : null
  const rows = await tx.contentItem.findMany({
    where: {
      ...{ programmeId, kind, publishedId: { not: null } },
      ...(search ? { searchText: { contains: wordsOf(search).toLowerCase() } } : {}),
      AND: [
        ...(ids ? [{ id: { in: [...ids] } }] : []),
        ...facets.map(({ name, value }) => ({ facets: { some: { name, value } } })),
        ...(after ? [behind(after)] : []),
      ],
    },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return shownWith(tx, rows, 'publishedId')
}

const behind = ({ id, firstPublishedAt }: { id: string; firstPublishedAt: Date }) => ({
  OR: [{ firstPublishedAt: { lt: firstPublishedAt } }, { firstPublishedAt, id: { lt: id } }],
})

// One that was withdrawn meanwhile still has its place.
async function placeOf(tx: Tx, id: string): Promise<{ id: string; firstPublishedAt: Date }> {
  const row = await tx.contentItem.findUnique({ where: { id }, select: { firstPublishedAt: true } })
  if (!row?.firstPublishedAt) throw new Problem('invalidInput', { where: 'cursor', reason: 'unknown' })
  return { id, firstPublishedAt: row.firstPublishedAt }
}

/** Throws `notFound`, also for what was withdrawn or is another programme's. */
export async function publishedItem(
  tx: Tx,
  { programmeId, kind, id }: { programmeId: string; kind: string; id: string },
): Promise<ShownItem> {
  const row = await tx.contentItem.findFirst({ where: { id, programmeId, kind } })
  const [shown] = row ? await shownWith(tx, [row], 'publishedId') : []
  if (!shown) throw new Problem('notFound', { thing: kind, id })
  return shown
}

/** Of the ids those that are published, for what refers to them. */
export const publishedOf = async (
  tx: Tx,
  { programmeId, kind, ids }: { programmeId: string; kind: string; ids: readonly string[] },
): Promise<ShownItem[]> => {
  const where = { id: { in: [...new Set(ids)] }, programmeId, kind, publishedId: { not: null } }
  return shownWith(tx, await tx.contentItem.findMany({ where }), 'publishedId')
}

/** As the public would see the revision that is being worked on; where there is none, as it does. */
export async function previewOf(tx: Tx, id: string): Promise<ShownItem> {
  const row = await tx.contentItem.findUnique({ where: { id } })
  const [shown] = row ? await shownWith(tx, [row], row.workingId ? 'workingId' : 'publishedId') : []
  if (!shown) throw new Problem('notFound', { thing: 'preview', id })
  return shown
}
