// What is done at the server's own keyboard:
//   npm run admin -- invite-staff --programme urad-middle --name 赵敏 [--role staff|admin|auditor]
//       a single-use code of ten minutes, to be typed by that person alone with the bot, and a link of a day behind
//       which they choose their login and password
//   npm run admin -- parked          messages that could not be handled, and why
//   npm run admin -- retry-parked    puts them back to be tried again
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { countyClock } from '../bot/county-clock.ts'
import { listParked, retryParked } from '../core/messaging/retry-parked.ts'
import { inviteStaff } from '../core/people/staff.ts'
import { type Clock, systemClock } from '../core/platform/clock.ts'
import { composeDeps } from '../core/platform/compose.ts'
import { type Config, readConfig } from '../core/platform/config.ts'
import { migrate } from '../core/platform/database/migrations.ts'
import type { Deps } from '../core/platform/deps.ts'
import { openKeys } from '../core/programmes/open-keys.ts'
import { Problem } from '../core/values/problem.ts'

const usage = `usage: npm run admin -- invite-staff --programme KEY --name NAME [--role staff|admin|auditor]
       npm run admin -- parked
       npm run admin -- retry-parked`

const inviteSchema = z.object({
  programme: z.string(),
  name: z.string().trim().min(1).max(30),
  role: z.enum(['staff', 'admin', 'auditor']).default('staff'),
})

const commands: Record<string, (deps: Deps, options: unknown) => Promise<void>> = {
  'invite-staff': async (deps, options) => {
    const { programme: programmeKey, name, role } = inviteSchema.parse(options)
    const { wechat, account } = await inviteStaff(deps, { programmeKey, name, role })
    const place = deps.config.PUBLIC_URL ?? deps.config.API_URL
    console.log(`十分钟内，让${name}用微信私下把这个口令发给小二，只能用一次：\n\n  ${wechat}\n`)
    console.log(`24小时内，让${name}打开这个链接开网页账号，只能用一次：\n\n  ${place}/#/join/${account}\n`)
  },
  parked: async (deps) => {
    const rows = await listParked(deps)
    for (const { id, sentAt, error } of rows) console.log(`${id}  ${sentAt.toISOString()}  ${error ?? ''}`)
    console.log(`共${rows.length}条搁置`)
  },
  'retry-parked': async (deps) => {
    console.log(`放回去重试：${await retryParked(deps)}条`)
  },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { programme: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
})
const command = commands[positionals[0] ?? '']
if (!command) {
  console.error(usage)
  process.exit(2)
}

if (existsSync('.env')) process.loadEnvFile('.env')
const config = readConfig(process.env)
await migrate(config.DATABASE_URL)
const deps = await composeDeps(config, await clockOf(config))
try {
  await openKeys(deps)
  await command(deps, values)
} catch (error) {
  if (!(error instanceof Problem) && !(error instanceof z.ZodError)) throw error
  console.error(error instanceof Problem ? error.message : usage)
  process.exitCode = 1
} finally {
  await deps.database.close()
}

// A code of ten minutes means ten minutes of the county's own time.
async function clockOf({ CHANNEL, COUNTY_URL }: Config): Promise<Clock> {
  if (CHANNEL !== 'county') return systemClock
  try {
    return await countyClock(COUNTY_URL, AbortSignal.abort())
  } catch {
    console.error('演示旗县没在跑：先 npm start，再来要口令')
    process.exit(1)
  }
}
