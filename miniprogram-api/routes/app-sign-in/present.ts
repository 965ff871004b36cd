import type { SignInFigures } from '../../../core/stations/app-sign-in/month-figures.ts'
import type { ScreenshotRead } from '../../../core/stations/app-sign-in/screenshot-reads.ts'
import type { SignInListSummary, SignInMonth } from '../../../core/stations/app-sign-in/sign-in-reads.ts'
import type { AppScreenshots, AppSignInLists, AppSignIns } from '../../contract/app-sign-in.ts'

const presentFigures = (of: SignInFigures) => ({
  due: of.due,
  said: of.said,
  confirmed: of.confirmed,
  listed: of.listed,
  verified: of.verified,
  activity: of.activityDays === 0 ? null : of.activity / of.activityDays,
  activityDays: of.activityDays,
})

export const presentSignIns = (read: SignInMonth, of: { month: string; target: number }): AppSignIns => ({
  ...{ month: of.month, target: of.target, from: read.from, to: read.to },
  total: presentFigures(read.total),
  stationsReached: read.stations.filter(({ verified, due }) => verified >= due * of.target).length,
  stations: read.stations.map(({ station, ...figures }) => ({ station, ...presentFigures(figures) })),
  mismatches: read.mismatches.map(({ station, day, kind }) => ({ station, day, kind })),
})

export const presentList = (list: SignInListSummary): AppSignInLists['lists'][number] => ({
  id: list.id,
  fileName: list.fileName,
  fileHash: list.fileHash,
  from: list.from,
  to: list.to,
  rows: list.rows,
  refused: list.refused,
  by: list.by,
  createdAt: list.createdAt.toISOString(),
})

export const presentScreenshot = (shot: ScreenshotRead): AppScreenshots['items'][number] => ({
  id: shot.id,
  sentAt: shot.sentAt.toISOString(),
  sender: shot.sender,
  state: shot.state,
  beside: shot.beside,
  stations: shot.stations,
  stationId: shot.stationId,
  day: shot.day,
  reason: shot.reason,
  same: shot.same.map(({ sender, sentAt, state, station, day }) => ({
    ...{ sender, sentAt: sentAt.toISOString(), state, station, day },
  })),
})
