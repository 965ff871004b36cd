// Where goods are sold. A platform has its own name; any other way of selling keeps the words of the message.

const row = (words: string) => words.split(/\s+/).filter((w) => w !== '')

/** What people put behind a platform's name; it stays the platform. */
const suffixes = row(
  '直播 小店 店 店铺 直播间 橱窗 商城 号 上 平台 带货 短视频 网店 上面 上头 里头 那头 直播带货 旗舰店 店里 那边 里 上直播 直播卖货 团购 账号 开播 专场 首播 首场 首场直播 自营店 自营 官方店 专卖店 小黄车 号上 平台上 店上 直播间里 商家',
)
const named = (name: string, others = ''): readonly [string, readonly string[]] => [
  name,
  [name, ...row(others)].flatMap((word) => [word, ...suffixes.map((s) => word + s)]),
]

/** The platform's name, and how people write it with 直播 or 小店. */
export const platforms: readonly (readonly [string, readonly string[]])[] = [
  named('抖音', '抖店 dy 斗音 抖 douyin'),
  named('快手', 'ks 块手'),
  named('视频号', '微信视频号 sph'),
  named('淘宝', 'tb 淘宝网'),
  named('天猫'),
  named('拼多多', '多多 pdd 拼夕夕 并夕夕'),
  named('京东', 'jd'),
  named('小红书', 'xhs'),
  named('微店'),
  named('美团'),
  named('美团优选'),
  named('闲鱼', '咸鱼'),
  named('1688', '阿里巴巴'),
  named('有赞'),
  named('惠农网'),
  named('快团团'),
  named('微博'),
  named('饿了么'),
  named('多多买菜'),
  ['832平台', row('832平台 832 扶贫832平台 832商城')],
].map(([name, words]) => [name as string, (words as string[]).filter((w) => w !== '抖' && w !== '抖里')])

/** In the words of the message. */
export const ways = row(
  `朋友圈 微信朋友圈 微信群 微信 微信小店 微信小商店 小程序 社区团购 社区群 团购 团购群 客户群 粉丝群 同学群 业主群 小区群 邻里群 家长群 宝妈群 赶集 跟集 赶圩 赶墟 圩上 赶街子 赶会 赶大集 赶场 赶街 赶巴扎 集市 大集 集上 早集 市集 农村大集 牧民集市 巴扎 线下 线上 网上 网店 店里 实体店 线下店 门店 门市 门市部 摆摊 出摊 地摊 摆地摊 夜市摆摊 早市摆摊 摆摊子 路边摊 批发 线下批发 线下零售 批发市场 农产品批发市场 零售
  展销会 农博会 展会 农展会 博览会 年货节 庙会 交易会 订货会 物资交流会 物资交流大会 物交会 交流大会 交流会 展览会 推介会 农产品展销会 年货展销会 旅游节 文化节 牧民节 采摘节 西瓜节 美食节 购物节 夜市 早市 农贸市场 市场 菜市场 菜市 牲畜市场 牲口市场 交易市场 直播 直播间 带货 直播带货 供销社 超市 路边 田间 地头 采摘园 电商平台 助农直播
  熟人 熟客 老客户 老顾客 回头客 亲戚朋友 亲戚 公众号 微商 电话订购 旅游点 景区 农家乐 牧家乐 饭店 饭馆 餐馆 便利店 食堂 学校食堂 单位食堂 单位团购 单位采购 消费帮扶 消费帮扶平台 帮扶单位 扶贫馆 展馆 体验店 体验馆 特产店 土特产店 合作店 直营店 专卖店 丰收节 农民丰收节 那达慕 那达慕大会 火把节 赛马会 自提点 代购群 邻居 同城 同城配送 上门收购 集贸市场 后备箱集市 游客中心 服务区 家门口 门口 村口 羊市 牛市 加油站 外贸 出口`,
)

/** 镇上的物产会, 同学群: what ends like this is a place to sell, where it leads a sale. */
export const placeEnding =
  /(?:展|展销会|交易会|交流会|推介会|博览会|市场|集市|大集|市集|超市|商店|群|平台|商城|景区|广场|巴扎)$/
/** 老乡群里: within it. */
export const withinPlace = /群里$|(?:广场|市场|平台)上$/

/** Where people buy more often than they sell: 食堂, 超市, 网上. */
const shops = '食堂|[饭餐]|超市|便利店|服务区|加油站|网上|供销社'
export const whereOneBuys = new RegExp(shops)
/** Where people buy as well, so that a price told of one is no sale: 夜市, 集上, 景区. */
export const openToAll = new RegExp(
  `集|街|[圩墟]|巴扎|(?<!门)市|[会节]$|赶场|景区|旅游点|路边|地头|田间|门口|村口|那达慕|${shops}`,
)
