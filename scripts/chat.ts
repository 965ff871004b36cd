// Talks to the bot in the terminal, as anybody in the demo county:
//   npm run chat [-- --as 王秀兰] [--in 站长]
// It joins the county that `npm start` runs, or runs one of its own while it lasts. In it: /as NAME, /in ROOM,
// /who, /at 21:30, /quit.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import {
  type CountyConversation,
  clockSchema,
  countyConversationsSchema,
  countyMessageSchema,
} from '../miniprogram-api/contract/county.ts'
import { readEvents } from './chat/read-events.ts'

const { values } = parseArgs({ options: { as: { type: 'string' }, in: { type: 'string' } } })
const countyUrl = process.env.COUNTY_URL ?? 'http://127.0.0.1:3210'
const call = (path: string, init?: RequestInit) => fetch(new URL(`/county/v1/${path}`, countyUrl), init)
const post = (path: string, body: unknown) =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

async function isUp(): Promise<boolean> {
  try {
    return (await call('clock')).ok
  } catch {
    return false
  }
}

async function startOwn(): Promise<void> {
  console.log('· 没有在跑的演示旗县，先起一个 starting one')
  const child = spawn(process.execPath, ['scripts/start.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] })
  process.on('exit', () => child.kill('SIGTERM'))
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the county did not start')))
    child.stdout.on('data', (data: Buffer) => {
      if (data.toString().includes('小二在线')) resolve()
    })
  })
}

if (!(await isUp())) await startOwn()
const { items } = countyConversationsSchema.parse(await (await call('conversations')).json())

interface Place {
  conversation: CountyConversation
  sender: { id: string; name: string }
}

function place(person: string | undefined, room: string | undefined): Place | null {
  const rooms = items.filter(({ name, kind }) => !room || name.includes(room) || kind === room)
  for (const conversation of rooms) {
    const sender = conversation.members.find(
      ({ name, role }) => role !== 'bot' && (!person || name === person),
    )
    if (sender) return { conversation, sender }
  }
  return null
}

let here = place(values.as, values.in)
if (!here) {
  console.error('没有这个人，或者这个人不在那个群里')
  process.exit(2)
}

const names = new Map(items.flatMap(({ members }) => members.map(({ id, name }) => [id, name] as const)))
const lines = createInterface({ input: process.stdin, output: process.stdout })
const prompt = () => {
  if (!here) return
  lines.setPrompt(`${here.sender.name} @ ${here.conversation.name} › `)
  lines.prompt()
}

const commands: Record<string, (rest: string) => Promise<void> | void> = {
  as: (name) => {
    here = place(name, here?.conversation.name) ?? place(name, undefined) ?? here
  },
  in: (room) => {
    here = place(here?.sender.name, room) ?? place(undefined, room) ?? here
  },
  who: () => {
    for (const { name, members } of items.slice(0, 8)) {
      console.log(
        `${name}：${members
          .slice(0, 12)
          .map((member) => member.name)
          .join('、')}`,
      )
    }
  },
  at: async (time) => {
    const { now } = clockSchema.parse(await (await call('clock')).json())
    const day = new Date(new Date(now).getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    const answer = await post('clock', { now: `${day}T${time.padStart(5, '0')}:00+08:00` })
    if (!answer.ok) console.log('时间写成 21:30 这样')
  },
  quit: () => process.exit(0),
}

async function take(line: string): Promise<void> {
  const command = /^\/(\w+)\s*(.*)$/.exec(line)
  const known = command?.[1] ? commands[command[1]] : undefined
  if (known) await known(command?.[2] ?? '')
  else if (line.trim() && here) {
    const answer = await post('messages', {
      conversationId: here.conversation.id,
      senderId: here.sender.id,
      text: line,
    })
    if (!answer.ok) console.log(((await answer.json()) as { detail?: string }).detail ?? '没发出去')
  }
}

async function listen(): Promise<void> {
  for await (const data of readEvents(new URL('/county/v1/messages/stream', countyUrl))) {
    const message = countyMessageSchema.parse(JSON.parse(data))
    if (!message.fromBot) continue
    const room = items.find(({ id }) => id === message.conversationId)?.name ?? '私聊'
    console.log(
      `\n${names.get(message.senderId) ?? '小二'}（${room}）  ${message.text.replaceAll('\n', '\n    ')}`,
    )
    prompt()
  }
}

void listen().catch(() => {
  console.error('\n与旗县的连接断了')
  process.exit(1)
})
prompt()
for await (const line of lines) {
  await take(line)
  prompt()
}
process.exit(0)
