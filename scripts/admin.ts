// What is done at the server's own keyboard:
//   npm run admin -- invite-staff --programme urad-middle --name 赵敏 [--role staff|admin]
// makes a single-use code of ten minutes, to be typed by that person alone with the bot.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { inviteStaff } from '../core/people/staff.ts'
import { systemClock } from '../core/platform/clock.ts'
import { composeDeps } from '../core/platform/compose.ts'
import { readConfig } from '../core/platform/config.ts'
import { openKeys } from '../core/programmes/open-keys.ts'
import { Problem } from '../core/values/problem.ts'

const usage = 'usage: npm run admin -- invite-staff --programme KEY --name NAME [--role staff|admin]'
const optionsSchema = z.object({
  programme: z.string(),
  name: z.string().trim().min(1).max(30),
  role: z.enum(['staff', 'admin']).default('staff'),
})

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { programme: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
})
const options = optionsSchema.safeParse(values)
if (positionals[0] !== 'invite-staff' || !options.success) {
  console.error(usage)
  process.exit(2)
}

if (existsSync('.env')) process.loadEnvFile('.env')
const deps = await composeDeps(readConfig(process.env), systemClock)
try {
  await openKeys(deps)
  const { programme: programmeKey, name, role } = options.data
  const code = await inviteStaff(deps, { programmeKey, name, role })
  console.log(`十分钟内，让${name}用微信私下把这个口令发给小二，只能用一次：\n\n  ${code}\n`)
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await deps.database.close()
}
