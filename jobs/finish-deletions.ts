import { finishDeletions } from '../core/people/deletion/finish-deletions.ts'
import type { Job } from './run-job.ts'

export const deletionsJob: Job = { name: 'finish-deletions', run: finishDeletions }
