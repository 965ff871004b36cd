import { describe, expect, it } from 'vitest'
import { admissionOn, checkAdmissions, checkFact, type Fact, type NewFact } from './fact-rules.ts'

const fact = (kind: string, day: string, brandId: string | null = 'b1'): Fact => ({
  ...{ id: `${day}-${kind}`, kind, day, brandId },
})
const history = [
  fact('left', '2026-09-01'),
  fact('applied', '2026-01-10'),
  fact('admitted', '2026-03-01'),
  fact('admitted', '2026-05-01', 'b2'),
  fact('suspended', '2026-06-01'),
  fact('admitted', '2026-07-01'),
]

it.each([
  ['2026-01-09', null],
  ['2026-01-10', { state: 'applied', since: '2026-01-10' }],
  ['2026-05-31', { state: 'admitted', since: '2026-03-01' }],
  ['2026-06-15', { state: 'suspended', since: '2026-06-01' }],
  ['2026-08-01', { state: 'admitted', since: '2026-07-01' }],
  ['2026-12-01', { state: 'left', since: '2026-09-01' }],
])('on %s it is %j', (day, admission) => {
  expect(admissionOn(history, 'b1', day)).toEqual(admission)
})

describe('a step that can’t follow', () => {
  it('isn’t in the history above', () => expect(() => checkAdmissions(history, 'b1')).not.toThrow())

  it.each([
    [[fact('suspended', '2026-01-01')]],
    [[fact('left', '2026-01-01')]],
    [[fact('admitted', '2026-01-01'), fact('admitted', '2026-02-01')]],
    [[fact('applied', '2026-01-01'), fact('suspended', '2026-02-01')]],
    // Put in between later on.
    [[fact('admitted', '2026-01-01'), fact('suspended', '2026-03-01'), fact('left', '2026-02-01')]],
  ])('%j', (facts) => {
    expect(() => checkAdmissions(facts, 'b1')).toThrow()
  })
})

const given: NewFact = {
  kind: 'admitted',
  day: '2026-11-20',
  brandId: 'b1',
  count: null,
  paper: '3号',
  imageId: null,
}
const plain = { ...given, brandId: null }

it.each([
  ['enterprise', given, null],
  ['enterprise', { ...given, kind: 'applied', paper: null }, null],
  ['enterprise', { ...given, paper: null }, 'paper'],
  ['enterprise', { ...given, paper: null, imageId: 'img_1' }, null],
  ['enterprise', { ...given, day: '2026-11-21' }, 'day'],
  ['enterprise', plain, 'brandId'],
  ['enterprise', { ...plain, kind: 'launched' }, 'kind'],
  ['brand', { ...plain, kind: 'launched' }, null],
  ['brand', { ...given, kind: 'launched' }, 'brandId'],
  ['product', { ...plain, kind: 'packaged', count: 4000 }, null],
  ['product', { ...plain, kind: 'packaged' }, 'count'],
  ['product', { ...plain, kind: 'developed', count: 1 }, 'count'],
  ['story', { ...plain, kind: 'established' }, 'kind'],
] as const)('%s: %j is wrong at %s', (of, fields, where) => {
  const checking = () => checkFact(of, fields, '2026-11-20')
  if (where === null) expect(checking).not.toThrow()
  else expect(checking).toThrow(new RegExp(`at ${where}`))
})
