import type { z } from 'zod'
import type { consoleConfigSchema } from '../../../miniprogram-api/contract/console.ts'
import { ask } from './http.ts'

export type ConsoleConfig = z.infer<typeof consoleConfigSchema>

/** Where the simulated county listens, and which programme it is; served beside the page. */
export const readConfig = (): Promise<ConsoleConfig> => ask<ConsoleConfig>({ url: './console-config.json' })
