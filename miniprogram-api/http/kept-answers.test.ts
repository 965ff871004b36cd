import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { signInToMiniProgram } from '../test-mini-program.ts'
import { addProgramme, startTestApi, type TestApi } from '../test-support.ts'
import { actingOf } from './authenticate.ts'
import { endpoint } from './endpoint.ts'

let api: TestApi
let made: string[]
beforeEach(async () => {
  made = []
  api = await startTestApi({ moreEndpoints: [greeting] })
})
afterEach(() => api.stop())

const greeting = endpoint({
  method: 'get',
  path: '/test/greeting',
  summary: 'greets whoever asks',
  answers: z.object({ to: z.string() }),
  access: 'miniProgram',
  authorize: async ({ own }) => actingOf(own),
  keptBy: ({ personId }) => personId,
  handle: async ({ found }) => {
    made.push(found.name)
    return { to: found.name }
  },
})

async function twoPeople() {
  const { id: programmeId } = await addProgramme(api.db)
  const first = await signInToMiniProgram(api, { programmeId, name: '其木格' })
  const second = await signInToMiniProgram(api, { programmeId, name: '巴图' })
  const greeted = async (somebody: typeof first) => {
    const answer = await (await somebody.get('/test/greeting')).json()
    return (answer as { to: string }).to
  }
  return { first, second, greeted }
}

const isSqlite = () => api.deps.database.provider === 'sqlite'

describe('a kept answer', () => {
  it('is for whom it was made, and made once while nothing is written', async () => {
    const { first, second, greeted } = await twoPeople()
    const answers = [await greeted(first), await greeted(second), await greeted(first), await greeted(second)]
    expect(answers).toEqual(['其木格', '巴图', '其木格', '巴图'])
    expect(made).toHaveLength(isSqlite() ? 2 : 4)
  })

  it('is made anew after anything was written', async () => {
    const { first, greeted } = await twoPeople()
    await greeted(first)
    await api.db.person.update({ where: { id: first.personId }, data: { name: '其木格二' } })
    expect(await greeted(first)).toBe('其木格二')
  })

  it('is made anew after a while, since time changes it too', async () => {
    const { first, greeted } = await twoPeople()
    await greeted(first)
    api.clock.set(new Date(api.clock.now().getTime() + 5_000))
    await greeted(first)
    expect(made).toHaveLength(2)
  })

  it('is nobody’s who was signed out since', async () => {
    const { first, greeted } = await twoPeople()
    await greeted(first)
    await api.db.miniProgramSession.updateMany({ data: { revokedAt: api.clock.now() } })
    expect((await first.get('/test/greeting')).status).toBe(401)
  })
})
