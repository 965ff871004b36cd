// The environment, checked once at start. Its names and defaults are told in .env.example.
import { z } from 'zod'
import { noticeTemplatesSchema } from './notice-templates.ts'

export const knownPuppets = [
  'wechaty-puppet-service',
  'wechaty-puppet-wechat4u',
  'wechaty-puppet-padlocal',
] as const

const loopback = z
  .url({ protocol: /^http$/ })
  .refine(
    (url) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname),
    'must be a loopback address',
  )

// What stands before the API and speaks TLS; it has no path of its own.
const publicUrl = z
  .url({ protocol: /^https$/ })
  .refine((url) => new URL(url).origin === url.replace(/\/$/, ''), 'https://name, without a path')
  .transform((url) => new URL(url).origin)

const whole = (least: number) => z.coerce.number().int().min(least)
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm')
// An empty line in .env means "not set".
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' })
    return z.NEVER
  }
})

const envSchema = z
  .object({
    CHANNEL: z.enum(['county', 'wechaty']),
    WECHATY_PUPPET: optional(z.enum(knownPuppets)),
    WECHATY_PUPPET_SERVICE_TOKEN: optional(z.string()),
    WECHATY_PUPPET_SERVICE_ENDPOINT: optional(z.string()),
    DATABASE_URL: z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)/, 'file:… or postgresql://…')
      .default('file:./data/xiaoer.db'),
    DATA_DIR: z.string().default('./data'),
    MASTER_KEY: optional(z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')),
    API_URL: loopback.default('http://127.0.0.1:3200'),
    PUBLIC_URL: optional(publicUrl),
    API_READS_PER_PERSON: whole(0).default(600),
    API_WRITES_PER_PERSON: whole(0).default(120),
    API_READS_PER_ADDRESS: whole(0).default(6000),
    API_WRITES_PER_ADDRESS: whole(0).default(1200),
    WECHAT_APP_ID: optional(z.string().regex(/^wx[0-9a-f]{16}$/, 'wx and 16 signs')),
    WECHAT_APP_SECRET: optional(z.string().min(16)),
    WECHAT_API_URL: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .default('https://api.weixin.qq.com'),
    WECHAT_NOTICES: optional(json.pipe(noticeTemplatesSchema)),
    COUNTY_URL: loopback.default('http://127.0.0.1:3210'),
    COUNTY_GATEWAY: optional(z.string().regex(/^127\.0\.0\.1:\d+$/)),
    COUNTY_TOKEN: optional(z.string().startsWith('insecure_')),
    SEND_GAP_MIN_MS: whole(0).default(2000),
    SEND_GAP_MAX_MS: whole(0).default(4000),
    SEND_ROOM_GAP_MS: whole(0).default(3000),
    SEND_PER_MINUTE: whole(1).default(20),
    SEND_PER_DAY: whole(1).default(800),
    QUIET_FROM: hour.default('22:00'),
    QUIET_UNTIL: hour.default('07:00'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    LOG_PRETTY: z.stringbool().default(false),
  })
  .refine((env) => env.SEND_GAP_MAX_MS >= env.SEND_GAP_MIN_MS, {
    message: 'must not be less than SEND_GAP_MIN_MS',
    path: ['SEND_GAP_MAX_MS'],
  })
  .refine((env) => env.CHANNEL !== 'wechaty' || env.WECHATY_PUPPET !== undefined, {
    message: `CHANNEL=wechaty needs one of ${knownPuppets.join(', ')}`,
    path: ['WECHATY_PUPPET'],
  })
  .refine((env) => (env.WECHAT_APP_ID === undefined) === (env.WECHAT_APP_SECRET === undefined), {
    message: 'WECHAT_APP_ID and WECHAT_APP_SECRET go together',
    path: ['WECHAT_APP_SECRET'],
  })
  .refine((env) => env.COUNTY_GATEWAY === undefined || env.COUNTY_TOKEN !== undefined, {
    message: 'COUNTY_GATEWAY needs a token',
    path: ['COUNTY_TOKEN'],
  })

export type Config = z.infer<typeof envSchema>

/** Throws one readable error that names every wrong variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = envSchema.safeParse(env)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`the environment is not right (see .env.example):\n${lines.join('\n')}`)
}
