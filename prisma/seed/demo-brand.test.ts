import { afterEach, beforeEach, expect, it } from 'vitest'
import { listPublished } from '../../core/brand/editorial/content-reads.ts'
import { standings } from '../../core/brand/facts/fact-reads.ts'
import { openImage } from '../../core/brand/images/image-files.ts'
import { imagesByIds } from '../../core/brand/images/image-reads.ts'
import { kindNamed } from '../../core/brand/kinds.ts'
import { productContentSchema } from '../../miniprogram-api/contract/content.ts'
import { programmeKey } from '../../test/support/county-accounts.ts'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { readDemoBrand, seedDemoBrand } from './demo-brand.ts'

let opened: TestDeps
let programmeId: string
beforeEach(async () => {
  opened = await openDeps()
  const where = { key: programmeKey }
  programmeId = (await opened.deps.database.client.programme.findUniqueOrThrow({ where })).id
})
afterEach(() => opened.close())

const shown = (kind: string) => listPublished(opened.deps.database.client, { programmeId, kind, limit: 50 })

it('shows a story, brands, enterprises and goods, once', async () => {
  expect(await seedDemoBrand(opened.deps, programmeKey)).toEqual({ fresh: true })
  expect(await seedDemoBrand(opened.deps, programmeKey)).toEqual({ fresh: false })
  const counts = []
  for (const kind of ['story', 'brand', 'enterprise', 'product']) counts.push((await shown(kind)).length)
  expect(counts).toEqual([1, 4, 3, 6])
})

it('what is invented says so, and what doesn’t names its documents', async () => {
  await seedDemoBrand(opened.deps, programmeKey)
  for (const kind of ['story', 'brand', 'enterprise', 'product'])
    for (const { content } of await shown(kind)) {
      const { sample, sources } = content as { sample: boolean; sources: { document: string }[] }
      expect(sample || sources.length > 0, kindNamed(kind).title(content)).toBe(true)
      for (const { document } of sources) expect(document).toMatch(/^00[01]_[0-9a-f]{16}$/)
    }
})

it('its pictures are drawn, marked and there', async () => {
  await seedDemoBrand(opened.deps, programmeKey)
  const { client } = opened.deps.database
  const ids = (await client.image.findMany({ select: { id: true } })).map(({ id }) => id)
  for (const { sha256, sample, hindrance } of await imagesByIds(client, programmeId, ids)) {
    expect([sample, hindrance]).toEqual([true, null])
    expect((await openImage(opened.deps, sha256, 'card')).length).toBeGreaterThan(1000)
  }
  expect(ids).toHaveLength(readDemoBrand().pictures.length)
})

it('enterprises stand in each way with the region’s brand', async () => {
  await seedDemoBrand(opened.deps, programmeKey)
  const found = await standings(opened.deps.database.client, { programmeId, day: '2026-11-20' })
  expect(found.map(({ state }) => state).sort()).toEqual(['admitted', 'applied', 'suspended'])
})

it('the goods are such as the door would take', async () => {
  await seedDemoBrand(opened.deps, programmeKey)
  for (const { content } of await shown('product'))
    expect(() => productContentSchema.parse({ kind: 'product', ...content })).not.toThrow()
})
