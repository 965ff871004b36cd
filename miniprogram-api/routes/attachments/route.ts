// Pictures of classes, for the class page. What else was sent to the bot is nobody's to look at.
import { openPicture, pictureTypes } from '../../../core/messaging/picture-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import { readClassPhoto } from '../../../core/training/classes/class-photo-reads.ts'
import { attachmentParamsSchema } from '../../contract/training.ts'
import { endpoint } from '../../http/endpoint.ts'
import { FileAnswer, fileSchema } from '../../http/file-answer.ts'

export const classPhoto = endpoint({
  method: 'get',
  path: '/v1/attachments/:id',
  summary: '一张课堂照片',
  params: attachmentParamsSchema,
  answers: fileSchema,
  mediaType: pictureTypes,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const photo = await readClassPhoto(deps.database.client, params.id)
    authorize(actorIn(photo.programmeId), 'read training')
    return photo
  },
  handle: async ({ deps, found }) => new FileAnswer(found.mime, await openPicture(deps, found)),
})
