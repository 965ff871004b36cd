// JSON in production, readable at a terminal. Never message text, names, phone numbers or tokens.
import { type Logger, pino } from 'pino'

export type { Logger } from 'pino'

export interface LogOptions {
  level: string
  pretty: boolean
}

export function createLogger({ level, pretty }: LogOptions): Logger {
  const redact = { paths: ['*.text', '*.name', '*.nickname', '*.phone', '*.token', '*.code'], censor: '[…]' }
  const transport = { target: 'pino-pretty', options: { translateTime: 'HH:MM:ss', ignore: 'pid,hostname' } }
  return pino({ level, redact, ...(pretty ? { transport } : {}) })
}

export const silentLogger = (): Logger => pino({ level: 'silent' })
