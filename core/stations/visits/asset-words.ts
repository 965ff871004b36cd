// The words of a count of things: how they are counted, and in which state they are found.

export const assetStates = ['完好', '损坏', '缺失', '过期', '多出'] as const
export type AssetState = (typeof assetStates)[number]

export const countWords = '台个把组张套块部只辆盏面件条根瓶箱具副幅间座扇口支本节排卷枚架樘对双床顶项处'

/** The first that fits a piece of talk counts: 没坏 is good, 找不到了 is gone and not merely not there. */
export const stateWords: readonly (readonly [AssetState, RegExp])[] = [
  ['完好', /没(?:有)?(?:坏|破|损|问题|毛病)|未(?:损|破|坏)|无(?:损|破|故障)/],
  [
    '缺失',
    /丢(?:失|了)?|遗失|不见了?|找不(?:到|着)|没找(?:到|着)|没有?了|不在了?|缺失|被(?:偷|拿走|借走)|(?:^|[^齐])缺(?!货|口|角|墨|纸|电|油|水|零|配|螺)|少了?(?=[\d一二两三四五六七八九十])|^少|没有$|没有(?=[，,。])/,
  ],
  ['过期', /过期|失效|到期/],
  [
    '损坏',
    /坏|破|损|裂|碎|(?:不能|没法|无法)(?:再)?用|用不(?:了|成)|打不(?:开|着)|开不了机|不(?:亮|转|工作|通电|制冷|出纸|灵)|掉(?!头)|脱落|松|褪色|掉色|锈|漏|故障|歪|卡纸|黑屏|死机|断(?!货)|缺(?:口|角|墨|纸|电|油|零件|配件|螺丝)/,
  ],
  ['多出', /^多了?(?=[\d一二两三四五六七八九十])|多出/],
  [
    '完好',
    /完好|完整|良好|正常|(?:能|可以?|还能|都能)(?:正常)?(?:使?用|开|亮|转)|好(?:的|着|用|使)|没事|齐全|齐的?$|崭新|新的|很好|不错|(?:都|全|也|还)好$/,
  ],
]

/** 扫描枪 is 扫码枪: one thing under one name, so that two counts can be compared. */
const sameThing = new Map([
  ['扫描枪', '扫码枪'],
  ['扫码器', '扫码枪'],
  ['条码枪', '扫码枪'],
  ['电子称', '电子秤'],
  ['电脑主机', '电脑'],
  ['计算机', '电脑'],
  ['台式电脑', '电脑'],
  ['货架子', '货架'],
  ['门头牌', '门头'],
  ['门头牌子', '门头'],
  ['招牌', '门头'],
])

export const assetName = (said: string): string => sameThing.get(said) ?? said

/** What stands before a name and is no part of it. */
export const beforeName =
  /^(?:现有|还有|另有|共有|共|有个|有|然后|那个|这个|那|这|现场|站里|店里|里面|屋里|一共|总共|其中|就是|但是?|不过|只有|只|和|及|还|也|另外|又|再|资产|设备|固定资产|清点|盘点|点了|数了|看了|发现|缺少|缺失?|少了?|多了?|丢了?|坏了)+/
/** What stands behind a name, before what is said of it. */
export const behindName = /(?:已经?|都|全|也|还|就|是|的|有点|有些|有|全部|基本|目前|现在|状态|又)+$/
/** Words that are no thing. */
export const noThing =
  /^(?:(?:其余|其他|其它|别的|剩下|余下|全部|所有|以上|上述|一切|各项|这些)*的?(?:东西|资产|设备|物品|物件|固定资产)?|数量|账实|账物|账目?|台账|情况|其中|没|人|都|全|门|站长|人员|盘点|卫生|环境|营业|服务|秩序|态度|网络)$/
