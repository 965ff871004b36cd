// A programme's own words without a database: its townships from its file, and in the demo's programme also the demo
// county's stations, nicknames and courses.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseProgrammeFile } from '../core/programmes/programme-file.ts'
import type { Vocabulary } from '../core/understanding/understand.ts'
import { parseDemoCounty } from '../prisma/demo/demo-file.ts'

const prisma = join(import.meta.dirname, '../prisma')
const programmes = join(prisma, 'programmes')
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

export const programmeKeys = (): string[] =>
  readdirSync(programmes)
    .filter((f) => f.endsWith('.json'))
    .map((f) => f.slice(0, -'.json'.length))

/** Undefined when there is no such programme. */
export function programmeWords(key: string): Vocabulary | undefined {
  if (!programmeKeys().includes(key)) return undefined
  const { townships } = parseProgrammeFile(readJson(join(programmes, `${key}.json`)))
  const demo = parseDemoCounty(readJson(join(prisma, 'demo/county.json')))
  const own = demo.programmeKey === key
  const named = own ? demo.stations.map(({ name, nicknames }) => ({ name, nicknames })) : []
  return {
    stations: [...townships.map(({ name }) => ({ name, nicknames: [] })), ...named],
    courses: own ? demo.courses.map((c) => c.name) : [],
  }
}
