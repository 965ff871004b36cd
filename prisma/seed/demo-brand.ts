// Seeds what the demo county shows of itself: drawn pictures, a story and brands by the documents, and goods and
// enterprises that are invented and say so. Through the wing's own steps, as the system, so that each has its revision.
import { readFileSync } from 'node:fs'
import { publishContent, submitContent } from '../../core/brand/editorial/review-content.ts'
import { createContent } from '../../core/brand/editorial/write-content.ts'
import { recordFact } from '../../core/brand/facts/record-fact.ts'
import { addImage, type ImageFields } from '../../core/brand/images/add-image.ts'
import { type SavedImage, saveImage } from '../../core/brand/images/image-files.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { runWork, type Work } from '../../core/platform/work.ts'
import { programmeByKey } from '../../core/programmes/programme-reads.ts'
import { addDays, dayAt } from '../../core/values/days.ts'
import { type DemoBrand, parseDemoBrand } from '../demo/brand-file.ts'
import { drawScene } from './demo-pictures.ts'

export const readDemoBrand = (): DemoBrand =>
  parseDemoBrand(JSON.parse(readFileSync(new URL('../demo/brand.json', import.meta.url), 'utf8')))

/** Does nothing where the programme shows something already. */
export async function seedDemoBrand(deps: Deps, programmeKey: string): Promise<{ fresh: boolean }> {
  const programme = await programmeByKey(deps.database.client, programmeKey)
  const { client } = deps.database
  if ((await client.contentItem.count({ where: { programmeId: programme.id } })) > 0) return { fresh: false }
  const file = readDemoBrand()
  const pictures = await savePictures(deps, file)
  const id = deps.ids.next('cmd')
  await runWork(deps, {
    programme,
    actor: { kind: 'system', programmeId: programme.id },
    cause: { kind: 'command', id, orderId: id, at: deps.clock.now() },
    body: (work) => seedAll(work, file, pictures),
  })
  return { fresh: true }
}

interface SavedPicture {
  alt: string
  saved: SavedImage
}

async function savePictures(deps: Deps, { pictures }: DemoBrand): Promise<Map<string, SavedPicture>> {
  const found = new Map<string, SavedPicture>()
  for (const { key, scene, alt } of pictures)
    found.set(key, { alt, saved: await saveImage(deps, await drawScene(scene).encode('png')) })
  return found
}

const drawn: Omit<ImageFields, 'alt'> & { sample: true } = {
  ...{ source: '程序画的示意图', licence: '随意使用', personIds: [], paperConsent: null },
  use: 'publicity',
  people: 'none',
  sample: true,
}

type Ids = ReadonlyMap<string, string>

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the demo's brand file names no ${key}`)
  return id
}

async function published(work: Work, kind: string, content: object): Promise<string> {
  const sent = await submitContent(work, await createContent(work, kind, content))
  return (await publishContent(work, sent)).id
}

async function seedAll(work: Work, file: DemoBrand, pictures: ReadonlyMap<string, SavedPicture>) {
  const images = new Map<string, string>()
  for (const [key, { alt, saved }] of pictures)
    images.set(key, (await addImage(work, saved, { ...drawn, alt })).id)
  const image = (key: string | null) => key && idOf(images, key)
  const { cover, sections, ...story } = file.story
  await published(work, 'story', {
    ...{ ...story, cover: image(cover) },
    sections: sections.map((section) => ({ ...section, image: image(section.image) })),
  })
  const brands = new Map<string, string>()
  // The list shows what was published last first: the region's own brand.
  for (const { key, ...brand } of [...file.brands].reverse())
    brands.set(key, await published(work, 'brand', { ...brand, cover: image(brand.cover), logo: null }))
  const enterprises = await seedEnterprises(work, file, { image, regionId: idOf(brands, 'region') })
  for (const product of file.products)
    await published(work, 'product', {
      ...productOf(work, product),
      cover: image(product.cover),
      ...{ brandId: idOf(brands, product.brand), enterpriseId: idOf(enterprises, product.enterprise) },
    })
}

async function seedEnterprises(
  work: Work,
  { enterprises }: DemoBrand,
  { image, regionId }: { image: (key: string | null) => string | null; regionId: string },
): Promise<Ids> {
  const today = dayAt(work.now, work.programme.zone)
  const ids = new Map<string, string>()
  for (const { key, admission, cover, ...enterprise } of enterprises) {
    const id = await published(work, 'enterprise', { ...enterprise, cover: image(cover), sample: true })
    ids.set(key, id)
    for (const { kind, daysAgo, paper } of admission)
      await recordFact(work, id, {
        ...{ kind, day: addDays(today, -daysAgo), brandId: regionId, count: null, paper, imageId: null },
        ...{ note: null, sample: true },
      })
  }
  return ids
}

function productOf({ now, programme }: Work, product: DemoBrand['products'][number]) {
  const { name, category, series, summary, months, yields, unit, channels } = product
  const thisYear = Number(dayAt(now, programme.zone).slice(0, 4))
  const years = yields.flatMap((value, i) => (value === null ? [] : [{ value, year: thisYear - 1 + i }]))
  return {
    ...{ name, category, series, summary, gallery: [], sample: true },
    text: '这款产品和它的数字都是**示例**，给演示用。',
    years: years.map(({ value, year }) => ({
      ...{ year, area: null, yield: { value, unit }, months, quality: '示例', certifications: [] },
      channels: channels.map(([channel, percent]) => ({ name: channel, percent })),
      ...{ ownBrand: { has: false, name: '' }, note: '示例数据' },
    })),
  }
}
