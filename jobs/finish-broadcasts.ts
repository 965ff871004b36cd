import { finishBroadcasts } from '../core/broadcasts/finish-broadcasts.ts'
import type { Job } from './run-job.ts'

export const broadcastsJob: Job = { name: 'finish-broadcasts', run: finishBroadcasts }
