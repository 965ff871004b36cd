import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { doWork } from '../../../test/support/work.ts'
import type { Actor } from '../../values/actor.ts'
import { addReviewer, brandContent, productContent, storyContent } from '../test-content.ts'
import { itemById, listItems, listPublished, previewOf, publishedItem, revisionsOf } from './content-reads.ts'
import { previewLink, readPreviewLink } from './preview-link.ts'
import { publishContent, returnContent, submitContent, withdrawContent } from './review-content.ts'
import { type Changed, createContent, saveDraft } from './write-content.ts'

let opened: TestDeps
let programmeId: string
const client = () => opened.deps.database.client

beforeEach(async () => {
  opened = await openDeps()
  await client().staffAccount.deleteMany()
  const county = await client().programme.findFirstOrThrow({ where: { people: { some: {} } } })
  programmeId = county.id
})
afterEach(() => opened.close())

const asStaff = (personId: string): Actor => ({
  ...{ kind: 'person', programmeId, personId, roles: ['staff'], verified: true },
})
const by = (personId: string) => ({ actor: asStaff(personId) })
const create = (who: string, kind: string, content: object) =>
  doWork(opened.deps, (work) => createContent(work, kind, content), by(who))
const save = (who: string, seen: Changed, content: object) =>
  doWork(opened.deps, (work) => saveDraft(work, seen, { kind: 'story', content }), by(who))
const submit = (who: string, seen: Changed) =>
  doWork(opened.deps, (work) => submitContent(work, seen), by(who))
const publish = (who: string, seen: Changed) =>
  doWork(opened.deps, (work) => publishContent(work, seen), by(who))
const titlesOf = async (kind: string) =>
  (await listPublished(client(), { programmeId, kind, limit: 50 })).map(
    ({ content }) => Object.values(content)[0],
  )

async function twoReviewers() {
  await addReviewer(client(), programmeId, 'psn_a')
  await addReviewer(client(), programmeId, 'psn_b')
}

describe('from a draft to what the public sees', () => {
  beforeEach(twoReviewers)

  test('it is seen when somebody else has published it', async () => {
    const draft = await create('psn_a', 'story', storyContent())
    const sent = await submit('psn_a', draft)
    expect(await titlesOf('story')).toEqual([])
    await expect(publish('psn_a', sent)).rejects.toMatchObject({ code: 'contentRefused' })
    await publish('psn_b', sent)
    expect(await titlesOf('story')).toEqual(['阴山北麓'])
    expect(await revisionsOf(client(), draft.id)).toMatchObject([
      { state: 'published', author: 'psn_a', submittedBy: 'psn_a', publishedBy: 'psn_b', alone: false },
    ])
  })

  test('it stays as it is while its next revision is written, and both are kept', async () => {
    let at = await publish('psn_b', await submit('psn_a', await create('psn_a', 'story', storyContent())))
    at = await save('psn_b', at, storyContent({ title: '新的' }))
    expect(await titlesOf('story')).toEqual(['阴山北麓'])
    expect((await previewOf(client(), at.id)).content).toMatchObject({ title: '新的' })
    expect(await itemById(client(), at.id)).toMatchObject({ state: 'published', working: 'draft' })
    at = await publish('psn_a', await submit('psn_b', at))
    expect(await titlesOf('story')).toEqual(['新的'])
    const kept = (await revisionsOf(client(), at.id)).map(({ number, state, title }) => [
      number,
      state,
      title,
    ])
    expect(kept).toEqual([
      [2, 'published', '新的'],
      [1, 'replaced', '阴山北麓'],
    ])
  })

  test('whoever changed the words last is their author, and what was in review is a draft again', async () => {
    let at = await submit('psn_a', await create('psn_a', 'story', storyContent()))
    at = await save('psn_b', at, storyContent({ summary: '改了一句' }))
    await expect(publish('psn_a', at)).rejects.toMatchObject({ details: { words: '先送审，再发布' } })
    at = await submit('psn_a', at)
    await expect(publish('psn_b', at)).rejects.toMatchObject({ code: 'contentRefused' })
    await publish('psn_a', at)
    expect(await titlesOf('story')).toEqual(['阴山北麓'])
  })

  test('it is sent back with a reason', async () => {
    const sent = await submit('psn_a', await create('psn_a', 'story', storyContent()))
    await doWork(opened.deps, (work) => returnContent(work, sent, '缺一张图'), by('psn_b'))
    expect(await revisionsOf(client(), sent.id)).toMatchObject([
      { state: 'draft', returnedBy: 'psn_b', returnReason: '缺一张图', submittedAt: null },
    ])
  })

  test('what was withdrawn is gone at once, and can be written anew', async () => {
    let at = await publish('psn_b', await submit('psn_a', await create('psn_a', 'story', storyContent())))
    at = await doWork(opened.deps, (work) => withdrawContent(work, at, '有错'), by('psn_a'))
    expect(await titlesOf('story')).toEqual([])
    await expect(publishedItem(client(), { programmeId, kind: 'story', id: at.id })).rejects.toThrow()
    expect(await itemById(client(), at.id)).toMatchObject({ state: 'withdrawn', working: null })
    at = await save('psn_a', at, storyContent({ title: '改好了' }))
    await publish('psn_b', await submit('psn_a', at))
    expect(await titlesOf('story')).toEqual(['改好了'])
  })

  test('a draft that nobody wants is dropped', async () => {
    const draft = await create('psn_a', 'brand', brandContent())
    await doWork(opened.deps, (work) => withdrawContent(work, draft, '不要了'), by('psn_a'))
    expect(await itemById(client(), draft.id)).toMatchObject({ state: 'withdrawn', working: null })
    expect(await revisionsOf(client(), draft.id)).toMatchObject([{ state: 'dropped', endReason: '不要了' }])
  })

  test('whoever saw an older version changes nothing', async () => {
    const draft = await create('psn_a', 'story', storyContent())
    await save('psn_a', draft, storyContent({ title: '一' }))
    await expect(save('psn_b', draft, storyContent({ title: '二' }))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await itemById(client(), draft.id)).title).toBe('一')
  })

  test('each change is an event with what was before', async () => {
    const draft = await create('psn_a', 'story', storyContent())
    await save('psn_b', draft, storyContent({ title: '二' }))
    const events = await client().event.findMany({ where: { subjectId: draft.id }, orderBy: { id: 'asc' } })
    expect(events).toMatchObject([
      { actorId: 'psn_a', before: null, after: { content: { title: '阴山北麓' } } },
      { actorId: 'psn_b', before: { content: { title: '阴山北麓' } }, after: { content: { title: '二' } } },
    ])
  })

  test('a programme has one story', async () => {
    await create('psn_a', 'story', storyContent())
    await expect(create('psn_b', 'story', storyContent())).rejects.toMatchObject({ code: 'contentRefused' })
  })
})

test('one who works alone publishes alone, and that is kept', async () => {
  await addReviewer(client(), programmeId, 'psn_a')
  const sent = await submit('psn_a', await create('psn_a', 'story', storyContent()))
  await publish('psn_a', sent)
  expect(await revisionsOf(client(), sent.id)).toMatchObject([{ state: 'published', alone: true }])
})

describe('lists', () => {
  beforeEach(twoReviewers)
  const published = async (content: object) =>
    publish('psn_b', await submit('psn_a', await create('psn_a', 'product', content)))

  test('the public picks out by facets and finds by words, page by page', async () => {
    for (const [name, months] of [
      ['羊肉', [9, 10]],
      ['Camel奶', [6]],
      ['羊绒', [5, 6]],
    ] as const)
      await published(
        productContent({ name, years: [{ ...productContent().years[0], months }], category: '肉类' }),
      )
    const ask = async (more: object) =>
      (await listPublished(client(), { programmeId, kind: 'product', limit: 2, ...more })).map(
        ({ id, content }) => ({ id, name: Object.values(content)[0] }),
      )
    const first = await ask({})
    expect(first.map(({ name }) => name)).toEqual(['羊绒', 'Camel奶'])
    expect((await ask({ cursor: first[1]?.id })).map(({ name }) => name)).toEqual(['羊肉'])
    expect((await ask({ search: 'camel' })).map(({ name }) => name)).toEqual(['Camel奶'])
    expect((await ask({ facets: [{ name: 'month', value: '6' }] })).map(({ name }) => name)).toEqual([
      ...['羊绒', 'Camel奶'],
    ])
    const both = [
      { name: 'month', value: '5' },
      { name: 'category', value: '粮油' },
    ]
    expect(await ask({ facets: both })).toEqual([])
  })

  test('staff see every state, the newest first', async () => {
    await published(productContent())
    await create('psn_a', 'product', productContent({ name: '奶豆腐' }))
    const all = await listItems(client(), { programmeId, kind: 'product', limit: 10 })
    expect(all.map(({ title, state }) => [title, state])).toEqual([
      ['奶豆腐', 'draft'],
      ['羊肉', 'published'],
    ])
    const drafts = await listItems(client(), { programmeId, kind: 'product', state: 'draft', limit: 10 })
    expect(drafts.map(({ title }) => title)).toEqual(['奶豆腐'])
  })
})

describe('what is named must be there', () => {
  beforeEach(twoReviewers)
  test.each([
    ['an image', productContent({ cover: 'img_none' })],
    ['a brand', productContent({ brandId: 'cnt_none' })],
  ])('%s', async (_, content) => {
    await expect(create('psn_a', 'product', content)).rejects.toMatchObject({ code: 'notFound' })
    expect(await client().contentItem.count()).toBe(0)
  })
})

test('who is no staff writes nothing', async () => {
  const trainee: Actor = { kind: 'person', programmeId, personId: 'x', roles: ['trainee'], verified: true }
  const trying = doWork(opened.deps, (work) => createContent(work, 'story', storyContent()), {
    actor: trainee,
  })
  await expect(trying).rejects.toMatchObject({ code: 'notAllowed' })
})

test('a preview link is ours, of one item, and ends', () => {
  const { token, until } = previewLink(opened.deps, 'cnt_1')
  expect(readPreviewLink(opened.deps, token)).toBe('cnt_1')
  for (const forged of [token.replace('cnt_1', 'cnt_2'), token.slice(0, -1), `${token}x`, '', 'a.b.c'])
    expect(() => readPreviewLink(opened.deps, forged)).toThrow()
  opened.clock.set(until)
  expect(() => readPreviewLink(opened.deps, token)).toThrow()
})
