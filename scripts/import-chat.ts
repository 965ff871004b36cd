// A group's log, exported or pasted, into the ledger (docs/imports.md):
//   npm run import-chat -- FILE --room 站长群 [--programme KEY] [--year 2026] [--copied-on 2026-11-20] [--dry-run]
// Each message is taken once and in its own time, and nothing is said because of it. Safe to do again, and to go on with
// after it was stopped.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { createInterpret } from '../bot/features/interpret.ts'
import { handleMessage } from '../core/messaging/handle-message.ts'
import { type ChatLog, importChat } from '../core/messaging/import/import-chat.ts'
import {
  importById,
  pendingOf,
  refusedMessages,
  undecidedDays,
  unmatchedSenders,
} from '../core/messaging/import/import-reads.ts'
import { type Preview, previewChat } from '../core/messaging/import/preview-chat.ts'
import { systemClock } from '../core/platform/clock.ts'
import { composeDeps } from '../core/platform/compose.ts'
import { readConfig } from '../core/platform/config.ts'
import { migrate } from '../core/platform/database/migrations.ts'
import type { Deps } from '../core/platform/deps.ts'
import { openKeys } from '../core/programmes/open-keys.ts'
import { listProgrammes, programmeByKey } from '../core/programmes/programme-reads.ts'
import { dayAt, daySchema, dayText, timeAt } from '../core/values/days.ts'
import { Problem } from '../core/values/problem.ts'

const usage =
  '用法: npm run import-chat -- 文件 --room 群名或编号 [--programme KEY] [--year 2026] [--copied-on 2026-11-20] [--dry-run]'

const shared = 100

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    room: { type: 'string' },
    programme: { type: 'string' },
    year: { type: 'string' },
    'copied-on': { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
})
const [file] = positionals
const year = values.year === undefined ? undefined : Number(values.year)
const copiedOn = values['copied-on']
const wrong =
  !file ||
  !values.room ||
  (year !== undefined && !(year >= 2000 && year < 2100)) ||
  (copiedOn !== undefined && !daySchema.safeParse(copiedOn).success)
if (wrong) {
  console.error(usage)
  process.exit(2)
}

if (existsSync('.env')) process.loadEnvFile('.env')
const config = readConfig(process.env)
await migrate(config.DATABASE_URL)
const deps = await composeDeps(config, systemClock)
try {
  await openKeys(deps)
  await run(deps)
} catch (error) {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  if (!missing && !(error instanceof Problem)) throw error
  console.error(missing ? `没有这个文件：${file}` : wordsOf(error as Problem))
  process.exitCode = 1
} finally {
  await deps.database.close()
}

function wordsOf(problem: Problem): string {
  if (problem.code !== 'notFound') return problem.say
  const { thing } = problem.details as { thing: string }
  if (thing === 'programme') return `没有这个项目：${values.programme}`
  return `没有这个群：${values.room}。群要先绑定到项目，名字和微信里的一样，也可以用编号`
}

async function run(deps: Deps): Promise<void> {
  const programme = await programmeOf(deps)
  const log: ChatLog = {
    ...{ room: values.room ?? '', year, copiedOn },
    file: { name: basename(file ?? ''), bytes: await readFile(file ?? '') },
  }
  const preview = await previewChat(deps, programme, log)
  tellPreview(preview, programme.zone)
  if (values['dry-run']) return console.log('只看了看，什么也没记。去掉 --dry-run 再来一次就导入')
  const id = deps.ids.next('cmd')
  const cause = { kind: 'command', id, orderId: id, at: deps.clock.now() } as const
  const actor = { kind: 'system', programmeId: programme.id } as const
  const importId = await importChat(deps, { programme, actor, cause }, log)
  await handleAll(deps, importId)
  await tellOutcome(deps, importId, programme.zone)
}

async function programmeOf({ database }: Deps) {
  if (values.programme) return programmeByKey(database.client, values.programme)
  const all = await listProgrammes(database.client)
  const [only] = all
  if (only && all.length === 1) return only
  throw new Problem('listRefused', {
    reason: `这里有${all.length}个项目，用 --programme 说是哪个：${all.map(({ key }) => key).join('、')}`,
  })
}

// A running bot may handle them at the same time: each is handled once.
async function handleAll(deps: Deps, importId: string): Promise<void> {
  const interpret = createInterpret()
  for (;;) {
    const pending = await pendingOf(deps.database.client, importId)
    if (pending.length === 0) return
    // On SQLite those that are asked for together share a commit, in the order in which they were asked.
    const together = deps.database.provider === 'sqlite' ? shared : 1
    for (let i = 0; i < pending.length; i += together)
      await Promise.all(pending.slice(i, i + together).map((id) => handleMessage(deps, id, interpret)))
  }
}

function tellPreview(preview: Preview, zone: string): void {
  const { room, messages, notText, known, firstSentAt, lastSentAt, senders, unread, unreadCount } = preview
  const when = (at: Date) => `${dayAt(at, zone)} ${timeAt(at, zone)}`
  console.log(`群：${room.name ?? room.id}（${room.id}）`)
  console.log(
    `读出${messages}条文字消息，${when(firstSentAt)} 到 ${when(lastSentAt)}，其中${known}条已经有了`,
  )
  console.log(`图片、语音、撤回等${notText}条，没有文字，不导`)
  for (const { name, messages: n, person, bot } of senders)
    console.log(
      `  ${name} ${n}条${bot ? '（小二自己，不导）' : person ? ` → ${person}` : '（还对不上是谁）'}`,
    )
  if (unreadCount > 0) console.log(`没读懂${unreadCount}行：`)
  for (const { row, words } of unread) console.log(`  第${row}行 ${words}`)
}

async function tellOutcome({ database }: Deps, importId: string, zone: string): Promise<void> {
  const { client } = database
  const { known, taken, ignored, conversationId } = await importById(client, importId)
  console.log(`\n记上${taken}条，以前就有${known}条，闲话等${ignored}条没留`)
  // Of all that was brought in of this group.
  const senders = await unmatchedSenders(client, conversationId)
  if (senders.length > 0) console.log('对不上是谁发的，到网页“导入”里指定，指定完自动补上：')
  for (const { name, messages } of senders) console.log(`  ${name} ${messages}条`)
  const left = await refusedMessages(client, conversationId)
  if (left.length > 0) console.log('没记上的：')
  for (const { sender, sentAt, note } of left)
    console.log(`  ${dayText(dayAt(sentAt, zone))} ${timeAt(sentAt, zone)} ${sender}：${note ?? '没看懂'}`)
  const undecided = await undecidedDays(client, conversationId)
  const byStation = new Map<string, string[]>()
  for (const { station, day } of undecided) byStation.set(station, [...(byStation.get(station) ?? []), day])
  if (byStation.size > 0) console.log('这些站一天报了两次，是再加还是总数，到网页“导入”里每站定一次：')
  for (const [station, days] of byStation)
    console.log(`  ${station} ${days.length}天，${dayText(days[0] ?? '')}起`)
}
