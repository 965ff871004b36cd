// Words around the products and numbers of a sale. What is left of a message without them is the product.

const row = (words: string) => words.split(/\s+/).filter((w) => w !== '')

export const sellVerbs = row(
  '卖了 卖出 卖出去 卖掉 卖的 卖得 卖 出了 出货 出单 出手 走了 走货 成交 成交了 销售 销售了 售出 销了 销出 卖完 卖光 带货 发了 发货 下单 卖到 出掉 销掉 售',
)
export const amountWords = row(
  '销售额 营业额 流水 gmv 成交额 交易额 销售金额 金额 总金额 总额 收入 进账 到手 收款 回款 卖了钱 总价 货款 入账 毛收入 销售收入 合计金额 收入了 挣了 挣 收了 收入是 营收 成交金额 销售总额',
)
export const orderWords = row('单数 订单数 订单 订单量 成交单数 成交量 单量 总单数')
export const quantityWords = row('数量 销量 斤数 销售量 件数 总量')
export const productWords = row('产品 商品 品名 品种 货品 产品名称 名称 品类 商品名称 销售产品')
export const channelWords = row('渠道 平台 销售渠道 销售平台 方式 销售方式 途径')
export const dateWords = row('日期 时间 销售日期 销售时间')
export const totalWords = row('一共 总共 共计 合计 总计 共 拢共 加起来 累计 统共')
export const aboutWords = row('大概 大约 差不多 约 估计 将近 接近 不到 可能 快')

/** At the edges of a run of words these are no product. */
export const fillers = row(
  `我 我们 我家 我家的 自家 自家的 自己 咱 咱们 俺 老师 老师好 您好 你好 大家好 在 用 通过 靠 从 于 的 了 也 都 又 还 就 才 是 给 和 跟 与 及 还有 另外 其中 以及 然后 再 上 里 上面 里面 那边 这边 这次 那个 这个 到 把
  报 报一下 报销售 报一下销售 汇报 汇报一下 报个 补报 补 补一下 补上 更新 记一下 记录 登记 报销量 上报 销售情况 情况 业绩 数据 日报 收到 今儿 刚 刚刚 刚才 下播 刚下播 开播 播完 播了 一场 两场 直播完 一晚上 一天 一上午 全天 当天 这周 周
  企业 企业上报 上报 网店上报 合作社 公司 店 店里 小店 家里 家 网店 平台 群里 帮 帮家里 我妈 媳妇 老公 爆了 大卖 火了 不错 还行 还可以 可以 挺好 很好 好 生意 生意不错 生意还行 今天 昨天 一共 总共 总 等 左右 价 单价 均价 每 钱 块 元 人民币 整 分 件 的是 有 开心 哈哈 谢谢 感谢 加油 首单 开张 开单 第一单 终于 居然
  做 搞 弄 全部 全 新 一 出 走 去 来 拿 拿到 得 得了 收 被 客户 顾客 客人 买 买了 买走 买走了 要了 订了 订 邮 寄 寄了 发 发走 发出 装车 拉走 现金 转账 都是 主要 主要是 大部分 剩 剩下 线上 两个 个 报下 今 晚 晚上 上午 下午 早上 中午 份 月份 这个月 网上 小程序 终于卖 多 来 搞定 开门红`,
)
/** A run with one of these is talk, no product. */
export const noProduct =
  /[吗呢吧啊呀哦嘛?]|怎么|没|不|很|太[好多难高低忙]|真[好多难忙累]|客户|客人|顾客|老师|谢谢|高兴|开心|生意|快递|培训|上课|学员|课程|报名|今天|昨天|大家|比昨|涨|跌|价格|行情|人家|有人|多人|继续|努力|天气|路费|成本|利润|油费|运费|如下|以下|业绩|汇总|半年|一年|个月|粉丝|掉粉|涨粉|进价|第|这|那|它|该|各|同年|年度|当时|歌|专辑|他|她|你|谁/
