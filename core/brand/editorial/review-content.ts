// From a draft to what the public sees, and back: submit, send back, publish, withdraw.
import { listStaff } from '../../people/accounts/account-reads.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { checkPublicity } from '../images/check-images.ts'
import * as store from './content-store.ts'
import { checkAct, publishedAlone, stateOf } from './states.ts'
import { type Changed, keepItem, type Opened, openItem, personOf } from './write-content.ts'

const noted = (work: Work, id: string, before: string, after: object) =>
  work.changed({ type: 'content', id, before: { state: before }, after })

// `checkAct` says whether there is one; this only tells the types.
function workingOf({ item, working }: Opened): store.RevisionRow {
  if (!working) throw new Problem('notFound', { thing: 'revision', id: item.id })
  return working
}

/** Step: the draft is to be reviewed. */
export async function submitContent(work: Work, seen: Changed): Promise<Changed> {
  authorize(work.actor, 'change brand')
  const opened = await openItem(work, seen)
  checkAct('submit', opened.standing)
  const { id } = workingOf(opened)
  const by = personOf(work)
  await store.updateRevision(work.tx, id, { state: 'inReview', submittedAt: work.now, submittedById: by })
  const state = stateOf({ ...opened.standing, working: { state: 'inReview', authorId: by } })
  const kept = await keepItem(work, opened.item, { state })
  noted(work, seen.id, 'draft', { state: 'inReview' })
  return kept
}

/** Step: back to the author, with what is to be done. */
export async function returnContent(work: Work, seen: Changed, reason: string): Promise<Changed> {
  authorize(work.actor, 'change brand')
  const opened = await openItem(work, seen)
  checkAct('return', opened.standing)
  const { id } = workingOf(opened)
  await store.updateRevision(work.tx, id, {
    ...{ state: 'draft', submittedAt: null, submittedById: null },
    ...{ returnedAt: work.now, returnedById: personOf(work), returnReason: reason },
  })
  const state = stateOf({ ...opened.standing, working: { state: 'draft', authorId: null } })
  const kept = await keepItem(work, opened.item, { state })
  noted(work, seen.id, 'inReview', { state: 'draft', reason })
  return kept
}

/** How many others could review it: staff with a login. */
async function otherReviewers(work: Work, personId: string | null): Promise<number> {
  const staff = await listStaff(work.tx, work.programme.id, work.now)
  return staff.filter(
    (each) =>
      each.personId !== personId &&
      each.login !== null &&
      each.roles.some(({ role }) => role === 'staff' || role === 'admin'),
  ).length
}

/**
 * Step: the public sees it from now on. By somebody else than who wrote it last, where there is such a one; every person
 * on its images must agree to publicity.
 */
export async function publishContent(work: Work, seen: Changed): Promise<Changed> {
  authorize(work.actor, 'change brand')
  const opened = await openItem(work, seen)
  checkAct('publish', opened.standing)
  const { item, kind, published } = opened
  const working = workingOf(opened)
  const by = personOf(work)
  const alone = publishedAlone(working.authorId, { id: by, others: await otherReviewers(work, by) })
  const content = kind.parse(working.content)
  await checkPublicity(work, kind.images(content))
  const { tx, now } = work
  await store.updateRevision(tx, working.id, {
    ...{ state: 'published', publishedAt: now, publishedById: by, alone },
  })
  if (published) await end(work, published.id, { state: 'replaced', reason: null })
  const searchText = [kind.title(content), ...(kind.search?.(content) ?? [])].join('\n').toLowerCase()
  await store.replaceShown(tx, item.id, {
    ...{ facets: kind.facets?.(content) ?? [], imageIds: kind.images(content) },
  })
  const kept = await keepItem(work, item, {
    ...{ state: 'published', publishedId: working.id, workingId: null, searchText },
    firstPublishedAt: item.firstPublishedAt ?? now,
  })
  const before = published && { state: 'published', number: published.number }
  const after = { state: 'published', number: working.number, alone }
  work.changed({ type: 'content', id: item.id, before, after })
  return kept
}

const end = (work: Work, id: string, { state, reason }: { state: string; reason: string | null }) =>
  store.updateRevision(work.tx, id, {
    ...{ state, endedAt: work.now, endedById: personOf(work), endReason: reason },
  })

/** Step: what the public sees is taken back, at once; where it sees nothing, the draft is dropped. */
export async function withdrawContent(work: Work, seen: Changed, reason: string): Promise<Changed> {
  authorize(work.actor, 'change brand')
  const opened = await openItem(work, seen)
  checkAct('withdraw', opened.standing)
  const { item, working, published, standing } = opened
  if (published) {
    await end(work, published.id, { state: 'withdrawn', reason })
    await store.replaceShown(work.tx, item.id, { facets: [], imageIds: [] })
    const after = { ...standing, published: false }
    const kept = await keepItem(work, item, { publishedId: null, searchText: '', state: stateOf(after) })
    noted(work, item.id, 'published', { state: 'withdrawn', reason })
    return kept
  }
  await end(work, workingOf(opened).id, { state: 'dropped', reason })
  const kept = await keepItem(work, item, { workingId: null, state: 'withdrawn' })
  noted(work, item.id, working?.state ?? '', { state: 'dropped', reason })
  return kept
}
