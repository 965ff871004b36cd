// A process of its own for sqlite-adapter.test.ts: adds one to a counter in many transactions at once.
import { openDatabase } from '../../core/platform/database/database.ts'

const [url = '', times = '0'] = process.argv.slice(2)
const database = await openDatabase({ url, synchronous: 'NORMAL' })

const addOne = () =>
  database.transact(async (tx) => {
    const row = await tx.jobRun.findUniqueOrThrow({ where: { id: 'counter' } })
    const { n } = row.counts as { n: number }
    await tx.jobRun.update({ where: { id: 'counter' }, data: { counts: { n: n + 1 } } })
  })

await Promise.all(Array.from({ length: Number(times) }, addOne))
await database.close()
