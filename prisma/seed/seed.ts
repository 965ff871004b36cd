// What a database holds before its first message: the four programmes, and in a demo the sample county.
import { readFileSync } from 'node:fs'
import { loadUsualDialogs } from '../../core/dialogs/load-dialog.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { loadProgramme } from '../../core/programmes/load-programme.ts'
import { openKeys } from '../../core/programmes/open-keys.ts'
import { parseProgrammeFile } from '../../core/programmes/programme-file.ts'
import { parseCatalogue } from '../../core/training/courses/catalogue.ts'
import { importCatalogueInto } from '../../core/training/courses/import-catalogue.ts'
import { type DemoCounty, parseDemoCounty } from '../demo/demo-file.ts'
import { seedDemoCounty } from './demo-county.ts'

const programmeKeys = ['urad-middle', 'hangjin', 'yongren', 'zeku']
const dialogKeys = ['follow-up-week', 'follow-up', 'rating']
const seedVersion = '1'

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))

export const readDemoCounty = (): DemoCounty => parseDemoCounty(readJson('../demo/county.json'))

const usualDialogs = (): unknown[] => dialogKeys.map((key) => readJson(`../dialogs/${key}.json`))

export class WrongWorldError extends Error {}

/**
 * Seeds an empty database and brings the programmes of any other up to date. A demo and a real programme never share
 * a database: throws when the database is of the other kind.
 */
export async function seed(deps: Deps, options: { demo: boolean }): Promise<{ fresh: boolean }> {
  const { client } = deps.database
  const installation = await client.installation.findUnique({ where: { id: 1 } })
  if (installation && installation.demo !== options.demo) {
    throw new WrongWorldError(
      installation.demo
        ? 'this database is a demo: a real channel needs one of its own (DATABASE_URL)'
        : 'this database is not a demo: the simulated county needs one of its own (DATABASE_URL)',
    )
  }
  if (!installation && (await client.person.count()) > 0) {
    throw new WrongWorldError('this database holds people and no mark of whose world it is: not one of ours')
  }
  await openKeys(deps)
  for (const key of programmeKeys) {
    await loadProgramme(deps, parseProgrammeFile(readJson(`../programmes/${key}.json`)))
    await loadUsualDialogs(deps, { programmeKey: key, dialogs: usualDialogs() })
  }
  await importCatalogueInto(deps, 'zeku', parseCatalogue(readJson('../programmes/zeku-courses.json')))
  if (installation) return { fresh: false }
  await deps.database.transact(async (tx) => {
    if (options.demo) await seedDemoCounty(deps, tx, readDemoCounty())
    const row = { id: 1, demo: options.demo, seedVersion, createdAt: deps.clock.now() }
    await tx.installation.create({ data: row })
  })
  return { fresh: true }
}
