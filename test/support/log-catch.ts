// A logger that keeps what it was told, so that an error that nobody expected fails the test.
import { pino } from 'pino'
import { expect } from 'vitest'
import type { Logger } from '../../core/platform/logger.ts'

export interface LogCatch {
  logger: Logger
  /** Takes the errors logged so far: the test expected them. */
  takeErrors(): Record<string, unknown>[]
  nothingLeft(): void
}

const errorLevel = 50

export function logCatch(): LogCatch {
  let errors: Record<string, unknown>[] = []
  const write = (line: string) => {
    const entry = JSON.parse(line)
    if (entry.level >= errorLevel) errors.push(entry)
  }
  return {
    logger: pino({ level: 'warn' }, { write }),
    takeErrors: () => {
      const taken = errors
      errors = []
      return taken
    },
    nothingLeft: () => expect(errors, 'errors that were logged and not expected').toEqual([]),
  }
}
