// What is done at the server's own keyboard:
//   npm run admin -- invite-staff --programme urad-middle --name 赵敏 [--role staff|admin|auditor]
//       a single-use code of ten minutes, to be typed by that person alone with the bot, and a link of a day behind
//       which they choose their login and password
//   npm run admin -- import-courses --programme zeku FILE
//       a catalogue of courses, as prisma/programmes/zeku-courses.json has it; safe to do twice
//   npm run admin -- import-people --programme urad-middle 名单.xlsx
//       a roster of people; every row that could not be taken is told
//   npm run admin -- parked          messages that could not be handled, and why
//   npm run admin -- retry-parked    puts them back to be tried again
//   npm run admin -- dialogs --programme urad-middle           the dialogs in force, and how they ask
//   npm run admin -- load-dialog --programme urad-middle FILE  another version of one; those under way keep theirs
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { countyClock } from '../bot/county-clock.ts'
import { listDialogs, loadDialog } from '../core/dialogs/load-dialog.ts'
import { listParked, retryParked } from '../core/messaging/retry-parked.ts'
import { importRosterOf } from '../core/people/import-roster.ts'
import { inviteStaff } from '../core/people/staff.ts'
import { type Clock, systemClock } from '../core/platform/clock.ts'
import { composeDeps } from '../core/platform/compose.ts'
import { type Config, readConfig } from '../core/platform/config.ts'
import { migrate } from '../core/platform/database/migrations.ts'
import type { Deps } from '../core/platform/deps.ts'
import { openKeys } from '../core/programmes/open-keys.ts'
import { parseCatalogue } from '../core/training/courses/catalogue.ts'
import { importCatalogueInto } from '../core/training/courses/import-catalogue.ts'
import { Problem } from '../core/values/problem.ts'

const usage = `usage: npm run admin -- invite-staff --programme KEY --name NAME [--role staff|admin|auditor]
       npm run admin -- import-courses --programme KEY FILE
       npm run admin -- import-people --programme KEY FILE
       npm run admin -- parked
       npm run admin -- retry-parked
       npm run admin -- dialogs --programme KEY
       npm run admin -- load-dialog --programme KEY FILE`

const inviteSchema = z.object({
  programme: z.string(),
  name: z.string().trim().min(1).max(30),
  role: z.enum(['staff', 'admin', 'auditor']).default('staff'),
})

const programmeSchema = z.object({ programme: z.string() })
const fileSchema = programmeSchema.extend({ file: z.string().min(1) })

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Problem('invalidInput', { where: file, reason: '读不出来：没有这个文件，或者不是 JSON' })
  }
}

const commands: Record<string, (deps: Deps, options: unknown) => Promise<void>> = {
  'invite-staff': async (deps, options) => {
    const { programme: programmeKey, name, role } = inviteSchema.parse(options)
    const { wechat, account } = await inviteStaff(deps, { programmeKey, name, role })
    const place = deps.config.PUBLIC_URL ?? deps.config.API_URL
    console.log(`十分钟内，让${name}用微信私下把这个口令发给小二，只能用一次：\n\n  ${wechat}\n`)
    console.log(`24小时内，让${name}打开这个链接开网页账号，只能用一次：\n\n  ${place}/#/join/${account}\n`)
  },
  'import-courses': async (deps, options) => {
    const { programme, file } = fileSchema.parse(options)
    const catalogue = parseCatalogue(JSON.parse(readFileSync(file, 'utf8')))
    const { added, changed, same } = await importCatalogueInto(deps, programme, catalogue)
    console.log(`课程目录：新增${added}门，改了${changed}门，没变${same}门`)
  },
  'import-people': async (deps, options) => {
    const { programme: programmeKey, file } = fileSchema.parse(options)
    const bytes = await readFile(file)
    const report = await importRosterOf(deps, { programmeKey, file: { name: basename(file), bytes } })
    const { rows, added, changed, refused } = report
    console.log(`读了${rows}行：新增${added}人，补全${changed}人，没收${refused.length}行`)
    for (const { row, reason } of refused) console.log(`  第${row}行：${reason}`)
  },
  parked: async (deps) => {
    const rows = await listParked(deps)
    for (const { id, sentAt, error } of rows) console.log(`${id}  ${sentAt.toISOString()}  ${error ?? ''}`)
    console.log(`共${rows.length}条搁置`)
  },
  'retry-parked': async (deps) => {
    console.log(`放回去重试：${await retryParked(deps)}条`)
  },
  dialogs: async (deps, options) => {
    const { programme } = programmeSchema.parse(options)
    for (const { key, version, source, definition } of await listDialogs(deps, programme)) {
      console.log(
        `${key} 第${version}版（${source === 'county' ? '自己改的' : '自带的'}）${definition.title}`,
      )
      for (const step of definition.steps) console.log(`    ${step.key}  ${step.ask}`)
    }
  },
  'load-dialog': async (deps, options) => {
    const { programme: programmeKey, file } = fileSchema.parse(options)
    const { key, version, loaded } = await loadDialog(deps, { programmeKey, json: readJson(file) })
    console.log(
      loaded ? `装入 ${key} 第${version}版，正在答的人还按原来的` : `${key} 没有变，还是第${version}版`,
    )
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
  await command(deps, { ...values, file: positionals[1] })
} catch (error) {
  if (!(error instanceof Problem) && !(error instanceof z.ZodError) && !isMissingFile(error)) throw error
  console.error(wordsOf(error))
  process.exitCode = 1
} finally {
  await deps.database.close()
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function wordsOf(error: unknown): string {
  if (isMissingFile(error)) return '没有这个文件'
  if (!(error instanceof Problem)) return usage
  return error.code === 'listRefused' ? error.say : error.message
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
