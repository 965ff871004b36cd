// The environment of the county as a process of its own.
import { z } from 'zod'

const environmentSchema = z.object({
  /** Where its HTTP face listens. */
  COUNTY_URL: z.url({ protocol: /^http$/ }).default('http://127.0.0.1:3210'),
  /** Where its gateway listens. */
  COUNTY_GATEWAY: z.string().regex(/^127\.0\.0\.1:\d+$/),
  COUNTY_TOKEN: z.string().startsWith('insecure_'),
  /** What time it is in the county at the start; the machine's time otherwise. */
  COUNTY_NOW: z.iso.datetime({ offset: true }).optional(),
  /** Rooms beside the demo's, as many as are wanted, with the bot and one of the staff in them. */
  COUNTY_MORE_ROOMS: z.coerce.number().int().min(0).max(2_000).default(0),
  /** A file to which handed-over messages and the bot's sends are appended. */
  COUNTY_HANDOVER_LOG: z.string().min(1).optional(),
})

export type GatewayEnvironment = z.infer<typeof environmentSchema>

/** Throws one readable error that names every wrong variable. */
export function readGatewayEnvironment(env: Record<string, string | undefined>): GatewayEnvironment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (parsed.success) return parsed.data
  throw new Error(`the environment is not right:\n${z.prettifyError(parsed.error)}`)
}
