import { expect, it, test } from 'vitest'
import { base64Of, fileFault } from './paper-file.ts'

test.each([
  ['签到表.xlsx', 20_000, null],
  ['签到表.CSV', 5_000_000, null],
  ['签到表.csv', 5_000_001, '文件太大了，只留姓名一列再传'],
  ['签到表.xls', 100, '只收 xlsx 和 csv，别的格式先另存一下'],
  ['照片.jpg', 100, '只收 xlsx 和 csv，别的格式先另存一下'],
  ['签到表.csv', 0, '这个文件是空的'],
])('%s of %i bytes', (name, size, fault) => {
  expect(fileFault({ name, size })).toBe(fault)
})

it('goes in base64, however long', async () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => i % 256)
  expect(await base64Of(new Blob([bytes]))).toBe(Buffer.from(bytes).toString('base64'))
})
