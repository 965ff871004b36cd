// The reports and pictures that prove records.
import { keptFilesIn } from '../../platform/kept-files.ts'

export const evidenceFiles = keptFilesIn('trace-evidence')
