// Reads messages as JSON lines and prints what they mean, or explains one.
//   node --import tsx scripts/understand.ts FILE.jsonl
//   node --import tsx scripts/understand.ts --explain "今天代买3单156块" [room] [role] [sentAt]
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { understand } from '../core/understanding/understand.ts'

const line = z.object({
  id: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime({ offset: true }).default('2026-06-10T12:00:00+08:00'),
  room: z.enum(['stations', 'trainees', 'staff', 'private']).default('stations'),
  role: z.enum(['operator', 'trainee', 'staff', 'unknown']).default('operator'),
  mention: z.boolean().default(false),
})

function read(input: unknown) {
  const { id, text, sentAt, room, role, mention } = line.parse(input)
  return { id, ...understand({ text, sentAt: new Date(sentAt), room, role, mentionsBot: mention }) }
}

function explain([text = '', room = 'stations', role = 'operator', sentAt]: string[]): void {
  const { intents, other, leftover } = read({ id: 'explained', text, room, role, sentAt })
  for (const { intent, fields, spans, cues } of intents) {
    console.log(`${intent} ${JSON.stringify(fields)}`)
    for (const [name, [start, end]] of Object.entries(spans))
      console.log(`  ${name}: ${text.slice(start, end)}`)
    console.log(`  cues: ${cues.join(' ')}`)
  }
  if (other.length > 0) console.log(`other ${JSON.stringify(other)}`)
  if (leftover.length > 0) console.log(`leftover ${JSON.stringify(leftover)}`)
  if (intents.length + other.length === 0) console.log('nothing for the bot')
}

function answer(json: string): string {
  const { id, intents, other, leftover } = read(JSON.parse(json))
  return JSON.stringify({
    id,
    intents: intents.map(({ intent, fields }) => ({ intent, fields })),
    ...(other.length > 0 && { other }),
    ...(leftover.length > 0 && { leftover }),
  })
}

const [first, ...rest] = process.argv.slice(2)
if (first === '--explain') explain(rest)
else if (first) {
  const lines = readFileSync(first, 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '')
  process.stdout.write(`${lines.map(answer).join('\n')}\n`)
} else {
  console.error('usage: understand.ts FILE.jsonl | --explain "text" [room] [role] [sentAt]')
  process.exitCode = 2
}
