// Sign-ins to the 智慧乡村 app: the month, the app's lists, and screenshots that wait for a person.
import type {
  AppScreenshots,
  AppSignInImport,
  AppSignInLists,
  AppSignIns,
  ScreenshotDecisionBody,
} from '../../../miniprogram-api/contract/app-sign-in.ts'
import type { Station } from '../../../miniprogram-api/contract/stations.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type {
  AppSignInImport,
  AppSignInLists,
  AppSignIns,
  ScreenshotDecisionBody,
} from '../../../miniprogram-api/contract/app-sign-in.ts'
export type { Station } from '../../../miniprogram-api/contract/stations.ts'
export type Screenshot = AppScreenshots['items'][number]

export const readSignIns = (asked: { programme: string; month?: string | undefined }) =>
  ask<AppSignIns>({ url: `/v1/app-sign-ins?${queryOf(asked)}` })
export const signInSheetUrl = (asked: { programme: string; month: string }) =>
  `/v1/app-sign-ins/sheet?${queryOf(asked)}`

export const readSignInLists = (programme: string) =>
  ask<AppSignInLists>({ url: `/v1/app-sign-in-lists?${queryOf({ programme })}` })
export const importSignInList = (body: { programme: string; fileName: string; file: string }) =>
  ask<AppSignInImport>({ url: '/v1/app-sign-in-lists', body })
export const nameStation = (body: { programme: string; words: string; stationId: string | null }) =>
  ask<unknown>({ url: '/v1/app-station-names', method: 'PUT', body })

export const readScreenshots = (programme: string) =>
  ask<AppScreenshots>({ url: `/v1/app-screenshots?${queryOf({ programme })}` })
export const screenshotUrl = (id: string) => `/v1/app-screenshots/${encodeURIComponent(id)}/picture`
export const decideScreenshot = (id: string, decision: ScreenshotDecisionBody) =>
  ask<unknown>({ url: `/v1/app-screenshots/${encodeURIComponent(id)}/decision`, body: { decision } })

export const readStations = (programme: string) =>
  ask<{ items: Station[] }>({ url: `/v1/stations?${queryOf({ programme })}` })
