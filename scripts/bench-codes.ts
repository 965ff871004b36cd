// How long a lot of codes takes, from the request to the xlsx on disk, and how much memory:
//   npm run bench:codes -- [--count 60000] [--seconds 10] [--mb 200] [--check] [--json]
// In a process of its own on a fresh SQLite file. With --check it exits 1 at or above the bars. The memory that is
// held against its bar is by how much the process grew; Node, tsx and Prisma take some 200 MB before it begins.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { CodesMeasured } from './bench/codes-child.ts'

const whole = z.coerce.number().int().min(1)
const options = z
  .object({
    ...{ count: whole.default(60_000), seconds: whole.default(10), mb: whole.default(200) },
    ...{ check: z.boolean().default(false), json: z.boolean().default(false) },
  })
  .parse(
    parseArgs({
      options: {
        ...{ count: { type: 'string' }, seconds: { type: 'string' }, mb: { type: 'string' } },
        ...{ check: { type: 'boolean' }, json: { type: 'boolean' } },
      },
    }).values,
  )

const folder = mkdtempSync(join(tmpdir(), 'xiaoer-codes-'))
const url = `file:${join(folder, 'bench.db')}`
const measured = await new Promise<CodesMeasured>((resolve, reject) => {
  const script = fileURLToPath(new URL('./bench/codes-child.ts', import.meta.url))
  const child = fork(script, [url, folder, String(options.count)], { execArgv: ['--import', 'tsx'] })
  child.once('message', (message) => resolve(message as CodesMeasured))
  child.once('exit', (code) => reject(new Error(`the measured process ended with ${code}`)))
})
rmSync(folder, { recursive: true, force: true })

const { seconds, parts, peakMb, grownMb, bytes, checked } = measured
const ok = seconds < options.seconds && grownMb < options.mb && checked === options.count
if (options.json) console.log(JSON.stringify({ ...measured, ok }))
else {
  console.log(`${options.count} codes: ${seconds} s`)
  for (const [name, s] of Object.entries(parts)) console.log(`  ${name.padEnd(28)} ${s} s`)
  console.log(`  xlsx of ${bytes} bytes; ${checked} different codes in it read back to their places`)
  console.log(
    `peak RSS ${peakMb} MB (at most that much; before the lot ${peakMb - grownMb} MB, so it grew by ${grownMb} MB)`,
  )
  console.log(ok ? 'fast and small enough' : `wants under ${options.seconds} s and ${options.mb} MB`)
}
process.exit(options.check && !ok ? 1 : 0)
