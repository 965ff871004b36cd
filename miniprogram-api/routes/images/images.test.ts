import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { imageFields, photo, storyContent } from '../../../core/brand/test-content.ts'
import { storyShownSchema } from '../../contract/brand.ts'
import { contentChangedSchema } from '../../contract/content-desk.ts'
import { imagesSchema } from '../../contract/images.ts'
import {
  addPerson,
  addProgramme,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'
import { bringImage } from '../brand/test-brand.ts'

let api: TestApi
let programmeId: string
let staff: SignedInTester
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'ours' })).id
  staff = await signInAs(api, { programmeId })
})
afterEach(() => api.stop())

const upload = async (change: object = {}, file?: Buffer) =>
  staff.send('POST', '/v1/images', {
    ...{ programme: 'ours', ...imageFields(change) },
    file: (file ?? (await photo())).toString('base64'),
  })
const idOf = async (response: Response) => ((await response.json()) as { id: string }).id

describe('bringing in an image', () => {
  it('everybody sees it, for as long as they like, without where it was taken', async () => {
    const response = await upload()
    expect(response.status).toBe(201)
    const seen = await api.get(`/v1/images/${await idOf(response)}/card`)
    expect([seen.status, seen.headers.get('content-type'), seen.headers.get('cache-control')]).toEqual([
      ...[200, 'image/jpeg', 'public, max-age=31536000, immutable'],
    ])
    expect(Buffer.from(await seen.arrayBuffer()).includes('GPS')).toBe(false)
  })

  it('the same picture is the same image', async () => {
    const first = await idOf(await upload())
    const again = await upload({ alt: '别的话' })
    expect([again.status, await again.json()]).toEqual([200, { id: first, existing: true }])
    expect(await api.db.image.findMany()).toMatchObject([{ alt: '羊群' }])
  })

  it.each([
    ['words', Buffer.from('你好'), 400, 'imageRefused'],
    ['a picture that is too large', Buffer.alloc(10_000_001, 1), 413, 'tooLarge'],
  ])('%s are refused', async (_, file, status, code) => {
    expect(await problemOf(await upload({}, file))).toMatchObject({ status, code })
    expect(await api.db.image.count()).toBe(0)
  })

  it.each([
    ['nothing said of it', { alt: ' ' }, 400],
    ['somebody on it, where nobody is', { personIds: ['psn_none'] }, 400],
    ['a stranger on it', { people: 'shown', personIds: ['psn_none'] }, 404],
  ])('%s is refused', async (_, change, status) => {
    expect((await upload(change)).status).toBe(status)
    expect(await api.db.image.count()).toBe(0)
  })
})

describe('an image with somebody on it', () => {
  const say = async (personId: string, purpose: string, given: boolean) => {
    const at = given ? { givenAt: friday, refusedAt: null } : { givenAt: null, refusedAt: friday }
    const where = { personId_purpose: { personId, purpose } }
    const create = { id: `cns_${purpose}`, programmeId, personId, purpose, ...at }
    await api.db.consent.upsert({ where, update: at, create })
  }
  const look = (id: string) => api.get(`/v1/images/${id}/card`)

  it('is for staff alone until they agree to publicity, and again when they take it back', async () => {
    const { id: personId } = await addPerson(api.db, programmeId, '其其格')
    const id = await idOf(await upload({ people: 'shown', personIds: [personId] }))
    await say(personId, 'evidence', true)
    expect((await look(id)).status).toBe(404)
    const toStaff = await staff.get(`/v1/images/${id}/card`)
    expect([toStaff.status, toStaff.headers.get('cache-control')]).toEqual([200, 'no-store'])
    await say(personId, 'publicity', true)
    const seen = await look(id)
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600'])
    await say(personId, 'publicity', false)
    expect((await look(id)).status).toBe(404)
  })

  it('keeps a story back, and leaves it when consent is taken back', async () => {
    const { id: personId } = await addPerson(api.db, programmeId, '其其格')
    const cover = await idOf(await upload({ people: 'shown', personIds: [personId] }))
    const content = { kind: 'story', ...storyContent({ cover, sections: [] }) }
    const response = await staff.send('POST', '/v1/content', { programme: 'ours', content })
    const made = contentChangedSchema.parse(await response.json())
    const step = (what: string, version: number) =>
      staff.send('POST', `/v1/content/${made.id}/${what}`, { version })
    await step('submission', 1)
    expect(await problemOf(await step('publication', 2))).toMatchObject({
      ...{ status: 409, detail: expect.stringContaining('还没同意用于宣传') },
    })
    await say(personId, 'publicity', true)
    expect((await step('publication', 2)).status).toBe(200)
    const coverOf = async () =>
      storyShownSchema.parse(await (await api.get('/v1/brand/ours/story')).json()).cover?.id ?? null
    expect(await coverOf()).toBe(cover)
    await say(personId, 'publicity', false)
    expect(await coverOf()).toBeNull()
  })
})

describe('a paper', () => {
  it('is for staff of the programme alone', async () => {
    const id = await bringImage(api.deps, programmeId, { use: 'paper' })
    const path = `/v1/images/${id}/card`
    const stranger = await signInAs(api, { programmeId: (await addProgramme(api.db)).id })
    const auditor = await signInAs(api, { programmeId, roles: ['auditor'] })
    const statuses = [
      await api.get(path),
      await stranger.get(path),
      await staff.get(path),
      await auditor.get(path),
    ]
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 200, 200])
  })
})

describe('the library', () => {
  it('says what is known, page by page, and changes it', async () => {
    const ids: string[] = []
    for (let i = 0; i < 3; i++) ids.push(await bringImage(api.deps, programmeId))
    const page = async (more: string) =>
      imagesSchema.parse(await (await staff.get(`/v1/images?programme=ours&limit=2${more}`)).json())
    const first = await page('')
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    const rest = await page(`&cursor=${first.next}`)
    expect([rest.items.length, rest.next]).toEqual([1, null])
    expect((await staff.send('PATCH', `/v1/images/${ids[0]}`, { alt: '驼群' })).status).toBe(200)
    expect(await api.db.image.findFirstOrThrow({ where: { id: ids[0] ?? '' } })).toMatchObject({
      ...{ alt: '驼群', source: '自己拍的' },
    })
  })

  it('withdraws: nobody sees it any more but staff', async () => {
    const id = await bringImage(api.deps, programmeId)
    expect((await staff.send('POST', `/v1/images/${id}/withdrawal`, { reason: '糊了' })).status).toBe(200)
    expect((await api.get(`/v1/images/${id}/card`)).status).toBe(404)
    expect((await staff.send('POST', `/v1/images/${id}/withdrawal`, { reason: '糊了' })).status).toBe(404)
  })

  it('knows no image, size or programme that there isn’t', async () => {
    const id = await bringImage(api.deps, programmeId)
    const asked = ['/v1/images/img_none/card', `/v1/images/${id}/huge`, '/v1/images?programme=nowhere']
    const statuses = []
    for (const path of asked) statuses.push((await staff.get(path)).status)
    expect(statuses).toEqual([404, 400, 404])
  })
})
