import { tellMorning } from '../core/stations/summaries/tell-morning.ts'
import type { Job } from './run-job.ts'

export const tellMorningJob: Job = { name: 'tell-morning', run: tellMorning }
