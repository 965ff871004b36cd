import { holdDialogs } from '../core/follow-ups/hold-dialogs.ts'
import type { Job } from './run-job.ts'

export const holdDialogsJob: Job = { name: 'hold-dialogs', run: holdDialogs }
