import { describe, expect, it } from 'vitest'
import { Problem } from '../../values/problem.ts'
import { type Act, checkAct, publishedAlone, type Standing, stateOf } from './states.ts'

const draft = { state: 'draft', authorId: 'psn_a' } as const
const inReview = { state: 'inReview', authorId: 'psn_a' } as const

const table: [Standing, string, Act[]][] = [
  [{ working: draft, published: false }, 'draft', ['edit', 'submit', 'withdraw']],
  [{ working: inReview, published: false }, 'inReview', ['edit', 'return', 'publish', 'withdraw']],
  [{ working: null, published: true }, 'published', ['edit', 'withdraw']],
  [{ working: draft, published: true }, 'published', ['edit', 'submit', 'withdraw']],
  [{ working: inReview, published: true }, 'published', ['edit', 'return', 'publish', 'withdraw']],
  [{ working: null, published: false }, 'withdrawn', ['edit']],
]

describe.each(table)('%j', (standing, state, may) => {
  it(`is ${state} and may ${may.join(', ')}`, () => {
    expect(stateOf(standing)).toBe(state)
    for (const act of ['edit', 'submit', 'return', 'publish', 'withdraw'] as const) {
      const tried = () => checkAct(act, standing)
      if (may.includes(act)) expect(tried).not.toThrow()
      else expect(tried).toThrow(Problem)
    }
  })
})

describe('the reviewer', () => {
  it('is somebody else', () => {
    expect(publishedAlone('psn_a', { id: 'psn_b', others: 1 })).toBe(false)
    expect(() => publishedAlone('psn_a', { id: 'psn_a', others: 1 })).toThrow('the author is the reviewer')
  })

  it('is the author where there is nobody else, and that is told', () => {
    expect(publishedAlone('psn_a', { id: 'psn_a', others: 0 })).toBe(true)
  })

  it('may be the system, of what it wrote', () => {
    expect(publishedAlone(null, { id: null, others: 3 })).toBe(false)
  })
})
