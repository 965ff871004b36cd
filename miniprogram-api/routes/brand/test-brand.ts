// For tests of the doors before the brand wing: things of it, made as the wing makes them.
import { publishContent, submitContent } from '../../../core/brand/editorial/review-content.ts'
import { createContent } from '../../../core/brand/editorial/write-content.ts'
import { recordFact } from '../../../core/brand/facts/record-fact.ts'
import { addImage, type ImageFields } from '../../../core/brand/images/add-image.ts'
import { saveImage } from '../../../core/brand/images/image-files.ts'
import { brandContent, imageFields, photo, storyContent } from '../../../core/brand/test-content.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { runWork, type Work } from '../../../core/platform/work.ts'
import { programmeById } from '../../../core/programmes/programme-reads.ts'

/** As the system. */
export async function work<T>(deps: Deps, programmeId: string, body: (work: Work) => Promise<T>): Promise<T> {
  const programme = await programmeById(deps.database.client, programmeId)
  const id = deps.ids.next('cmd')
  const cause = { kind: 'command', id, orderId: id, at: deps.clock.now() } as const
  return runWork(deps, { programme, actor: { kind: 'system', programmeId }, cause, body })
}

/** Returns its id. */
export const publish = (
  deps: Deps,
  programmeId: string,
  { kind, content }: { kind: string; content: object },
) =>
  work(deps, programmeId, async (of) => {
    const sent = await submitContent(of, await createContent(of, kind, content))
    return (await publishContent(of, sent)).id
  })

let side = 300

/** A picture that no other test has. Returns its id. */
export async function bringImage(deps: Deps, programmeId: string, change: Partial<ImageFields> = {}) {
  const saved = await saveImage(deps, await photo(++side, 200))
  const { id } = await work(deps, programmeId, (of) => addImage(of, saved, imageFields(change)))
  return id
}

/** One of each thing, for the test of who may do what; `name` stands in what isn't public. */
export async function addBrandWorld(deps: Deps, programmeId: string, name: string) {
  const imageId = await bringImage(deps, programmeId)
  const paperId = await bringImage(deps, programmeId, { use: 'paper', alt: name })
  await publish(deps, programmeId, { kind: 'story', content: storyContent() })
  const brandId = await publish(deps, programmeId, { kind: 'brand', content: brandContent() })
  const draft = await work(deps, programmeId, (of) => createContent(of, 'brand', brandContent({ name })))
  const fact = { kind: 'launched', day: '2026-11-01', brandId: null, count: null, paper: name, imageId: null }
  const factId = await work(deps, programmeId, (of) => recordFact(of, brandId, { ...fact, note: null }))
  return { imageId, paperId, brandId, draftId: draft.id, brandFactId: factId }
}
