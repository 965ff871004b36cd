// What kinds and flags of sales are called, on the page and in the file alike.
import type { z } from 'zod'
import type { flagSchema, lineKindSchema } from './sales.ts'

export const saleKindNames: Record<z.infer<typeof lineKindSchema>, string> = {
  sale: '销售',
  refund: '退货',
  station: '服务站代卖',
  campaign: '活动',
}

export const saleFlagNames: Record<z.infer<typeof flagSchema>, string> = {
  sameOrder: '订单号重复',
  sameSale: '同一笔报了两次',
  inList: '已在平台清单里',
  inOthers: '有一部分已在别的记录里',
  overlap: '起止日期跟别的交叉',
  partsExceed: '分日合计比总数大',
  campaignExceeded: '卖家报的比活动总额大',
  noAmount: '没说金额',
}
