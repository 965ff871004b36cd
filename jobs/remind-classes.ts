import { remindClasses } from '../core/training/courses/remind-classes.ts'
import type { Job } from './run-job.ts'

export const remindClassesJob: Job = { name: 'remind-classes', run: remindClasses }
