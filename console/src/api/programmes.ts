// The programme's own numbers, from the page's own origin.
import type { Today } from '../../../miniprogram-api/contract/programmes.ts'
import { ask } from './http.ts'

export type { DayTotals, Today } from '../../../miniprogram-api/contract/programmes.ts'

export const readToday = (programmeKey: string): Promise<Today> =>
  ask<Today>({ url: `/v1/programmes/${encodeURIComponent(programmeKey)}/today` })
