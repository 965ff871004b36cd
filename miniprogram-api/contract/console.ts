// What the console must know before it can ask for anything.
import { z } from 'zod'

export const consoleConfigSchema = z
  .object({
    /** Where the simulated county listens; null when the channel is a real one. */
    countyUrl: z.url().nullable(),
    /** The first programme; null while there is none. */
    programmeKey: z.string().nullable(),
  })
  .meta({ id: 'ConsoleConfig' })
