import { tellWarnings } from '../core/brand/trace/tell-warnings.ts'
import type { Job } from './run-job.ts'

export const warnOfBatchesJob: Job = { name: 'warn-of-batches', run: tellWarnings }
