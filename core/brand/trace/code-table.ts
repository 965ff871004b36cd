// The codes of a lot, for who prints the packages: each with its number, and the address that its QR code holds.
import type { Keyring } from '../../platform/keyring.ts'
import { writeLongTable } from '../../platform/write-long-table.ts'
import { codesOf, spacedCode } from './trace-code.ts'

export interface LotToWrite {
  serial: number
  firstNumber: number
  count: number
  batchNumber: string
}

export interface CodeOfLot {
  /** Of the programme's. */
  number: number
  code: string
  url: string
}

/** `site`: where the codes are looked at, without the last slash. From `from` on, counted from 0. */
export function* codesOfLot(
  keyring: Keyring,
  site: string,
  { lot, from, count }: { lot: Omit<LotToWrite, 'batchNumber'>; from: number; count: number },
): Generator<CodeOfLot> {
  const codes = codesOf(keyring)
  const until = Math.min(lot.count, from + count)
  for (let position = from; position < until; position++) {
    const code = codes.write({ serial: lot.serial, position })
    yield { number: lot.firstNumber + position, code, url: codeAddress(site, code) }
  }
}

export const codeAddress = (site: string, code: string): string => `${site}/t/${code}`

export function writeLot(
  keyring: Keyring,
  site: string,
  { lot, format }: { lot: LotToWrite; format: 'xlsx' | 'csv' },
): Promise<Buffer> {
  function* rows() {
    for (const { number, code, url } of codesOfLot(keyring, site, { lot, from: 0, count: lot.count }))
      yield [number, spacedCode(code), url, lot.batchNumber]
  }
  const columns = [
    { title: '编号', width: 10 },
    { title: '溯源码', width: 22 },
    { title: '二维码内容', width: 52 },
    { title: '批号', width: 20 },
  ]
  return writeLongTable({ name: '溯源码', columns, rows: rows() }, format)
}
