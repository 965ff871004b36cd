// Reads messages as JSON lines and prints what they mean, or explains one:
//   npm run --silent understand -- [--programme KEY] FILE.jsonl
//   npm run --silent understand -- [--programme KEY] --explain "今天代买3单156块" [room] [role] [sentAt]
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Understanding, understand, type Vocabulary } from '../core/understanding/understand.ts'
import { programmeKeys, programmeWords } from './programme-words.ts'

const line = z.object({
  id: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime({ offset: true }).default('2026-06-10T12:00:00+08:00'),
  room: z.enum(['stations', 'trainees', 'staff', 'private']).default('stations'),
  role: z.enum(['operator', 'trainee', 'staff', 'unknown']).default('operator'),
  mention: z.boolean().default(false),
})

const { values, positionals } = parseArgs({
  options: { programme: { type: 'string' }, explain: { type: 'string' } },
  allowPositionals: true,
})
// `| head` has read enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))

const vocabulary = values.programme === undefined ? {} : programmeWords(values.programme)
if (!vocabulary) stop(`没有项目 no programme ${values.programme}: ${programmeKeys().join(' ')}`)
else if (values.explain !== undefined) explain(vocabulary, values.explain, positionals)
else if (positionals[0]) answerAll(vocabulary, positionals[0])
else stop('usage: understand.ts [--programme KEY] FILE.jsonl | --explain "text" [room] [role] [sentAt]')

function stop(why: string): void {
  console.error(why)
  process.exitCode = 2
}

function read(words: Vocabulary, input: unknown): Understanding & { id: string } {
  const { id, text, sentAt, room, role, mention } = line.parse(input)
  return { id, ...understand({ text, sentAt: new Date(sentAt), room, role, mentionsBot: mention }, words) }
}

function explain(words: Vocabulary, text: string, [room, role, sentAt]: string[]): void {
  const { intents, other, leftover } = read(words, { id: 'explained', text, room, role, sentAt })
  for (const { intent, fields, spans, cues } of intents) {
    console.log(`${intent} ${JSON.stringify(fields)}`)
    for (const [name, [start, end]] of Object.entries(spans))
      console.log(`  ${name}: ${text.slice(start, end)}`)
    console.log(`  cues: ${cues.join(' | ')}`)
  }
  if (other.length > 0) console.log(`other ${JSON.stringify(other)}`)
  if (leftover.length > 0) console.log(`leftover ${JSON.stringify(leftover)}`)
  if (intents.length + other.length === 0) console.log('nothing for the bot')
}

function answerAll(words: Vocabulary, file: string): void {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '')
  process.stdout.write(`${lines.map((l) => answer(words, l)).join('\n')}\n`)
}

function answer(words: Vocabulary, json: string): string {
  const { id, intents, other, leftover } = read(words, JSON.parse(json))
  return JSON.stringify({
    id,
    intents: intents.map(({ intent, fields }) => ({ intent, fields })),
    ...(other.length > 0 && { other }),
    ...(leftover.length > 0 && { leftover }),
  })
}
