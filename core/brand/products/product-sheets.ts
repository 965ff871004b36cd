// 农村产品数据库 of a year, and what changed between two, as files for an office.
import { type TableColumn, type TableFormat, writeTable } from '../../platform/write-table.ts'
import type { Product, ProductYear } from '../kinds/product.ts'
import { databaseFields, type NamedProduct, type ProductDifference } from './differences.ts'

interface DatabaseRow {
  product: Product
  year: ProductYear
}

const sourceOf = ({ sample }: Product): string => (sample ? '示例' : '')

export const writeProductDatabase = (
  { products, year: wanted }: { products: readonly NamedProduct[]; year: number },
  format: TableFormat,
): Promise<Buffer> =>
  writeTable<DatabaseRow>(
    {
      name: `农村产品数据库${wanted}`,
      columns: [
        { title: '产品', width: 18, value: ({ product }) => product.name },
        { title: '品类', width: 10, value: ({ product }) => product.category },
        ...databaseFields.map(
          ({ field, words }): TableColumn<DatabaseRow> => ({
            ...{ title: field, width: 20, value: ({ year }) => words(year) },
          }),
        ),
        { title: '备注', width: 30, value: ({ year }) => year.note },
        { title: '示例', width: 6, value: ({ product }) => sourceOf(product) },
      ],
      rows: products.flatMap(({ product }) =>
        product.years.filter(({ year }) => year === wanted).map((year) => ({ product, year })),
      ),
    },
    format,
  )

const kindWords = { added: '新增', missing: '今年没有数据', changed: '有变化', same: '没变' } as const

interface DifferenceRow {
  of: ProductDifference
  change: ProductDifference['changes'][number] | null
}

export const writeDifferences = (
  { rows, from, to }: { rows: readonly ProductDifference[]; from: number; to: number },
  format: TableFormat,
): Promise<Buffer> =>
  writeTable<DifferenceRow>(
    {
      name: `${from}与${to}年度差异`,
      columns: [
        { title: '产品', width: 18, value: ({ of }) => of.name },
        { title: '品类', width: 10, value: ({ of }) => of.category },
        { title: '情况', width: 14, value: ({ of }) => kindWords[of.kind] },
        { title: '项目', width: 20, value: ({ change }) => change?.field ?? null },
        { title: `${from}年`, width: 24, value: ({ change }) => change?.before ?? null },
        { title: `${to}年`, width: 24, value: ({ change }) => change?.after ?? null },
        { title: '增减%', width: 8, value: ({ change }) => change?.percent ?? null },
      ],
      rows: rows.flatMap((of): DifferenceRow[] =>
        of.changes.length > 0 ? of.changes.map((change) => ({ of, change })) : [{ of, change: null }],
      ),
    },
    format,
  )
