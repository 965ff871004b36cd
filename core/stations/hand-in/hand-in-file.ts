// The rows of a day as the file that is handed in, by the columns as they are configured. Pure but for its bytes.
import { type TableColumn, type TableFormat, writeTable } from '../../platform/write-table.ts'
import type { HandInSettings } from '../../programmes/settings.ts'
import type { HandInRow } from './day-rows.ts'

type Value = HandInSettings['columns'][number]['value']

const wide = new Set<Value>(['station', 'unit'])

const wordOf: Record<Value, TableColumn<HandInRow>['value']> = {
  stationCode: ({ stationCode }) => stationCode,
  station: ({ station }) => station,
  stationType: ({ stationType }) => stationType,
  township: ({ township }) => township,
  orderType: ({ orderType }) => orderType,
  category: ({ category }) => category,
  amount: ({ fen }) => (fen === null ? null : fen / 100),
  orders: ({ orders }) => orders,
  day: ({ day }) => day,
  unit: ({ unit }) => unit,
}

const columnOf = ({ title, value }: HandInSettings['columns'][number]): TableColumn<HandInRow> => ({
  title,
  width: wide.has(value) ? 28 : 16,
  ...(value === 'amount' ? { as: 'money' } : {}),
  value: wordOf[value],
})

export const writeHandIn = (
  columns: HandInSettings['columns'],
  rows: readonly HandInRow[],
  format: TableFormat,
): Promise<Buffer> => writeTable({ name: '站点日报', columns: columns.map(columnOf), rows }, format)
