// Reported is what the station said; verified is what somebody saw proved, and only while the day's numbers are what
// they were then. Pure.
import { z } from 'zod'
import { type DayState, dayNumbersSchema } from '../ledger/day-ledger.ts'
import { sameDayNumbers } from './same-numbers.ts'

export const verificationWays = ['photo', 'accounts', 'visit', 'phone'] as const
export type VerificationWay = (typeof verificationWays)[number]

export const verifiedDaySchema = dayNumbersSchema.extend({ noBusiness: z.literal(true).optional() })
export type VerifiedDay = z.infer<typeof verifiedDaySchema>

export const verifiedDayOf = ({ numbers, noBusiness }: DayState): VerifiedDay =>
  noBusiness ? { noBusiness } : numbers

/** Nothing is marked when numbers change: they are compared, so that a change back is verified again. */
export const stillHolds = (verified: VerifiedDay, { numbers, noBusiness, reported }: DayState): boolean =>
  reported && noBusiness === (verified.noBusiness === true) && sameDayNumbers(verified, numbers)
