import { remindStations } from '../core/stations/reminders/remind-stations.ts'
import type { Job } from './run-job.ts'

export const remindStationsJob: Job = { name: 'remind-stations', run: remindStations }
