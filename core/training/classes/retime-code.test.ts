import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { changeSession } from '../courses/plan-runs.ts'
import { liveRun } from '../test-class.ts'
import { checkCode } from './check-in.ts'
import { issueClassCode } from './issue-class-code.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const at = (clock: string) => new Date(`2026-11-20T${clock}:00+08:00`)

async function codeOfFirst(now: string): Promise<string> {
  opened.clock.set(at(now))
  const actor = await actorNamed(opened.deps, '赵敏')
  const session = (await liveRun(opened)).sessions[0]
  if (!session) throw new Error('no class')
  return doWork(opened.deps, (work) => issueClassCode(work, { ...session, course: '直播带货' }), { actor })
}

async function move(startsAt: string, endsAt: string): Promise<void> {
  const actor = await actorNamed(opened.deps, '赵敏')
  const id = (await liveRun(opened)).sessions[0]?.id ?? ''
  const times = { startsAt: at(startsAt), endsAt: at(endsAt) }
  await doWork(opened.deps, (work) => changeSession(work, id, times), { actor })
}

const opens = async (code: string, clock: string) =>
  (await doWork(opened.deps, (work) => checkCode(work, code), { cause: { at: at(clock) } })).kind

// The class is from 19:30 to 21:00, and its door opens half an hour before.
test.each([
  [
    'later',
    '17:00',
    ['20:00', '22:00'],
    { '19:10': 'early', '19:30': 'valid', '21:50': 'valid', '22:01': 'expired' },
  ],
  ['earlier', '17:00', ['18:30', '20:00'], { '18:00': 'valid', '19:50': 'valid', '20:30': 'expired' }],
  ['longer, while it is on', '19:40', ['19:30', '22:00'], { '19:35': 'early', '21:50': 'valid' }],
] as const)(
  'a class that is %s: its code is good for its new time',
  async (_, issued, [from, until], expected) => {
    const code = await codeOfFirst(issued)
    await move(from, until)
    const found = Object.keys(expected).map(async (clock) => [clock, await opens(code, clock)])
    expect(Object.fromEntries(await Promise.all(found))).toEqual(expected)
  },
)

test('a code that was replaced does not come back', async () => {
  const old = await codeOfFirst('19:05')
  const code = await codeOfFirst('19:10')
  await move('20:00', '22:00')
  expect(await opens(old, '20:30')).toBe('expired')
  expect(await opens(code, '20:30')).toBe('valid')
})
