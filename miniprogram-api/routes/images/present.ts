import type { ImageRead } from '../../../core/brand/images/image-reads.ts'
import { hindranceWords } from '../../../core/brand/images/publicity.ts'
import type { Image, ShownImage } from '../../contract/images.ts'

const pathOf = (id: string, size: string): string => `/v1/images/${id}/${size}`

export const presentShownImage = (image: ImageRead): ShownImage => ({
  ...{ id: image.id, alt: image.alt, source: image.source, licence: image.licence },
  ...{ width: image.width, height: image.height, sample: image.sample },
  thumb: pathOf(image.id, 'thumb'),
  card: pathOf(image.id, 'card'),
  cover: pathOf(image.id, 'cover'),
})

export const presentImage = (image: ImageRead): Image => ({
  ...presentShownImage(image),
  use: image.use as Image['use'],
  people: image.people as Image['people'],
  personIds: image.personIds,
  paperConsent: image.paperConsent,
  createdAt: image.createdAt.toISOString(),
  withdrawnAt: image.withdrawnAt?.toISOString() ?? null,
  hindrance: image.hindrance && hindranceWords[image.hindrance],
})
