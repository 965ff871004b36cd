import { sweepRequests } from '../core/requests/answer-once.ts'
import type { Job } from './run-job.ts'

export const sweepRequestsJob: Job = { name: 'sweep-requests', run: sweepRequests }
