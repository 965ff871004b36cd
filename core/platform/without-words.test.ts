import { expect, test } from 'vitest'
import { withoutWords } from './without-words.ts'

test('an error keeps its kind and its place, and none of the words in it', () => {
  const error = Object.assign(new TypeError('张三 15400009001\n是脱贫户'), { code: 'P2002' })
  expect(withoutWords(error)).toMatchObject({ name: 'TypeError', code: 'P2002' })
  expect(JSON.stringify(withoutWords(error))).toContain('without-words.test.ts')
  expect(JSON.stringify(withoutWords(error))).not.toMatch(/张三|1540000|脱贫/)
  expect(withoutWords('张三')).toEqual({ name: 'string' })
})
