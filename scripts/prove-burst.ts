// 45 stations that report in the same minute, in one group, to a bot that speaks no faster than its limits allow:
//   npm run prove:burst -- [--stations 45] [--seconds 60] [--commit 1000] [--json] [--show]
// Each report is handed over at its own moment of the real minute and has to be committed within a second; the quarter
// of an hour of the acknowledgements passes on a clock of its own. Exits 1 when a report is late or lost, a station is
// acknowledged not once, or a minute holds more sends than it may. --show prints what the group reads.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { percentile } from './bench/percentile.ts'
import { type Burst, burst } from './prove/burst.ts'

const whole = z.coerce.number().int().min(1)
const options = z
  .object({
    ...{ stations: whole.max(45).default(45), seconds: whole.default(60), commit: whole.default(1_000) },
    ...{ json: z.boolean().default(false), show: z.boolean().default(false) },
  })
  .parse(
    parseArgs({
      options: {
        ...{ stations: { type: 'string' }, seconds: { type: 'string' }, commit: { type: 'string' } },
        ...{ json: { type: 'boolean' }, show: { type: 'boolean' } },
      },
    }).values,
  )

/** More characters than this are not read at one glance. */
const longest = 800

const folder = mkdtempSync(join(tmpdir(), 'xiaoer-burst-'))
const proof = await burst({ folder, stations: options.stations, seconds: options.seconds })
rmSync(folder, { recursive: true, force: true })

const latencyAt = (share: number) => Math.round(percentile(proof.latencies, share))
const ms = { p50: latencyAt(0.5), p95: latencyAt(0.95), max: latencyAt(1) }
const faults = {
  lost: options.stations - proof.committed,
  late: proof.latencies.filter((each) => each >= options.commit).length,
  notAcknowledged: proof.stations.filter(({ lines }) => lines === 0).length,
  acknowledgedTwice: proof.stations.filter(({ lines }) => lines > 1).length,
  tooManyInAMinute: Math.max(0, proof.mostInAMinute - proof.allowedInAMinute),
  notRead: proof.messages.filter(({ text }) => text.length > longest).length,
}
const ok = Object.values(faults).every((count) => count === 0)
report(proof)
process.exit(ok ? 0 : 1)

function report({ messages, mostInAMinute, allowedInAMinute, lastAfterMs }: Burst): void {
  const sizes = messages.map(({ text }) => text.split('\n').length)
  if (options.json) {
    console.log(JSON.stringify({ ms, messages: sizes, mostInAMinute, lastAfterMs, faults, ok }))
    return
  }
  console.log(`${options.stations} reports in ${options.seconds} s`)
  console.log(`  ms to the commit: p50 ${ms.p50}, p95 ${ms.p95}, max ${ms.max}`)
  console.log(
    `  acknowledged in ${messages.length} messages of ${sizes.join(', ')} lines, the last ${Math.round(lastAfterMs / 1000)} s after the first report`,
  )
  console.log(`  sends in the fullest minute: ${mostInAMinute} of ${allowedInAMinute}`)
  for (const [name, count] of Object.entries(faults)) console.log(`  ${name}: ${count}`)
  if (options.show) for (const { text } of messages) console.log(`\n${text}`)
  console.log(ok ? 'proven' : 'not proven')
}
