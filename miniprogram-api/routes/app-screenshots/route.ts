// 签到截图: pictures that wait for a person to say whether they show the day's sign-in.
import { openPicture, pictureTypes, readPicture } from '../../../core/messaging/picture-reads.ts'
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { findScreenshot, listScreenshots } from '../../../core/stations/app-sign-in/screenshot-reads.ts'
import { decideScreenshot } from '../../../core/stations/app-sign-in/screenshots.ts'
import type { Actor } from '../../../core/values/actor.ts'
import * as contract from '../../contract/app-sign-in.ts'
import { doneSchema } from '../../contract/people.ts'
import { endpoint } from '../../http/endpoint.ts'
import { FileAnswer, fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentScreenshot } from '../app-sign-in/present.ts'

interface Ask {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

/** Throws the Problem `notFound`. */
const mayWithScreenshot =
  (action: Action) =>
  async ({ deps, params, actorIn }: Ask) => {
    const screenshot = await findScreenshot(deps.database.client, params.id)
    authorize(actorIn(screenshot.programmeId), action)
    return screenshot
  }

const appScreenshots = endpoint({
  method: 'get',
  path: '/v1/app-screenshots',
  summary: '等人看的签到截图，和看过的',
  query: contract.screenshotsQuerySchema,
  answers: contract.screenshotsSchema,
  problems: [404],
  authorize: mayInProgramme('read appSignIn'),
  handle: async ({ deps, query: { state, limit }, found }) => {
    const question = { programmeId: found.id, zone: found.zone, state, limit }
    return { items: (await listScreenshots(deps.database.client, question)).map(presentScreenshot) }
  },
})

const appScreenshotPicture = endpoint({
  method: 'get',
  path: '/v1/app-screenshots/:id/picture',
  summary: '一张签到截图',
  params: contract.screenshotParamsSchema,
  answers: fileSchema,
  mediaType: pictureTypes,
  problems: [404],
  authorize: mayWithScreenshot('read appSignIn'),
  handle: async ({ deps, found }) => {
    const picture = await readPicture(deps.database.client, found.attachmentId)
    return new FileAnswer(picture.mime, await openPicture(deps, picture))
  },
})

const appScreenshotDecision = endpoint({
  method: 'post',
  path: '/v1/app-screenshots/:id/decision',
  summary: '这张截图是哪个站哪天的签到，或者不算',
  params: contract.screenshotParamsSchema,
  body: contract.screenshotDecisionSchema,
  answers: doneSchema,
  problems: [404],
  authorize: mayWithScreenshot('change appSignIn'),
  handle: async (ask) => {
    const { id: screenshotId, programmeId } = ask.found
    const { decision } = ask.body
    await inWork(ask, programmeId, (work) => decideScreenshot(work, { screenshotId, decision }))
    return { done: true } as const
  },
})

export const appScreenshotEndpoints = [appScreenshots, appScreenshotPicture, appScreenshotDecision]
