// The people who work on the programme, and the messages that wait for them.
import type { District } from '../../../miniprogram-api/contract/districts.ts'
import type { ParkedMessage } from '../../../miniprogram-api/contract/parked.ts'
import type { StaffInvitation, StaffMember } from '../../../miniprogram-api/contract/staff.ts'
import { ask } from './http.ts'
import type { StaffRole } from './session.ts'

export type { District } from '../../../miniprogram-api/contract/districts.ts'
export type { ParkedMessage } from '../../../miniprogram-api/contract/parked.ts'
export type { StaffInvitation, StaffMember } from '../../../miniprogram-api/contract/staff.ts'

export const readStaff = () => ask<{ items: StaffMember[] }>({ url: '/v1/staff' })
export const inviteStaff = (body: { name: string; role: StaffRole; personId?: string }) =>
  ask<StaffInvitation>({ url: '/v1/staff/invitations', body })
export const endRole = (personId: string, role: StaffRole) =>
  ask<unknown>({ url: `/v1/staff/${encodeURIComponent(personId)}/roles/${role}`, method: 'DELETE' })
export const readParked = () => ask<{ items: ParkedMessage[] }>({ url: '/v1/parked' })
export const retryParked = (id: string) =>
  ask<unknown>({ url: `/v1/parked/${encodeURIComponent(id)}/retry`, method: 'POST' })
export const readDistricts = () => ask<{ items: District[] }>({ url: '/v1/districts' })
export const setDistrict = (townshipId: string, personIds: readonly string[]) =>
  ask<unknown>({ url: `/v1/districts/${encodeURIComponent(townshipId)}`, method: 'PUT', body: { personIds } })
