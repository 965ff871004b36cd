import { expect, it } from 'vitest'
import { codesMatched } from './every-character.ts'

it.each([/\s/, /[^\s,]/, /[\u4e00-\u9fff·]/, /[①-⑳x]/, /[\ud800-\udfff，]/])(
  '%s of every character',
  (pattern) => {
    const codes = Array.from({ length: 0x10000 }, (_, code) => code)
    expect(codesMatched(pattern)).toEqual(codes.filter((code) => pattern.test(String.fromCharCode(code))))
  },
)
