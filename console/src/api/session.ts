// Signing in and out, and one's own sessions.
import type { ListedSession, Session } from '../../../miniprogram-api/contract/session.ts'
import { ask } from './http.ts'

export type { ListedSession, Me, Session, StaffRole } from '../../../miniprogram-api/contract/session.ts'

export interface Credentials {
  login: string
  password: string
}

export const readSession = () => ask<Session>({ url: '/v1/session' })
export const signIn = (body: Credentials) => ask<unknown>({ url: '/v1/sign-in', body })
export const join = (body: Credentials & { code: string }) => ask<unknown>({ url: '/v1/join', body })
export const signOut = () => ask<unknown>({ url: '/v1/sign-out', method: 'POST' })
export const mySessions = () => ask<{ items: ListedSession[] }>({ url: '/v1/sessions-of-mine' })
export const endSession = (id: string) =>
  ask<unknown>({ url: `/v1/sessions-of-mine/${encodeURIComponent(id)}`, method: 'DELETE' })
export const changePassword = (body: { current: string; password: string }) =>
  ask<unknown>({ url: '/v1/password', method: 'PUT', body })
