import { planFollowUps } from '../core/follow-ups/plan-follow-ups.ts'
import type { Job } from './run-job.ts'

export const planFollowUpsJob: Job = { name: 'plan-follow-ups', run: planFollowUps }
