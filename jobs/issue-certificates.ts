import { issueCertificates } from '../core/training/certificates/issue-certificates.ts'
import type { Job } from './run-job.ts'

export const certificatesJob: Job = { name: 'issue-certificates', run: issueCertificates }
