// Images: brought in by staff, shown to everybody who may see them.
import { addImage, changeImage, withdrawImage } from '../../../core/brand/images/add-image.ts'
import { openImage, saveImage } from '../../../core/brand/images/image-files.ts'
import { imageById, listImages } from '../../../core/brand/images/image-reads.ts'
import { allowed, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/images.ts'
import { doneSchema } from '../../contract/session.ts'
import { endpoint } from '../../http/endpoint.ts'
import { FileAnswer, fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { pageOf } from '../people/present.ts'
import { presentImage } from './present.ts'

interface Asking {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

/** Throws `notFound` and `notAllowed`. */
async function mayChange({ deps, params, actorIn }: Asking): Promise<string> {
  const { programmeId } = await imageById(deps.database.client, params.id)
  authorize(actorIn(programmeId), 'change brand')
  return programmeId
}

// To whom it isn't for everybody, it isn't there: what can't be shown isn't spoken of either.
async function mayLook({ deps, params, actorIn }: Asking) {
  const image = await imageById(deps.database.client, params.id)
  if (!image.hindrance || allowed(actorIn(image.programmeId), 'read brand')) return image
  throw new Problem('notFound', { thing: 'image', id: params.id })
}

const picture = endpoint({
  method: 'get',
  path: '/v1/images/:id/:size',
  summary: '一张图片；谁都能看的可以长期缓存，有人的只缓存一小时（同意可以收回）',
  params: contract.imageParamsSchema,
  answers: fileSchema,
  mediaType: 'image/jpeg',
  problems: [404],
  access: 'optional',
  authorize: mayLook,
  handle: async ({ deps, found, params }) => {
    const answer = new FileAnswer('image/jpeg', await openImage(deps, found.sha256, params.size))
    if (found.hindrance) return answer
    return answer.keptFor(found.people === 'none' ? 'ever' : 'hour')
  },
})

const list = endpoint({
  method: 'get',
  path: '/v1/images',
  summary: '图片库',
  query: contract.imagesQuerySchema,
  answers: contract.imagesSchema,
  problems: [404],
  authorize: mayInProgramme('read brand'),
  handle: async ({ deps, found, query: { cursor, limit } }) => {
    const asked = { programmeId: found.id, cursor, limit: limit + 1 }
    const { page, next } = pageOf(await listImages(deps.database.client, asked), limit)
    return { items: page.map(presentImage), next }
  },
})

const upload = endpoint({
  method: 'post',
  path: '/v1/images',
  summary: '传一张图片：重新压缩成几个尺寸，拍摄地点等信息不留；同一张传两次还是一张',
  body: contract.imageBodySchema,
  maxBodyBytes: contract.maxImageBodyBytes,
  answers: contract.madeImageSchema,
  problems: [404, 413],
  status: { of: ({ existing }) => (existing ? 200 : 201), others: { 201: '新的一张' } },
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'change brand')
    return programme.id
  },
  handle: async (ask) => {
    const { file, programme: _, ...fields } = ask.body
    const saved = await saveImage(ask.deps, Buffer.from(file, 'base64'))
    return inWork(ask, ask.found, (work) => addImage(work, saved, fields))
  },
})

const change = endpoint({
  method: 'patch',
  path: '/v1/images/:id',
  summary: '改一张图片的说明、来源、授权、上面是谁',
  params: contract.imageIdParamsSchema,
  body: contract.imageChangeSchema,
  answers: doneSchema,
  problems: [404],
  authorize: mayChange,
  handle: async (ask) => {
    const said = Object.entries(ask.body).filter(([, value]) => value !== undefined)
    await inWork(ask, ask.found, (work) => changeImage(work, ask.params.id, Object.fromEntries(said)))
    return { done: true as const }
  },
})

const withdrawal = endpoint({
  method: 'post',
  path: '/v1/images/:id/withdrawal',
  summary: '停用一张图片，用了它的地方都不再显示',
  params: contract.imageIdParamsSchema,
  body: contract.imageReasonSchema,
  answers: doneSchema,
  problems: [404],
  authorize: mayChange,
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => withdrawImage(work, ask.params.id, ask.body.reason))
    return { done: true as const }
  },
})

export const imageEndpoints = [list, upload, change, withdrawal, picture]
