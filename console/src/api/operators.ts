// Who runs which station, what is open when somebody hands over, and what stations and people are called.
import type { Nickname } from '../../../miniprogram-api/contract/names.ts'
import type {
  Handover,
  OperatorsChangedAnswer,
  StationOperators,
} from '../../../miniprogram-api/contract/operators.ts'
import { ask } from './http.ts'

export type { Nickname } from '../../../miniprogram-api/contract/names.ts'
export type {
  Handover,
  HandoverItem,
  OperatorsChangedAnswer,
  StationOperators,
  Tenure,
} from '../../../miniprogram-api/contract/operators.ts'

const station = (id: string): string => `/v1/stations/${encodeURIComponent(id)}`
const inProgramme = (programme: string) => new URLSearchParams({ programme })

export const readOperators = (programme: string) =>
  ask<{ items: StationOperators[] }>({ url: `/v1/operators?${inProgramme(programme)}` })
export const readHandover = (stationId: string) => ask<Handover>({ url: `${station(stationId)}/handover` })
export const readStaffHandover = (personId: string) =>
  ask<Handover>({ url: `/v1/staff/${encodeURIComponent(personId)}/handover` })

export interface OperatorChange {
  personId: string
  adds: boolean
  /** A day; at once where it is left out. */
  from?: string
}

export const changeOperator = (stationId: string, body: OperatorChange) =>
  ask<OperatorsChangedAnswer>({ url: `${station(stationId)}/operators`, body })
export const endOperator = (stationId: string, body: { personId: string; from?: string }) =>
  ask<OperatorsChangedAnswer>({ url: `${station(stationId)}/operators/end`, body })

export const readNicknames = (programme: string) =>
  ask<{ items: Nickname[] }>({ url: `/v1/nicknames?${inProgramme(programme)}` })

interface NicknameOf {
  programme: string
  nickname: string
  kind: Nickname['kind']
  id: string
}

export const teachNickname = (body: NicknameOf) => ask<unknown>({ url: '/v1/nicknames', body })
export const forgetNickname = (body: NicknameOf) => ask<unknown>({ url: '/v1/nicknames/forgotten', body })
