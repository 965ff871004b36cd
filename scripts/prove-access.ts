// May nobody do what they may not? Each route of a really running server is asked as everybody who may come to it, of two
// programmes, and compared with the table of who may do what (miniprogram-api/access-table.ts).
//   npm run prove:access
// Exits 1 on any deviation, and when a route isn't in the table.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { table } from '../miniprogram-api/access-table.ts'
import { addWorld } from '../miniprogram-api/test-access.ts'
import { addProgramme } from '../miniprogram-api/test-support.ts'
import { askersOf } from './prove/access/askers.ts'
import { type RunningDoor, startDoor } from './prove/access/server.ts'
import { walk } from './prove/access/walk.ts'

const folder = mkdtempSync(join(tmpdir(), 'xiaoer-access-'))
const door = await startDoor(folder)
let deviations: string[]
try {
  deviations = [...(await undeclared(door)), ...(await proven(door))]
} finally {
  await door.stop()
  rmSync(folder, { recursive: true })
}
for (const each of deviations) console.log(`  ✗ ${each}`)
console.log(deviations.length === 0 ? 'nobody may do what they may not' : `${deviations.length} deviations`)
process.exit(deviations.length === 0 ? 0 : 1)

async function undeclared({ url }: RunningDoor): Promise<string[]> {
  const document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
  const { paths } = document.parse(await (await fetch(`${url}/openapi.json`)).json())
  const there = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((each) => `${each} ${path}`),
  )
  return [
    ...there.filter((key) => !table[key]).map((key) => `${key}: not in the table`),
    ...Object.keys(table)
      .filter((key) => !there.includes(key))
      .map((key) => `${key}: in the table and not there`),
  ]
}

async function proven(running: RunningDoor): Promise<string[]> {
  const { client: db } = running.deps.database
  const world = await addWorld({ db, ...running })
  const { id: otherId } = await addProgramme(db)
  const askers = await askersOf({ door: running, world, otherId })
  const walked = await walk({ door: running, world, askers, table })
  const { asked, letIn, refused } = walked
  console.log(
    `${Object.keys(table).length} routes as ${askers.length} askers: ${asked} asked, ${letIn} let in, ${refused} refused`,
  )
  return walked.deviations
}
