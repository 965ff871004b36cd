// The process that bench:codes measures: makes a lot and writes its file, as a request does.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeLot } from '../../core/brand/trace/code-table.ts'
import { makeLot } from '../../core/brand/trace/make-lot.ts'
import { openBatch } from '../../core/brand/trace/open-batch.ts'
import { codesOf } from '../../core/brand/trace/trace-code.ts'
import { lotById } from '../../core/brand/trace/trace-reads.ts'
import { standingClock } from '../../core/platform/clock.ts'
import { readConfig } from '../../core/platform/config.ts'
import { openDatabase } from '../../core/platform/database/database.ts'
import { migrate } from '../../core/platform/database/migrations.ts'
import { createIds } from '../../core/platform/ids.ts'
import { createKeyring } from '../../core/platform/keyring.ts'
import { silentLogger } from '../../core/platform/logger.ts'
import { seededRandom } from '../../core/platform/random.ts'
import { runWork, type Work } from '../../core/platform/work.ts'

export interface CodesMeasured {
  seconds: number
  parts: Record<string, number>
  peakMb: number
  grownMb: number
  bytes: number
  checked: number
}

const [url = '', folder = '', wanted = ''] = process.argv.slice(2)
const count = Number(wanted)
const clock = standingClock(new Date('2026-11-20T10:00:00Z'))
const random = seededRandom(3)
await migrate(url)
const database = await openDatabase({ url })
const deps = {
  ...{ clock, random, database, ids: createIds(clock, random), log: silentLogger() },
  config: readConfig({ CHANNEL: 'county', DATA_DIR: folder }),
  keyring: createKeyring(Buffer.alloc(32, 1)),
}
const programme = { id: 'prg_bench', key: 'bench', region: '测试旗', zone: 'Asia/Shanghai' }
await database.client.programme.create({
  data: { ...programme, name: '测试', fileHash: 'x', detail: {}, createdAt: clock.now() },
})
const inWork = <T>(body: (work: Work) => Promise<T>) =>
  runWork(deps, {
    ...{ programme, actor: { kind: 'system', programmeId: programme.id }, body },
    cause: { kind: 'command', id: 'bench', orderId: 'bench', at: clock.now() },
  })
const batchId = await inWork((work) =>
  openBatch(work, {
    ...{ number: '20261101-A', productId: null, productName: '羊肉卷', producerId: null },
    ...{ producerName: '样品合作社', place: '海流图镇', quantity: count, unit: '袋', packages: count },
    ...{ producedOn: '2026-11-01', shelfLifeDays: 365, note: null },
  }),
)

const peakKb = () => process.resourceUsage().maxRSS
const before = peakKb()
const begun = performance.now()
const { id } = await inWork((work) => makeLot(work, { batchId, count, requestKey: 'bench' }))
const made = performance.now()
const lot = await lotById(database.client, id)
const file = await writeLot(deps.keyring, 'https://example.com', {
  lot: { ...lot, batchNumber: lot.batch.number },
  format: 'xlsx',
})
const written = performance.now()
const path = join(folder, 'codes.xlsx')
await writeFile(path, file)
const saved = performance.now()
const peak = peakKb()
await database.close()

const seconds = (ms: number) => Math.round(ms) / 1000
const mb = (kb: number) => Math.round(kb / 1024)
const measured: CodesMeasured = {
  seconds: seconds(saved - begun),
  parts: {
    'the lot, committed': seconds(made - begun),
    'codes and xlsx': seconds(written - made),
    'to disk': seconds(saved - written),
  },
  ...{ peakMb: mb(peak), grownMb: mb(peak) - mb(before), bytes: file.length },
  checked: await check(path),
}
process.send?.(measured, () => process.exit(0))

/** After all is measured: reads the file with another's reader. */
async function check(xlsx: string): Promise<number> {
  const { readSheet } = await import('read-excel-file/node')
  const rows = await readSheet(await readFile(xlsx))
  const codes = codesOf(deps.keyring)
  const seen = new Set<string>()
  for (const [number, code] of rows.slice(1)) {
    const read = codes.read(String(code))
    const place = read.kind === 'code' && read.serial === lot.serial ? read.position : -1
    if (place === Number(number) - lot.firstNumber) seen.add(String(code))
  }
  return seen.size
}
