// A table as a file for an office: which formats there are, and how they are answered.
import type { TableFormat } from '../../core/platform/write-table.ts'
import { FileAnswer } from './file-answer.ts'

const mimes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const satisfies Record<TableFormat, string>

export const tableTypes = Object.values(mimes)

export const tableAnswer = (format: TableFormat, bytes: Buffer): FileAnswer =>
  new FileAnswer(mimes[format], bytes)
