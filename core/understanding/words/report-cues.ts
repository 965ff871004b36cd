// Words that turn a station's numbers into something else: none, a total, a change, a slip of the tongue.
// A new turn of phrase is one more word in a row.

export type ReportCue =
  /** What the clause says holds for each of the days. */
  | 'every'
  /** From one number to another: 2单→4单. */
  | 'arrow'
  /** The numbers behind it belong to what was listed, one each. */
  | 'respectively'
  /** 其实: the number behind it is the right one, but nothing was said to be wrong. */
  | 'really'
  /** There was no business at all. */
  | 'noBusiness'
  /** None of what was just named. */
  | 'none'
  | 'total'
  /** The next number is one of several, priced each. */
  | 'each'
  /** 其中: what follows is a part of what was said. */
  | 'among'
  /** A slip corrected within the message. */
  | 'slip'
  /** The number behind it is the right one. */
  | 'becomes'
  /** It says that something reported before was wrong. */
  | 'wrong'
  /** The number behind it is the wrong one that was written. */
  | 'mistaken'
  | 'add'
  | 'subtract'
  /** A full resend. */
  | 'resend'
  | 'about'
  /** 金额, 单数: which of the two numbers comes next. */
  | 'money'
  | 'count'
  /** 刚, 又: a single deal, told while it happens. */
  | 'partial'
  | 'same'
  /** 都 and 各: it holds for each of those named. */
  | 'all'
  /** 有: a remark on what was counted, when it opens a clause. */
  | 'remark'
  /** 没错, 没报: no none. */
  | 'neutral'

const row = (words: string) => words.split(/\s+/).filter((w) => w !== '')
const business = row(
  '业务 也务 夜务 业物 生意 买卖 单子 单 业务量 交易 开张 开单 数据 营业额 订单 活 成交 进账',
)
const lacking = row('没 没有 无 未 没啥 没什么 没有任何 没任何 无任何 毫无 没得 莫得 木有 没的 no')
/** 报了两遍, 算了二次 */
const twice = row('报 写 记 算 录 填 统计').flatMap((verb) =>
  row('了两遍 了两次 了两回 了2遍 了2次 了2回 了二遍 了二次').map((times) => verb + times),
)
const none = row('没有 没得 莫得 木有 没 没来')

export const reportCues: readonly (readonly [ReportCue, readonly string[]])[] = [
  [
    'noBusiness',
    [
      ...business.flatMap((b) => lacking.map((l) => l + b)),
      ...row('甚 啥 什么').flatMap((w) =>
        business.flatMap((b) => ['也', '都'].flatMap((a) => none.map((l) => w + b + a + l))),
      ),
      ...['一个业务', '一个生意', '一个单子', '一个单'].flatMap((b) =>
        ['', '都', '也'].flatMap((a) => none.map((l) => b + a + l)),
      ),
      ...row('一单 一笔 半单').flatMap((one) =>
        ['', '业务', '生意'].flatMap((b) =>
          ['', '都', '也'].flatMap((a) =>
            [...none, '没做', '没开', '没接', '没出'].map((l) => one + b + a + l),
          ),
        ),
      ),
      ...row(`一单没有 一单都没有 一单也没有 一单都没 一单也没 一单没 一个单都没 没有一单 没接到单 没来单 没开成张 单子没有 业务没有
        啥业务没有 啥业务也没有 单也没有件也没有 单没有件也没有 单没有件没有 没单没件 没件没单 单也没有 单都没有 业务为零 业务为0 业务是0 数据为0 数据是0 数据为零 数据都为0 数据都是0 数据全是0 数据全0 数据全为0 数据均为0 各项为0 各项都是0 各项均为0 0业务 0生意 0交易 0成交 啥生意没有 一笔没有 一笔都没有 一笔也没有 没接着单 没接单 没出单 没做成一单 剃光头 挂零 没走单 零业务 零生意 零交易 零成交 没单没件 没件没单 没活没单 没人没件 没也务 没业物 没夜务
        没营业 没做生意 没做业务 没接生意 一单没开 一单都没开 一单也没开 一单没做 一单未开 半单没有`),
    ],
  ],
  [
    'none',
    row(
      '没有 没得 莫得 木有 为零 为0 没 无 暂无 一个没有 一个都没有 一个也没有 一个没 一个都没 一个也没 一件没有 一件都没有 一件也没有 一件没 一个莫得 一个没得',
    ),
  ],
  [
    'total',
    row(
      '加一块 加一起 加到一起 合一块 合一起 一天下来 全天 一共 总共 共计 合计 总计 拢共 统共 累计 加起来 共 合起来 总数 总的 总',
    ),
  ],
  [
    'each',
    row(
      '每单 每个 每件 每笔 每人 每户 单价 均价 平均 每斤 每公斤 每袋 每箱 每只 每头 每瓶 每盒 每条 每双 每套 每块 每桶 每包',
    ),
  ],
  ['among', row('其中 里面 里头 包括 包含 含')],
  [
    'slip',
    [
      ...row('说 打 看 数 记 写 算 搞 发 报 弄 填 输 按 讲').flatMap((verb) =>
        [...row('错了 错咯 错嘞 错啦 反了 岔了 差了 串了 错行了 串行了 错行 错是'), '错 是'].map(
          (fault) => verb + fault,
        ),
      ),
      ...row(`不对 说错 口误 哦不对 噢不对 啊不对 哎不对 呀不对 哦不是 噢不是 啊不是 哎不是 唉不是 诶不是 呃不是 唉不对 诶不对 呃不对 哎哟不对 哎呀不对 哦不 噢不 啊不 不不 错了错了 不对不对
        哦是 噢是 啊是 哎是 应该说 不是不是 噢不是不是 哦不是不是 啊不是不是 不不不 说笑呢 说笑的 开玩笑 开玩笑的 开玩笑呢 逗你们的 小数点 小数点漏了 小数点漏打了 小数点漏点了 小数点漏写了 小数点少了 嘴瓢 说岔 等等 等一下 重说 更正一下是`),
    ],
  ],
  ['money', row('金额 总额 总金额 营业额 货款 交易额 销售额 成交额 钱数 的钱 价值')],
  ['count', row('单数 单量 笔数 订单数 订单量 件数 数量')],
  [
    'becomes',
    row(`应该写 应写 改 改成 改为 改到 更正为 应该是 应当是 应是 应为 应该为 更改为 修改为 修正为 改做 改作 正确的是 正确是 最后定是 最后是 定为 最终是 最终 一遍是 改成了 现在是
      变成 调整为 调成 准确的是 换成 应该 实为 真实的是 真实是`),
  ],
  [
    'wrong',
    [
      ...row(
        '更正 订正 修正 改一下 改下 修改 改正 更改 写错 报错 填错 打错 弄错 搞错 记错 算错 数错 错了 有误 反了',
      ),
      ...row(
        '改改 改了 改过来 更证 先改 要改 得改 需要改 要更正 纠正 有错 输错 报的不对 写反 报反 记反 弄反 搞反 填反 颠倒了 写颠倒 写颠倒了 报颠倒 报颠倒了 弄颠倒 弄颠倒了 搞颠倒了 填颠倒了',
      ),
      ...row('少 多').flatMap((m) =>
        row(
          '按了个 按个 多按了个 打了个 打个 打了一个 打一个 写了个 写个 写一个 输了个 输了一个 了个 填了个',
        ).flatMap((v) => [`${m}${v}0`, `${m}${v}零`]),
      ),
    ],
  ],
  [
    'mistaken',
    row(
      '写成 报成 打成 填成 说成 讲成 记成 算成 看成 输成 而不是 不是 当成 错写 错报 原来是 之前报的 之前报了 原来报 原报 原先报 先前报的 先前报 刚才报的 之前报的 上午报的 原来的 刚报的 发成 录成 由 从',
    ),
  ],
  [
    'add',
    row(`漏数了 漏数 少数了 再加 加上去 加上 加进去 少报了 少报 漏报了 漏报 漏了 少写了 少写 少算了 少算 少记了 少记 漏记了 漏记 漏写了 漏写 漏算了 漏算
      还漏 还漏了 少说了 少填了 忘加 追加 补加 多加 另加 再补 漏掉 漏掉了 落了 落下 再添 添上 少统计了 少统计 漏统计了 漏统计 报少了 报少 数少了 少数了 算少了 记少了 写少了 补进去 补上去 添进去 添上去 加进来 算进去 没算进去 没算上 没算进 忘算了 没统计上 少计了 少计 核增 加`),
  ],
  [
    'subtract',
    [
      ...twice,
      ...row(`多报了 多报 减掉 减去 扣掉 扣除 报重了 报重 重复报了 重复报 重复了 去掉 多写了 多写 多算了 多算 多记了 多记 减 扣 删掉 划掉
      多统计了 多统计 多加了 算重了 算重 记重了 记重 数重了 写重了 拿掉 多填了 多填 撤掉 刨掉 刨去 报多了 报多 数多了 多数了 算多了 记多了 写多了 重复记了 重复记 重复算了 重复算 扣了 减了 多计了 多计 核减 冲减 冲掉`),
    ],
  ],
  [
    'resend',
    row(`以这一条为准 以这一个为准 日报重发 日报重报 报重新 以这个为准 以我这条为准 以我的为准 以我发的为准 以我这个为准 以此为准 以这条为准 以本条为准 以这次为准 以这份为准 以下面为准 以下面的为准 按这个算 按这个为准
      以最后为准 以后面为准 以后发的为准 以现在的为准 重发 重报 重新报 重新发 前面的作废 上一条作废 上条作废 刚才那条作废 刚才的作废
      前一条作废 作废 之前的不算 前面不算 刚才的不算 按这条 以这为准`),
  ],
  ['about', row('大概 大约 约莫 大约摸 差不多 估计 估摸 将近 接近 不到 上百 上千 约 快 近 可能有 小')],
  ['really', row('其实是 其实 实际是 实际 实际上')],
  ['partial', row('刚刚 刚才 刚 又 这会儿 这会 方才 眼下 刚又 正在')],
  [
    'same',
    row(
      '一个样儿 一样儿 一样样 一样 相同 一致 一个样 同样 一模一样 完全一样 没区别 没差别 没两样 没变化 没啥区别 没啥变化 没变',
    ),
  ],
  ['all', row('都是 都 均为 均 各 各是 各有 全是 全都 每站')],
  ['respectively', row('分别是 分别为 分别有 分别 依次是 依次为 依次')],
  [
    'neutral',
    row(
      '买卖 没地方 没地儿 没处 零头都没有 零头都没 买家 卖家 买主 没错 没问题 没报 没有错 没有报 没动 没法 没空 没几个 没多少 没几件 补充 补一个 报一个 发一个 别漏了 别漏 漏了我 刚想起来 刚想起 刚忙完 刚到家 刚回来 刚看到 刚吃完 刚下班 刚关门 刚睡醒 刚才忘 刚刚忘 刚记起 刚发现 没细数 没数 没数错 没记错 没看错 没算错 没减 没扣 没退 没写 没写上 没填 没填上 没记 没统计 没统计完 没算 没算完 没算出来 没整理 没对账 没对完 没记账 没汇总 没核对 没清点 没盘点 没写清楚 没写清 没报清楚 没说清楚 没说 没顾上 没来得及 没录上 没录 没登上 没登 没记上 没扫上 没扫 没电 没发 没上架 没人 没取 没来 没到 没送',
    ),
  ],
  ['remark', row('有 还有 还剩 剩 剩下')],
  ['every', row('每天 每日 天天 这几天 几天都 这两天 这三天')],
]
