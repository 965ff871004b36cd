import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { listDialogs, loadDialog, loadUsualDialogs } from './load-dialog.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const programmeKey = 'urad-middle'
const dialog = (ask: string) => ({
  ...{ key: 'rating', title: '打分', opening: '您好。', closing: '谢谢', outcome: 'rating' },
  steps: [{ key: 'teacher', kind: 'scale', ask, sealed: true }],
})
const versions = async () =>
  (await listDialogs(opened.deps, programmeKey)).map(
    ({ key, version, source }) => `${key} ${version} ${source}`,
  )
const load = (json: unknown) => loadDialog(opened.deps, { programmeKey, json })
const start = (json: unknown) => loadUsualDialogs(opened.deps, { programmeKey, dialogs: [json] })

test('every programme has the usual ones', async () => {
  expect(await versions()).toEqual(['follow-up 1 usual', 'follow-up-week 1 usual', 'rating 1 usual'])
})

test('another text is another version, the same text is not', async () => {
  expect(await load(dialog('几分？'))).toEqual({ key: 'rating', version: 2, loaded: true })
  expect(await load(dialog('几分？'))).toEqual({ key: 'rating', version: 2, loaded: false })
  expect(await load(dialog('打几分？'))).toEqual({ key: 'rating', version: 3, loaded: true })
  expect(await versions()).toContain('rating 3 county')
})

test('a new start brings a newer usual one, but not over what the county wrote', async () => {
  expect(await start(dialog('新的？'))).toBe(1)
  expect(await start(dialog('新的？'))).toBe(0)
  await load(dialog('旗里自己的？'))
  expect(await start(dialog('更新的？'))).toBe(0)
  expect(await versions()).toContain('rating 3 county')
})

test('one with a flaw changes nothing, and the flaw is named', async () => {
  const broken = { ...dialog('几分？'), steps: [{ key: 'a', kind: 'text', ask: '？', next: 'b' }] }
  await expect(load(broken)).rejects.toThrow('问题 a 之后要到 b，可没有这个问题')
  await expect(loadDialog(opened.deps, { programmeKey: 'nowhere', json: dialog('几分？') })).rejects.toThrow(
    'no programme nowhere',
  )
  expect(await versions()).toContain('rating 1 usual')
})
