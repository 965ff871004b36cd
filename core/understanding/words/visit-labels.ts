// What the fields of a visit's form, or the columns of a table, are called.

const row = (words: string) => words.split(/\s+/)

export const followUpLabels = {
  person: row(
    '姓名 回访对象 对象 学员 学员姓名 被回访人 名字 回访人员 回访学员 被访人 被回访学员 受访人 受访者 回访人姓名 被回访人姓名 参训学员 被回访对象 企业名称 单位名称 对象姓名 客户姓名 人员',
  ),
  /** The visitor, but where no other line names the person visited it is that one. */
  visitor: row('回访人'),
  date: row('日期 时间 回访日期 回访时间 走访日期 走访时间 记录日期'),
  method: row('方式 回访方式 回访形式 形式 回访方法 渠道 走访方式 联系方式 回访途径 途径'),
  shop: row(
    '开店 是否开店 开店情况 网店 店铺 是否开网店 是否已开店 店铺情况 网店情况 开店状态 有无网店 开店否 是否开设网店 店铺状态 网店状态 是否有网店 店',
  ),
  job: row('就业 是否就业 就业情况 工作 工作情况 是否已就业 就业状态 就业否 就业与否 现状 目前状况'),
  sales: row(
    '月销 月销售额 月销售 月销额 月均销售 月均销售额 月均销量 月营业额 月流水 每月销售 每月销售额 销售额 月销量 月收入 月均收入 月均营业额 月均 月成交额 营业额 销售情况',
  ),
  needs: row(
    '需求 诉求 需要 困难 需求建议 培训需求 存在困难 主要需求 意见建议 建议 意见 困难需求 需求困难 需求及建议',
  ),
  satisfaction: row('满意度 满意程度 评分 打分 满意度评分 评价 满意度评价 是否满意'),
  result: row('结果 回访结果 情况 回访情况 备注 接通情况 是否接通 联系情况 接听情况'),
} as const

export const siteLabels = {
  station: row(
    '站点 服务站 站名 巡查站点 盘点站点 指导站点 站点名称 地点 被查站点 检查站点 服务站点 服务站名称 站 所到站点',
  ),
  date: row('日期 时间 巡查时间 巡查日期 盘点时间 盘点日期 指导时间 指导日期 检查时间 检查日期'),
  kind: row('类型 方式 类别 事项 工作 种类 巡查类型 内容类型 性质 工作类型 形式 项目 工作事项 目的'),
  findings: row(
    '情况 发现 结果 问题 巡查情况 盘点情况 盘点结果 指导内容 巡查结果 内容 发现问题 存在问题 备注 现场情况 巡查内容 记录 检查情况 检查结果 发现的问题 存在的问题 详情 说明 指导情况 盘点内容 指导记录 巡查记录 盘点记录 具体情况 工作内容 巡查发现 检查内容',
  ),
} as const
