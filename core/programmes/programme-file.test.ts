import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ProgrammeFile, type ProgrammeIndicator, parseProgrammeFile } from './programme-file.ts'

const read = (key: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../prisma/programmes/${key}.json`, import.meta.url), 'utf8'))

const programmes = [
  { key: 'urad-middle', region: '乌拉特中旗', indicators: 87, quantified: 64, superseded: 0, townships: 10 },
  { key: 'hangjin', region: '杭锦旗', indicators: 61, quantified: 42, superseded: 26, townships: 0 },
  { key: 'yongren', region: '永仁县', indicators: 57, quantified: 35, superseded: 0, townships: 0 },
  { key: 'zeku', region: '泽库县', indicators: 69, quantified: 53, superseded: 0, townships: 9 },
]

const indicatorOf = (file: ProgrammeFile, key: string): ProgrammeIndicator => {
  const found = file.indicators.find((indicator) => indicator.key === key)
  if (!found) throw new Error(`no indicator ${key}`)
  return found
}

describe('the four programmes', () => {
  it.each(programmes)('$key: $indicators indicators, $quantified with a figure', (expected) => {
    const file = parseProgrammeFile(read(expected.key))
    expect({
      key: file.key,
      region: file.region,
      indicators: file.indicators.length,
      quantified: file.indicators.filter((indicator) => indicator.quantified).length,
      superseded: file.superseded.length,
      townships: file.townships.length,
    }).toEqual(expected)
  })

  it.each([
    ['urad-middle', 'urad-middle-004', 30, { 1: 15, 2: 5, 3: 5 }, 5],
    ['urad-middle', 'urad-middle-006', 450, { 1: 300, 2: 75, 3: 75 }, undefined],
    ['urad-middle', 'urad-middle-016', 6, { 1: 4, 2: 2, 3: null }, undefined],
    ['urad-middle', 'urad-middle-022', 72_000, { 1: 72_000, 2: 72_000, 3: 72_000 }, undefined],
    ['urad-middle', 'urad-middle-032', 1, { 1: null, 2: 1, 3: 1 }, undefined],
    ['urad-middle', 'urad-middle-050', 60_000, { 1: 40_000, 2: 20_000, 3: null }, undefined],
    ['urad-middle', 'urad-middle-051', 15_000_000, { 1: 3_000_000, 2: 6_000_000, 3: 6_000_000 }, undefined],
    ['urad-middle', 'urad-middle-057', 1_500, { 1: 1_000, 2: null, 3: null }, 500],
    ['urad-middle', 'urad-middle-078', 20, null, undefined],
    ['hangjin', 'hangjin-010', 3_500, null, undefined],
    ['hangjin', 'hangjin-032', 100, null, undefined],
    ['yongren', 'yongren-020', 3, null, undefined],
    ['yongren', 'yongren-033', null, null, undefined],
    ['zeku', 'zeku-008', 100, null, undefined],
    ['zeku', 'zeku-033', 72, null, undefined],
  ])('%s says of %s: %s, phases %o, gap %s', (key, indicatorKey, target, phases, phaseGap) => {
    const indicator = indicatorOf(parseProgrammeFile(read(key)), indicatorKey)
    expect([indicator.target, indicator.phases, indicator.phaseGap]).toEqual([target, phases, phaseGap])
  })

  it('乌拉特中旗 is paid 45, 30, 15 and 10 percent, and its phases have no dates', () => {
    const { period, phases } = parseProgrammeFile(read('urad-middle'))
    expect(period.signingPaymentShareBp).toBe(4_500)
    expect(phases.map(({ paymentShareBp }) => paymentShareBp)).toEqual([3_000, 1_500, 1_000])
    expect(phases.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual(Array(6).fill(null))
  })

  it('杭锦旗 before its adjustment can be shown and never counted', () => {
    const { superseded } = parseProgrammeFile(read('hangjin'))
    expect(superseded).toContainEqual(
      expect.objectContaining({
        name: '农畜产品体验店面积（调整前）',
        formerValue: 400,
        replacedBy: 'hangjin-032',
      }),
    )
    for (const row of superseded) expect(row).not.toHaveProperty('target')
  })

  it.each(programmes)('$key names no company and quotes no source file', ({ key }) => {
    expect(JSON.stringify(read(key))).not.toMatch(/有限公司|\.txt|source/i)
  })
})

describe('a planted fault is refused', () => {
  type Draft = ProgrammeFile & Record<string, unknown>
  const draft = (): Draft => parseProgrammeFile(structuredClone(read('urad-middle')))
  const first = (file: ProgrammeFile) => indicatorOf(file, 'urad-middle-001')

  const cases: [string, (file: Draft) => void, RegExp][] = [
    ['an indicator twice', (f) => f.indicators.push(first(f)), /urad-middle-001 is there twice/],
    [
      'phases that do not add up',
      (f) => Object.assign(indicatorOf(f, 'urad-middle-006'), { target: 451 }),
      /urad-middle-006: phases add up to 450 \+ gap 0, not 451/,
    ],
    [
      'a gap that is not there',
      (f) => Object.assign(indicatorOf(f, 'urad-middle-006'), { phaseGap: 10 }),
      /phases add up to 450 \+ gap 10, not 450/,
    ],
    [
      'a restated figure that changes',
      (f) => Object.assign(indicatorOf(f, 'urad-middle-021'), { phases: { 1: 5, 2: 10, 3: 15 } }),
      /urad-middle-021: a restated figure differs from target 5/,
    ],
    [
      'a figure of phase 1 alone in phase 2',
      (f) => Object.assign(first(f), { phases: { 1: 1200, 2: 1200, 3: null } }),
      /a phase1-only figure stands in phase 1 and nowhere else/,
    ],
    [
      'a figure of phase 1 alone that phase 1 lacks',
      (f) => Object.assign(first(f), { phases: { 1: null, 2: 1200, 3: null } }),
      /a phase1-only figure stands in phase 1 and nowhere else/,
    ],
    [
      '0 for what is not stated',
      (f) => Object.assign(first(f), { phases: { 1: 1200, 2: 0, 3: 0 } }),
      /urad-middle-001: a phase1-only figure differs from target 1200/,
    ],
    ['phases without a mode', (f) => Object.assign(first(f), { phaseMode: null }), /must be given together/],
    [
      'a phase that the programme lacks',
      (f) => Object.assign(first(f), { phases: { 1: 1200, 2: null } }),
      /urad-middle-001: phases must be 1,2,3/,
    ],
    ['no target', (f) => Object.assign(first(f), { target: null }), /a quantified indicator needs a target/],
    [
      'a yes-or-no with a figure',
      (f) => Object.assign(indicatorOf(f, 'urad-middle-008'), { quantified: true }),
      /urad-middle-008: a boolean is not quantified/,
    ],
    [
      'a yes-or-no that counts',
      (f) =>
        Object.assign(indicatorOf(f, 'urad-middle-008'), { target: 2, phases: { 1: 2, 2: null, 3: null } }),
      /urad-middle-008: a boolean has target 1/,
    ],
    [
      'neither a target nor a benchmark',
      (f) => Object.assign(indicatorOf(f, 'urad-middle-079'), { target: null }),
      /urad-middle-079: without a target it needs a benchmark/,
    ],
    [
      'phases that all say nothing',
      (f) => Object.assign(first(f), { phases: { 1: null, 2: null, 3: null } }),
      /urad-middle-001: no phase states a figure/,
    ],
    [
      'a gap in a restated figure',
      (f) => Object.assign(indicatorOf(f, 'urad-middle-021'), { phaseGap: 5 }),
      /a restated figure has no phaseGap/,
    ],
    [
      'a township twice',
      (f) => f.townships.push({ name: '石哈河镇', kind: '镇' }),
      /石哈河镇 is there twice/,
    ],
    [
      'each of nothing',
      (f) => Object.assign(first(f), { scope: 'per-entity' }),
      /perEntity must be given together/,
    ],
    ['an unknown document', (f) => Object.assign(first(f), { document: '招标文件' }), /no document 招标文件/],
    ['a quotation', (f) => Object.assign(first(f), { source: '…' }), /Unrecognized key: "source"/],
    [
      'an unknown period',
      (f) => Object.assign(first(f), { frequency: 'weekly' }),
      /indicators\[0\]\.frequency/,
    ],
    [
      'a share too many',
      (f) => Object.assign(f.period, { signingPaymentShareBp: 5000 }),
      /add up to 10500 basis points/,
    ],
    ['phases out of order', (f) => f.phases.reverse(), /phase 1 is numbered 3/],
    [
      'an end before its start',
      (f) => Object.assign(f.period, { startsOn: '2024-01-02', endsOn: '2024-01-01' }),
      /endsOn is before startsOn/,
    ],
    [
      'a superseded figure as a target',
      (f) => Object.assign(f, { superseded: [{ key: 'a', status: 'superseded', name: 'a', target: 1 }] }),
      /superseded\[0\]/,
    ],
    [
      'a superseded figure replaced by nothing known',
      (f) =>
        f.superseded.push({
          key: 'urad-old',
          status: 'superseded',
          name: '旧',
          formerValue: 1,
          unit: '个',
          replacedBy: 'urad-middle-999',
          document: '绩效目标',
        }),
      /urad-old: no indicator urad-middle-999/,
    ],
  ]

  it.each(cases)('%s', (_name, spoil, message) => {
    const file = draft()
    spoil(file)
    expect(() => parseProgrammeFile(file)).toThrow(message)
  })

  it('the draft itself is good', () => {
    expect(() => parseProgrammeFile(draft())).not.toThrow()
  })
})

describe('course types', () => {
  it.each([
    ['urad-middle', '增值培训', ['urad-middle-057', 'urad-middle-059']],
    ['urad-middle', '站点负责人培训', ['urad-middle-016']],
    ['hangjin', '创业孵化培训', ['hangjin-010', 'hangjin-011']],
    ['yongren', '技能型培训', ['yongren-012', 'yongren-013']],
    ['zeku', '领导干部培训', ['zeku-010', 'zeku-044', 'zeku-045']],
  ])('%s: %s', (key, name, countsTowards) => {
    const { courseTypes } = parseProgrammeFile(read(key))
    expect(courseTypes).toContainEqual({ name, countsTowards })
  })

  it('count towards indicators that are there, and have a name of their own', () => {
    const file = read('hangjin') as Record<string, unknown>
    const of = (...courseTypes: { name: string; countsTowards: string[] }[]) => ({ ...file, courseTypes })
    const nowhere = of({ name: '美工培训', countsTowards: ['hangjin-999'] })
    expect(() => parseProgrammeFile(nowhere)).toThrow('美工培训: no indicator hangjin-999')
    const twice = of({ name: '美工培训', countsTowards: [] }, { name: '美工培训', countsTowards: [] })
    expect(() => parseProgrammeFile(twice)).toThrow('美工培训 is there twice')
    const { courseTypes: _, ...without } = file
    expect(parseProgrammeFile(without).courseTypes).toEqual([])
  })
})
