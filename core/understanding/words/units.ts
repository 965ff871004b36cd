// Measure words, by what they count. A new one is a word in a list.

export type UnitKind =
  /** orders: 单 笔 票 */
  | 'order'
  /** parcels or things: 件 个 */
  | 'piece'
  /** 个快递: parcels for sure */
  | 'parcel'
  | 'person'
  | 'money'
  /** weights, boxes, heads */
  | 'goods'
  /** days, hours, percent: never a number of a report */
  | 'other'
  | 'bare'

const people =
  '老人 老汉 老乡 老头 老奶奶 老太太 大爷 大娘 大妈 大叔 大婶 阿姨 婶子 村民 顾客 客人 客户 乡亲 牧民 农户 农民 学生 妇女 用户 邻居 朋友 群众 人'.split(
    ' ',
  )
const parcels = '快递 包裹 快件 邮件 件儿 件'.split(' ')
const goods =
  '斤 公斤 千克 市斤 kg 克 吨 两 箱 盒 袋 瓶 包 只 头 条 根 台 把 桶 幅 碗 双 套 罐 枚 份 匹 捆 朵 棵 颗 张 支 串 升 壶 坛 提 板 筐 篮 尾 本 杯 副 床 斗 担 篓 听 扎 粒 顶 对 羽 片 团 卷 挂 排 饼 盘 屉 笼 盆 株 峰 口 麻袋 大箱 小箱 大袋 小袋 坛子 筐子 袋子 箱子 罐子 瓶子 篮子 桶子 盒子 盆子 篓子 兜 缸 车 礼盒 ml 毫升 克拉 方 米 尺 公分 亩 部 辆 架 丸 贴 管 筒 封 圈 件套 扇 窝 垛 桌 锅 匣 摞 沓 穗'.split(
    ' ',
  )

export const unitWords: readonly (readonly [UnitKind, readonly string[]])[] = [
  [
    'order',
    ['单', '笔', '票', '宗', '单子', '个单子', '个单', '个订单', '单生意', '单业务', '笔业务', '笔单'],
  ],
  ['piece', ['件', '个']],
  ['parcel', parcels.flatMap((p) => (p === '件' ? ['个件'] : [`个${p}`, `件${p}`, `单${p}`, `票${p}`]))],
  [
    'person',
    ['人', '人次', '号人', '口人', '位', '名', ...people.flatMap((p) => [`个${p}`, `位${p}`, `名${p}`])],
  ],
  ['goods', goods],
  [
    'other',
    '字 个字 件事 个事 码 粉 赞 样 种 天 日 点 个点 个百分点 百分点 点钟 点半 号 月 年 岁 分钟 小时 个小时 个钟头 钟头 个钟 个月 个半 星期 个星期 礼拜 个礼拜 个多月 个多星期 分 秒 % 折 成 公里 里地 里路 度 步 期 班 节 节课 课 次 回 趟 遍 倍 楼 层 站 个站 村 个村 户 页 章 版 路 级 届 队 ℃ 家 场 天半 g m mb gb 寸'.split(
      ' ',
    ),
  ],
]
