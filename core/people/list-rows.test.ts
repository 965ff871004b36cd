import { describe, expect, test } from 'vitest'
import { maskPhone, type PersonRow, readPersonRow, withoutRepeats } from './list-rows.ts'

describe('a row of a list', () => {
  test.each([
    [{}, '没有姓名'],
    [{ name: '  ' }, '没有姓名'],
    [{ name: '合计12人' }, '姓名不像人名'],
    [{ name: '张' }, '姓名不像人名'],
    [{ name: '张三', phone: '1540000900' }, '电话少一位'],
    [{ name: '张三', phone: '154000090' }, '电话少两位'],
    [{ name: '张三', phone: '154000090011' }, '电话多一位'],
    [{ name: '张三', phone: '12345' }, '电话不对'],
    [{ name: '张三', phone: '25400009001' }, '电话不对'],
    [{ name: '张三', phone: '15400009001/15400009002' }, '电话里有别的字'],
  ])('%j: %s', (cells, reason) => {
    expect(readPersonRow(7, cells)).toEqual({ row: 7, reason })
  })

  test.each([
    ['15400009001', '15400009001'],
    ['154 0000 9001', '15400009001'],
    ['154-0000-9001', '15400009001'],
    ['+8615400009001', '15400009001'],
    ['15400009001.0', '15400009001'],
    ['0478-5400090', '04785400090'],
    ['无', null],
    ['-', null],
  ])('with the phone %s', (phone, expected) => {
    expect(readPersonRow(2, { name: '张三', phone })).toMatchObject({ name: '张三', phone: expected })
  })

  test.each(['乌云其木格', '阿卜杜·热合曼', '欧阳 娜娜', 'Bayar'])('for %s', (name) => {
    expect(readPersonRow(2, { name })).toMatchObject({ name: name.replace(/\s/g, '') })
  })
})

describe('rows that are there twice', () => {
  const row = (n: number, name: string, more: Partial<PersonRow> = {}): PersonRow => ({
    ...{ row: n, name, phone: null, village: null, township: null },
    ...more,
  })

  test('are told with the first one', () => {
    const rows = [
      row(2, '张三', { village: '太荣村' }),
      row(3, '张三', { village: '联丰村' }),
      row(4, '张三', { village: '太荣村' }),
      row(5, '李四', { phone: '1', village: '太荣村' }),
      row(6, '李四', { phone: '1' }),
      row(7, '王五', { phone: '1' }),
    ]
    const { rows: kept, refused } = withoutRepeats(rows)
    expect(kept.map(({ row: n }) => n)).toEqual([2, 3, 5, 7])
    expect(refused).toEqual([
      { row: 4, reason: '重复的行，和第2行是同一个人' },
      { row: 6, reason: '重复的行，和第5行是同一个人' },
    ])
  })
})

test('a masked phone can be told apart and not rung', () => {
  expect(maskPhone('15400009001')).toBe('154****9001')
  expect(maskPhone('1234')).toBe('****')
})
