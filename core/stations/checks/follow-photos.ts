// After a picture came to stand beside a report, or one of the two was taken back.
import type { Work } from '../../platform/work.ts'
import * as store from './flag-store.ts'
import * as photos from './photo-store.ts'
import { reconcileFlag } from './reconcile-flag.ts'
import { findSamePhoto } from './same-photo.ts'

/** Step. `messageId`: the picture's own, or that of the text beside it. */
export async function followPhotos(work: Work, messageId: string): Promise<void> {
  const { tx, programme } = work
  const pictures = await photos.picturesOf(tx, messageId)
  if (pictures.length === 0) return
  const textId = (await photos.textBeside(tx, messageId)) ?? messageId
  const days: store.StationDay[] = await photos.daysOfMessage(tx, textId)
  for (const sha256 of pictures) days.push(...(await photos.usesOfPicture(tx, programme.id, sha256)))
  const distinct = new Map(days.map(({ stationId, day }) => [`${stationId} ${day}`, { stationId, day }]))
  for (const at of distinct.values()) await judgePhotos(work, at)
}

async function judgePhotos(work: Work, at: store.StationDay): Promise<void> {
  const { tx, programme } = work
  const ofDay = await photos.photosOfDay(tx, programme.id, at)
  const uses: photos.PhotoUse[] = []
  for (const sha256 of new Set(ofDay.map((use) => use.sha256)))
    uses.push(...(await photos.usesOfPicture(tx, programme.id, sha256)))
  const flags = await store.flagsBetween(tx, at.stationId, { from: at.day, to: at.day })
  await reconcileFlag(work, {
    ...{ ...at, kind: 'samePhoto' },
    known: flags.find(({ kind }) => kind === 'samePhoto'),
    found: findSamePhoto(at, uses) ?? undefined,
  })
}
