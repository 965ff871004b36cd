// Staff write: a new item, or the next revision of one that is there. The public sees none of it yet.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { checkImages } from '../images/check-images.ts'
import { kindNamed } from '../kinds.ts'
import type { ContentKind } from './content-kind.ts'
import * as store from './content-store.ts'
import { checkAct, type Standing, stateOf } from './states.ts'

export interface Changed {
  id: string
  version: number
}

export const personOf = ({ actor }: Work): string | null => (actor.kind === 'person' ? actor.personId : null)

/** Step. Throws `conflict` where the programme has one already and the kind is single. */
export async function createContent(work: Work, kindName: string, given: unknown): Promise<Changed> {
  authorize(work.actor, 'change brand')
  const kind = kindNamed(kindName)
  const content = kind.parse(given)
  await checkNamed(work, kind, content)
  const { tx, programme, ids, cause, now } = work
  const singleKey = kind.single ? `${programme.id}/${kind.kind}` : null
  if (singleKey && (await store.findSingle(tx, singleKey)))
    throw new Problem('contentRefused', { reason: 'single', words: `${kind.word}已经有了，改那一篇就行` })
  const id = ids.next('cnt')
  const revisionId = ids.next('crv')
  const made = { createdById: personOf(work), causeId: cause.id, createdAt: now }
  await store.insertItem(tx, {
    ...{ id, programmeId: programme.id, kind: kind.kind, title: kind.title(content) },
    ...{ state: 'draft', workingId: revisionId, singleKey, ...made },
  })
  await insertRevision(work, { id: revisionId, itemId: id, number: 1, kind, content })
  work.changed({ type: 'content', id, before: null, after: { kind: kind.kind, state: 'draft', content } })
  return { id, version: 1 }
}

/** Throws the Problem `notFound` where an image or another item that it names isn't there. */
async function checkNamed(work: Work, kind: ContentKind, content: object): Promise<void> {
  await checkImages(work, kind.images(content))
  for (const { kind: of, id } of kind.refers?.(content) ?? []) {
    const item = await store.findItem(work.tx, id)
    if (item?.programmeId !== work.programme.id || item.kind !== of)
      throw new Problem('notFound', { thing: of, id })
  }
}

interface NewRevision {
  id: string
  itemId: string
  number: number
  kind: ContentKind
  content: object
}

async function insertRevision(work: Work, { kind, content, ...row }: NewRevision): Promise<void> {
  await store.insertRevision(work.tx, {
    ...{ ...row, title: kind.title(content), content, state: 'draft', authorId: personOf(work) },
    ...{ editedAt: work.now, createdAt: work.now, causeId: work.cause.id },
  })
}

export interface Opened {
  item: store.ItemRow
  kind: ContentKind
  working: store.RevisionRow | null
  published: store.RevisionRow | null
  standing: Standing
}

/** The item as it stands. Throws `notFound`, and `conflict` where it is of another version than the asker saw. */
export async function openItem(work: Work, { id, version }: Changed): Promise<Opened> {
  const item = await store.findItem(work.tx, id)
  if (item?.programmeId !== work.programme.id) throw new Problem('notFound', { thing: 'content', id })
  if (item.version !== version) throw new Problem('conflict', { thing: 'content', reason: 'another version' })
  const revision = async (of: string | null) => (of ? store.findRevision(work.tx, of) : null)
  const [working, published] = [await revision(item.workingId), await revision(item.publishedId)]
  const standing = {
    working: working && {
      state: working.state === 'inReview' ? ('inReview' as const) : ('draft' as const),
      authorId: working.authorId,
    },
    published: published !== null,
  }
  return { item, kind: kindNamed(item.kind), working, published, standing }
}

/** Writes the item; throws `conflict` where somebody was faster. Returns what is to be said next time. */
export async function keepItem(
  work: Work,
  { id, version }: store.ItemRow,
  data: Parameters<typeof store.updateItem>[2],
): Promise<Changed> {
  if (!(await store.updateItem(work.tx, { id, version }, data)))
    throw new Problem('conflict', { thing: 'content', reason: 'changed meanwhile' })
  return { id, version: version + 1 }
}

/** Step: what it is to say next. A draft is written over (events keep what it said), what was published never is. */
export async function saveDraft(
  work: Work,
  seen: Changed,
  { kind: kindName, content: given }: { kind: string; content: unknown },
): Promise<Changed> {
  authorize(work.actor, 'change brand')
  const { item, kind, working, published, standing } = await openItem(work, seen)
  checkAct('edit', standing)
  if (kind.kind !== kindName) throw new Problem('invalidInput', { where: 'kind', reason: 'is another' })
  const content = kind.parse(given)
  await checkNamed(work, kind, content)
  const title = kind.title(content)
  const workingId = working?.id ?? work.ids.next('crv')
  if (working) await rewrite(work, working.id, { title, content })
  else {
    const number = (await store.lastNumber(work.tx, item.id)) + 1
    await insertRevision(work, { id: workingId, itemId: item.id, number, kind, content })
  }
  const state = stateOf({ ...standing, working: { state: 'draft', authorId: personOf(work) } })
  const kept = await keepItem(work, item, { title, workingId, state })
  const before = working ?? published
  work.changed({
    ...{ type: 'content', id: item.id },
    before: before && { state: before.state, content: before.content },
    after: { state: 'draft', content },
  })
  return kept
}

// Whoever read it read other words: it is sent to review anew.
const rewrite = (work: Work, id: string, said: { title: string; content: object }) =>
  store.updateRevision(work.tx, id, {
    ...{ ...said, state: 'draft', authorId: personOf(work), editedAt: work.now },
    ...{ submittedAt: null, submittedById: null },
  })
