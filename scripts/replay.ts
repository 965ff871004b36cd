// Posts messages through the whole of the simulated county into a fresh seeded database, with the county's clock and
// the pacing virtual:
//   npm run replay -- FILE.jsonl [--out OUT.jsonl]
// Lines: {id,text,sentAt,room,role,mention?,sender?,conversation?}. One line a message comes out, in the order of the
// input: {id, intents, recorded:[{type,id,before,after}], replies:[text]}.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { CountyBot } from '../bot/county-bot.ts'
import type { SettableClock } from '../core/platform/clock.ts'

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime({ offset: true }),
  room: z.enum(['stations', 'trainees', 'staff', 'private']),
  role: z.enum(['operator', 'trainee', 'staff', 'unknown']),
  mention: z.boolean().optional(),
  sender: z.string().optional(),
  conversation: z.string().optional(),
})
type Line = z.infer<typeof lineSchema>

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' } },
})
const [file] = positionals
if (!file) {
  console.error('usage: npm run replay -- FILE.jsonl [--out OUT.jsonl]')
  process.exit(2)
}

const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line, i) => readLine(line, `${file}:${i + 1}`))
const inTime = [...lines].sort((a, b) => instant(a) - instant(b))

const folder = mkdtempSync(join(tmpdir(), 'xiaoer-replay-'))
// Wechaty keeps a disk cache in the home folder.
process.env.HOME = folder
process.env.WECHATY_LOG = 'error'
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const { startWorld } = await import('./replay-world.ts')
const start = new Date((inTime[0] ? instant(inTime[0]) : Date.now()) - 60_000)
const { world, clock, post, close } = await startWorld(folder, start)

for (const line of inTime) {
  await letTimePass(world, clock, new Date(instant(line)))
  await post(placeOf(world, line))
  await sendDue(world)
}
await finish(world, clock)

const output = []
for (const { id } of lines) {
  const outcome = await world.outcomes.outcomeOf(id)
  const { intents = [], recorded = [], replies = [] } = outcome ?? {}
  const texts = replies.map((reply) => world.county.find(reply)?.text ?? '')
  output.push(JSON.stringify({ id, intents, recorded, replies: texts }))
}
const text = `${output.join('\n')}\n`
if (values.out) writeFileSync(values.out, text)
else process.stdout.write(text)
await close()
process.exit(0)

function readLine(line: string, place: string): Line {
  const parsed = lineSchema.safeParse(JSON.parse(line))
  if (parsed.success) return parsed.data
  console.error(`${place}: ${z.prettifyError(parsed.error)}`)
  process.exit(2)
}

function instant(line: Line): number {
  return new Date(line.sentAt).getTime()
}

/** Where a line is posted: its own sender and conversation, or the first of that role and kind. */
function placeOf({ county }: CountyBot, line: Line) {
  const conversations = county.conversations()
  const people = [...county.directory.people.values()]
  const rooms = conversations.filter(({ kind }) => kind === line.room)
  const senderId =
    line.sender ??
    people.find(({ wechatId, role }) => role === line.role && canWrite(line, wechatId, rooms))?.wechatId
  if (!senderId) throw new Error(`${line.id}: nobody of role ${line.role}`)
  const own = line.room === 'private' ? `private:${senderId}` : undefined
  const conversationId =
    line.conversation ?? own ?? rooms.find(({ members }) => members.some(({ id }) => id === senderId))?.id
  if (!conversationId) throw new Error(`${line.id}: ${senderId} is in no room of kind ${line.room}`)
  const { id, text: said, mention } = line
  return { id, conversationId, senderId, text: said, sentAt: new Date(instant(line)), mentionsBot: mention }
}

function canWrite(line: Line, wechatId: string, rooms: { members: { id: string }[] }[]): boolean {
  return line.room === 'private' || rooms.some(({ members }) => members.some(({ id }) => id === wechatId))
}

async function sendDue({ bot }: CountyBot): Promise<Date | null> {
  for (;;) {
    const outcome = await bot.sender.step()
    if (outcome !== 'sent') return outcome.waitUntil
  }
}

/** Sends at their own times what falls due before the instant, then sets the clock to it. */
async function letTimePass(world: CountyBot, clock: SettableClock, until: Date): Promise<void> {
  for (let next = await sendDue(world); next && next < until; next = await sendDue(world)) clock.set(next)
  clock.set(until)
}

async function finish(world: CountyBot, clock: SettableClock): Promise<void> {
  for (let next = await sendDue(world); next; next = await sendDue(world)) clock.set(next)
}
