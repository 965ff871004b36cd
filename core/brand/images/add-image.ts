// Staff: an image, where it is from and by what right it is shown, and who is on it.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import type { SavedImage } from './image-files.ts'
import { imageById } from './image-reads.ts'
import * as store from './image-store.ts'

export interface ImageFields {
  use: 'publicity' | 'paper'
  alt: string
  source: string
  licence: string
  people: 'none' | 'shown'
  personIds: readonly string[]
  paperConsent: string | null
}

async function checkPeople({ tx, programme }: Work, { people, personIds }: ImageFields): Promise<void> {
  if (people === 'none' && personIds.length > 0)
    throw new Problem('invalidInput', { where: 'personIds', reason: 'nobody is on it' })
  const wanted = new Set(personIds).size
  if ((await store.countPeople(tx, programme.id, personIds)) !== wanted)
    throw new Problem('notFound', { thing: 'person', id: '' })
}

const columnsOf = ({ personIds: _, ...fields }: ImageFields) => fields

/** Step: of a picture that was there before, its id, and nothing else changes. `file`: as `saveImage` gave it. */
export async function addImage(
  work: Work,
  file: SavedImage,
  fields: ImageFields & { sample?: boolean },
): Promise<{ id: string; existing: boolean }> {
  authorize(work.actor, 'change brand')
  const { tx, programme, ids, cause, now, actor } = work
  const known = await store.findBySha(tx, programme.id, file.sha256)
  if (known) return { id: known.id, existing: true }
  await checkPeople(work, fields)
  const id = ids.next('img')
  await store.insertImage(tx, {
    ...{ id, programmeId: programme.id, ...file, ...columnsOf(fields) },
    uploadedById: actor.kind === 'person' ? actor.personId : null,
    ...{ causeId: cause.id, createdAt: now },
  })
  await store.replacePersons(tx, id, fields.personIds)
  work.changed({ type: 'image', id, before: null, after: { sha256: file.sha256, ...fields } })
  return { id, existing: false }
}

/** Step: what is said of it, or who is on it. Throws `notFound`. */
export async function changeImage(work: Work, id: string, change: Partial<ImageFields>): Promise<void> {
  authorize(work.actor, 'change brand')
  const image = await imageById(work.tx, id)
  if (image.programmeId !== work.programme.id || image.withdrawnAt)
    throw new Problem('notFound', { thing: 'image', id })
  const { alt, source, licence, paperConsent, personIds } = image
  const before: ImageFields = {
    ...{ alt, source, licence, paperConsent, personIds },
    use: image.use === 'paper' ? 'paper' : 'publicity',
    people: image.people === 'shown' ? 'shown' : 'none',
  }
  const after = { ...before, ...change }
  await checkPeople(work, after)
  await store.updateImage(work.tx, id, columnsOf(after))
  await store.replacePersons(work.tx, id, after.personIds)
  work.changed({ type: 'image', id, before: { ...before }, after: { ...after } })
}

/** Step: nobody is shown it any more, wherever it stands. */
export async function withdrawImage(work: Work, id: string, reason: string): Promise<void> {
  authorize(work.actor, 'change brand')
  const image = await imageById(work.tx, id)
  if (image.programmeId !== work.programme.id || image.withdrawnAt)
    throw new Problem('notFound', { thing: 'image', id })
  await store.updateImage(work.tx, id, { withdrawnAt: work.now, withdrawReason: reason })
  work.changed({ type: 'image', id, before: { withdrawn: false }, after: { withdrawn: true, reason } })
}
