// Where goods are sold. A platform has its own name; any other way of selling keeps the words of the message.

const row = (words: string) => words.split(/\s+/).filter((w) => w !== '')

/** The platform's name, and how people write it with 直播 or 小店. */
export const platforms: readonly (readonly [string, readonly string[]])[] = [
  [
    '抖音',
    row(
      '抖音 抖音直播 抖音小店 抖音店 抖音店铺 抖音直播间 抖音橱窗 抖音商城 抖音号 抖店 抖音上 抖音平台 抖音带货 抖音短视频 dy',
    ),
  ],
  ['快手', row('快手 快手直播 快手小店 快手店 快手直播间 快手店铺 快手上 快手平台 快手带货')],
  ['视频号', row('视频号 视频号直播 微信视频号 视频号小店 视频号直播间 视频号上 视频号带货')],
  ['淘宝', row('淘宝 淘宝店 淘宝直播 淘宝店铺 淘宝网店 淘宝上 淘宝平台')],
  ['天猫', row('天猫 天猫店 天猫旗舰店')],
  ['拼多多', row('拼多多 拼多多店 拼多多店铺 多多 拼多多上 拼多多平台 pdd')],
  ['京东', row('京东 京东店 京东店铺 京东商城 京东上')],
  ['小红书', row('小红书 小红书店 小红书店铺 小红书直播')],
  ['微店', row('微店 微店上')],
  ['美团', row('美团 美团优选 美团店')],
  ['闲鱼', row('闲鱼')],
  ['1688', row('1688 阿里巴巴')],
  ['有赞', row('有赞 有赞商城')],
  ['惠农网', row('惠农网')],
]

/** In the words of the message. */
export const ways = row(
  `朋友圈 微信群 微信 微信小店 小程序 社区团购 团购 团购群 赶集 赶大集 集市 大集 线下 线上 网上 网店 店里 实体店 门店 摆摊 出摊 地摊 摆地摊 批发 批发市场
  展销会 农博会 展会 农展会 博览会 年货节 庙会 交易会 订货会 夜市 早市 农贸市场 市场 直播 直播间 带货 直播带货 供销社 超市 路边 田间 地头 采摘园 电商平台
  熟人 老客户 亲戚朋友 公众号 微商 电话订购 旅游点 景区 农家乐 饭店 便利店 食堂 单位团购 消费帮扶 展馆 体验店 特产店 丰收节 那达慕 火把节 自提点 代购群 邻居 同城`,
)
