import { tellEvening } from '../core/stations/summaries/tell-evening.ts'
import type { Job } from './run-job.ts'

export const tellEveningJob: Job = { name: 'tell-evening', run: tellEvening }
