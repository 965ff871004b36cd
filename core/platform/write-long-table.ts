// A table of many rows as a file: what write-table.ts holds whole in memory, this makes row by row and packs as it goes.
// Others are answered in between: nothing else runs while a lump of rows is made.
// Words and whole numbers alone, one sheet, no styles; strings stand in their cells (inlineStr, ECMA-376 part 1, 18.3.1.53).
import { setImmediate } from 'node:timers/promises'
import { Zip, ZipDeflate } from 'fflate'
import { harmless } from './write-table.ts'

export interface LongTable {
  /** Of the sheet. */
  name: string
  columns: readonly { title: string; width: number }[]
  rows: Iterable<readonly (string | number)[]>
}

export const writeLongTable = (table: LongTable, format: 'xlsx' | 'csv'): Promise<Buffer> =>
  format === 'xlsx' ? xlsx(table) : csv(table)

const rowsAtOnce = 200

function* inLumps(lines: Iterable<string>): Generator<string> {
  let [lump, count] = ['', 0]
  for (const line of lines) {
    lump += line
    if (++count % rowsAtOnce > 0) continue
    yield lump
    lump = ''
  }
  yield lump
}

async function csv({ columns, rows }: LongTable): Promise<Buffer> {
  const field = (value: string | number) => {
    const words = typeof value === 'number' ? String(value) : harmless(value)
    return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
  }
  function* lines() {
    yield `\uFEFF${columns.map(({ title }) => field(title)).join(',')}\r\n`
    for (const row of rows) yield `${row.map(field).join(',')}\r\n`
  }
  const made: Buffer[] = []
  for (const lump of inLumps(lines())) {
    made.push(Buffer.from(lump))
    await setImmediate()
  }
  return Buffer.concat(made)
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const sheetSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const openXml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

async function xlsx(table: LongTable): Promise<Buffer> {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    packed.push(data)
  })
  for (const [path, text] of Object.entries(partsOf(table.name))) await addPart(zip, path, [head + text])
  await addPart(zip, 'xl/worksheets/sheet1.xml', inLumps(sheetLines(table)))
  zip.end()
  return Buffer.concat(packed)
}

async function addPart(zip: Zip, path: string, lumps: Iterable<string>): Promise<void> {
  const part = new ZipDeflate(path, { level: 1 })
  // The same table gives the same bytes.
  part.mtime = '1980-01-01T00:00:00'
  zip.add(part)
  for (const lump of lumps) {
    part.push(Buffer.from(lump))
    await setImmediate()
  }
  part.push(new Uint8Array(0), true)
}

function partsOf(name: string): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${openXml}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${openXml}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${sheetSpace}" xmlns:r="${office}"><sheets><sheet name="${safe(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  }
}

function* sheetLines({ columns, rows }: LongTable): Generator<string> {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  yield `${head}<worksheet xmlns="${sheetSpace}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  let number = 1
  yield rowOf(
    columns.map(({ title }) => title),
    number,
  )
  for (const row of rows) yield rowOf(row, ++number)
  yield '</sheetData></worksheet>'
}

// Names of places may be left out, but not every reader knows that. There are no more than 26 columns.
const rowOf = (values: readonly (string | number)[], number: number): string =>
  `<row r="${number}">${values.map((value, i) => cellOf(value, `${String.fromCharCode(65 + i)}${number}`)).join('')}</row>`

const cellOf = (value: string | number, place: string): string =>
  typeof value === 'number'
    ? `<c r="${place}"><v>${value}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${safe(harmless(value))}</t></is></c>`

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML can't hold them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '').replace(forbidden, '')
