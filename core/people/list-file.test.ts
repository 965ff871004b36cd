import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { Problem } from '../values/problem.ts'
import { personColumns, readList } from './list-file.ts'

type Cell = string | number | null
const xlsx = (table: Cell[][]): Promise<Buffer> =>
  writeXlsxFile(
    table.map((row) =>
      row.map((value) =>
        typeof value === 'number' ? { value, type: Number } : value === null ? null : { value },
      ),
    ),
  ).toBuffer()
const read = (name: string, bytes: Buffer) => readList({ name, bytes }, personColumns)
const csv = (text: string) => read('名单.csv', Buffer.from(text))

const reasonOf = async (reading: Promise<unknown>): Promise<string> => {
  const problem = await reading.catch((error: unknown) => error)
  return problem instanceof Problem ? problem.say : 'read'
}

const zhang = { name: '张三', phone: '15400009001', village: '太荣村' }

describe('a list is read', () => {
  test('from Excel, with a title above the headings and the phone as a number', async () => {
    const bytes = await xlsx([
      ['2026年培训名单', null, null],
      ['序号', '姓名', '联系电话'],
      [1, '张三', 15400009001],
      [null, null, null],
      [2, ' 李四 ', null],
    ])
    expect(await read('名单.xlsx', bytes)).toEqual([
      { row: 3, cells: { name: '张三', phone: '15400009001' } },
      { row: 5, cells: { name: '李四' } },
    ])
  })

  test.each([
    ['UTF-8', Buffer.from('姓名,电话,村\n张三,15400009001,太荣村\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeff姓名,电话,村\r\n张三,15400009001,太荣村\r\n')],
    // 姓名,电话,村 / 张三,15400009001,太荣村
    [
      'GB18030',
      Buffer.from('d0d5c3fb2cb5e7bbb02cb4e50ad5c5c8fd2c31353430303030393030312cccabc8d9b4e50a', 'hex'),
    ],
    ['tabs', Buffer.from('姓名\t电话\t村\n张三\t15400009001\t太荣村')],
    ['quotes', Buffer.from('"姓名","电话","村"\n"张三","15400009001","太荣村"')],
    ['other words', Buffer.from('名字,手机号码,嘎查\n张三,15400009001,太荣村')],
  ])('from CSV: %s', async (_, bytes) => {
    expect(await read('名单.csv', bytes)).toEqual([{ row: 2, cells: zhang }])
  })

  test('a row that is shorter or longer than the headings', async () => {
    expect(await csv('姓名,电话\n张三\n李四,15400009002,多的')).toEqual([
      { row: 2, cells: { name: '张三' } },
      { row: 3, cells: { name: '李四', phone: '15400009002' } },
    ])
  })
})

describe('what is no list is refused with what to do', () => {
  test.each<[string, string, Buffer, RegExp]>([
    ['nothing', '名单.csv', Buffer.alloc(0), /空的/],
    ['more than 5 MB', '名单.csv', Buffer.alloc(5_000_001, 'a'), /超过5MB/],
    ['the old Excel', '名单.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /另存为xlsx/],
    ['a picture', '名单.png', Buffer.from('89504e47', 'hex'), /另存为xlsx/],
    ['a torn Excel', '名单.xlsx', Buffer.from('504b0304000000000000', 'hex'), /打不开/],
    ['bytes', '名单.csv', Buffer.from([0, 1, 2, 3, 255, 255]), /不是名单/],
    ['no headings', '名单.csv', Buffer.from('张三,15400009001'), /没找到“姓名”/],
    ['headings alone', '名单.csv', Buffer.from('姓名,电话\n'), /没有人/],
    ['a quote that never ends', '名单.csv', Buffer.from('姓名,电话\n"张三,1'), /读不了/],
    ['too many people', '名单.csv', Buffer.from(`姓名\n${'张三\n'.repeat(20_001)}`), /两万人/],
  ])('%s', async (_, name, bytes, expected) => {
    expect(await reasonOf(read(name, bytes))).toMatch(expected)
  })

  test('an archive that says it unpacks into gigabytes is not unpacked', async () => {
    const bytes = await xlsx([['姓名'], ['张三']])
    const mark = Buffer.from('504b0102', 'hex')
    bytes.writeUInt32LE(0xf0000000, bytes.indexOf(mark) + 24)
    expect(await reasonOf(read('名单.xlsx', bytes))).toMatch(/太大/)
  })
})

/** An archive of one deflated part. */
function archive(xml: string): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const packed = deflateRawSync(xml)
  const local = Buffer.alloc(30)
  const entry = Buffer.alloc(46)
  const end = Buffer.alloc(22)
  local.writeUInt32LE(0x04034b50)
  entry.writeUInt32LE(0x02014b50)
  end.writeUInt32LE(0x06054b50)
  for (const [head, at] of [
    [local, 8],
    [entry, 10],
  ] as const) {
    head.writeUInt16LE(8, at)
    head.writeUInt32LE(crc32(xml), at + 6)
    head.writeUInt32LE(packed.length, at + 10)
    head.writeUInt32LE(xml.length, at + 14)
    head.writeUInt16LE(name.length, at + 18)
  }
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}

describe('a workbook with a cell far out is not read', () => {
  test.each([
    ['columns', '<row r="4000"><c r="XFD4000" t="str"><v>x</v></c></row>', /16384列/],
    ['rows', '<row r="1048576"><c r="A1048576"/></row>', /第1048576行/],
    ['an empty row', "<row spans='1:3'\n r = '90000'/>", /第90000行/],
    ['with a prefix', '<x:c s=">" r="XFD1"/>', /16384列/],
    ['many of both', '<c r="AZ10000"/>', /太大/],
    ['in disguise', '<c r="&#88;FD4000"/>', /打不开/],
  ])('%s', async (_, cells, expected) => {
    expect(await reasonOf(read('名单.xlsx', archive(`<sheetData>${cells}</sheetData>`)))).toMatch(expected)
  })

  test('nor one that unpacks into more than it says', async () => {
    const bytes = archive(' '.repeat(61_000_000))
    expect(await reasonOf(read('名单.xlsx', bytes))).toMatch(/打不开/)
  })
})
