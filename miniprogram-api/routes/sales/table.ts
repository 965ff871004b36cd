// The sales of a span as a file: a row a line, down to what drove it and why it counts less.

import type { Table } from '../../../core/platform/write-table.ts'
import type { Line } from '../../../core/sales/count/account.ts'
import type { Grade } from '../../../core/sales/count/sale.ts'
import { saleFlagNames, saleKindNames } from '../../contract/sales-words.ts'

const grades: Record<Grade, string> = {
  ...{ self: '自报', proved: '自报有图', staff: '工作人员录入', imported: '平台导入', verified: '已核实' },
}

const yuan = (fen: number | null) => (fen === null ? null : fen / 100)

export const salesTable = (lines: readonly Line[], names: ReadonlyMap<string, string>): Table<Line> => ({
  name: '销售明细',
  rows: lines,
  columns: [
    { title: '类型', value: ({ kind }) => saleKindNames[kind] },
    {
      title: '卖家（站点、活动）',
      width: 20,
      value: ({ sellerId, stationId, id }) => names.get(sellerId ?? stationId ?? id) ?? '',
    },
    { title: '起', value: ({ from }) => from },
    { title: '止', value: ({ to }) => to },
    { title: '渠道', value: ({ channel }) => channel },
    { title: '商品', width: 20, value: ({ product }) => product },
    { title: '报的金额', as: 'money', value: ({ statedFen }) => yuan(statedFen) },
    { title: '计入金额', as: 'money', value: ({ fen }) => yuan(fen) },
    { title: '来源', value: ({ grade }) => grades[grade] },
    { title: '是否带动', value: ({ service }) => (service ? '是' : '否') },
    {
      title: '带动依据',
      width: 24,
      value: ({ service }) => (service ? `${service.day} ${service.kind}` : null),
    },
    {
      title: '备注',
      width: 30,
      value: (line) => line.flags.map((flag) => saleFlagNames[flag]).join('；') || null,
    },
    { title: '编号', width: 26, value: ({ id }) => id },
  ],
})
