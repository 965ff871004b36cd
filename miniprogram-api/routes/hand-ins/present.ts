import type {
  CalendarDay,
  HandInDay as DayRead,
  HandInRead,
  StationCode,
} from '../../../core/stations/hand-in/hand-in-reads.ts'
import type { HandIn, HandInCalendar, HandInDay, StationCodes } from '../../contract/hand-ins.ts'

export const presentCalendarDay = (row: CalendarDay): HandInCalendar['items'][number] => ({
  ...{ day: row.day, state: row.state, handIns: row.handIns, changed: row.changed },
  ...{ unreported: row.unreported, undecided: row.undecided },
})

type LeftOut = HandIn['leftOut'][number]
const presentLeftOut = ({ stationId, station, reason }: LeftOut): LeftOut => ({ stationId, station, reason })

export const presentHandIn = (row: HandInRead): HandIn => ({
  ...{ id: row.id, day: row.day, number: row.number, kind: row.kind, state: row.state },
  ...{ rows: row.rows.length, leftOut: row.leftOut.map(presentLeftOut) },
  ...{ xlsxHash: row.xlsxHash, csvHash: row.csvHash },
  ...{ madeAt: row.madeAt.toISOString(), madeBy: row.madeBy },
  ...{ handedInAt: row.handedInAt?.toISOString() ?? null, handedInBy: row.handedInBy },
  ...{ receiptNumber: row.receiptNumber, receiptAt: row.receiptAt?.toISOString() ?? null },
  ...{ receiptFile: row.receiptFile?.name ?? null, note: row.note },
})

export const presentDay = (day: string, read: DayRead): HandInDay => ({
  day,
  rows: read.rows.map(({ stationId, stationCode, station, orderType, fen, orders }) => ({
    ...{ stationId, stationCode, station, orderType, fen, orders },
  })),
  leftOut: read.leftOut.map(presentLeftOut),
  withoutCode: read.withoutCode.map(({ id, name }) => ({ id, name })),
  handIns: read.handIns.map(presentHandIn),
  changes: read.changes.map(({ station, orderType, figure, before, after, cause }) => ({
    ...{ station, orderType, figure, before, after },
    cause: cause && {
      ...{ revisionId: cause.revisionId, kind: cause.kind, at: cause.at.toISOString(), by: cause.by },
      ...{ messageId: cause.messageExternalId, voided: cause.voided },
    },
  })),
})

export const presentCode = ({ id, name, township, code }: StationCode): StationCodes['items'][number] => ({
  ...{ id, name, township, code },
})
