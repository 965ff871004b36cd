import { describe, expect, it } from 'vitest'
import { renamedIn, withoutNames } from './without-names.ts'

describe('withoutNames', () => {
  it('hides every name wherever it stands, the longest first', () => {
    expect(withoutNames('起正兰和正兰来了，起正兰先走', ['正兰', '起正兰'])).toBe('＊＊和＊＊来了，＊＊先走')
    expect(withoutNames({ who: [{ name: '起正兰', n: 1 }], at: null }, ['起正兰'])).toEqual({
      ...{ who: [{ name: '＊＊', n: 1 }], at: null },
    })
  })

  it('takes one sign for no name', () => {
    expect(withoutNames('兰花三单', ['兰'])).toBe('兰花三单')
  })
})

describe('renamedIn', () => {
  it('renames those of the ids alone, and drops what stood beside them', () => {
    const list = [
      { n: 1, name: '起正兰', note: '带孩子', personId: 'per_1' },
      { n: 2, name: '苏和', note: '晚到', personId: 'per_2' },
    ]
    expect(renamedIn(list, { ids: new Set(['per_1']), key: 'personId', as: '已注销1' })).toEqual([
      { n: 1, name: '已注销1', personId: 'per_1' },
      list[1],
    ])
  })
})
