import { purgeIdleTalk } from '../core/messaging/purge-idle-talk.ts'
import type { Job } from './run-job.ts'

export const purgeJob: Job = { name: 'purge-idle-talk', run: purgeIdleTalk }
