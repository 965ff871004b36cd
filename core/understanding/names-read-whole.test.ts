// Whoever and whichever station is named, a plain sentence reads the whole name: 王晓刚 is not 王晓, who has just asked for
// leave, 金元 is no money, 周家井 no week and 新忽热 no weather.
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../platform/random.ts'
import { meaningOf, type Setting, staffInPrivate, trainee } from './testing.ts'

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚'
const middles = '秀桂玉建志文海春红丽国永晓金银淑凤明德世正立宏振东成'
const lasts =
  '英芳兰军强敏华明珍平娟刚燕霞勇才富贵福成良立民山东林利全有荣亮波涛芹珠玲云梅月莲琴美静会元财发祥龙虎'
// What other words begin or end with: 王有来 has come, 周天明 is there tomorrow.
const doubted = /^.[天学大家小新]|[来家生到]$/

const others =
  '巴图 其木格 乌云 萨仁 娜仁 斯琴 格日勒 苏和 布和 宝音 那顺 青格勒 乌兰 图雅 阿拉坦 吉日嘎拉 孟克 哈斯 额尔敦 朝克图 巴雅尔 敖云 其其格 乌日娜 托娅 那日苏 毕力格 道尔吉 苏日娜 特木尔 图门 朝鲁门 海日汗 莫日根 朝鲁 阿古拉 旭日干 宝力道 牧仁 乌力吉 德力格尔 阿日斯楞 高娃 斯琴高娃 乌云其其格 哈斯额尔敦 扎西 卓玛 才让 多杰 旦正 措毛 拉姆 央金 德吉 尼玛 索南 丹增 夏吾 东知 羊措 次仁 桑吉 贡保 才项 关却 才旦 拉毛吉 才让卓玛 桑吉草 完么措 多杰才让 尕藏 娘吉 久美 角巴 闹尔 豆拉 南拉 冷智 阿呷 阿果 吉克阿呷 曲比木呷 沙马石布 马海拉哈 木乃热哈 且沙阿牛 贾巴史布 起绍华 普兆平 杞文兰 仲显东 夜礼芬 欧阳春 诸葛明 尉迟建国 上官云'.split(
    ' ',
  )

const sentences: [intent: string, setting: Setting, say: (name: string) => string][] = [
  ['leave', staffInPrivate, (name) => `${name}今天请假`],
  ['leave', trainee, (name) => `${name}明天来不了，替她请假`],
  ['leave', staffInPrivate, (name) => `${name}家里老人住院，请假两天`],
  ['checkIn', trainee, (name) => `我和${name}都到了，签到4821`],
  ['checkIn', trainee, (name) => `${name}签到 4821`],
  ['checkIn', trainee, (name) => `签到4821 ${name}`],
  ['enrol', trainee, (name) => `报名直播班 ${name} 13900001234`],
  ['enrol', trainee, (name) => `我是${name}，报名直播班`],
  ['enrol', trainee, (name) => `帮${name}报个直播班`],
  ['enrol', trainee, (name) => `${name}报名直播班`],
  ['cancelEnrolment', trainee, (name) => `${name}不报了，取消报名`],
  ['register', trainee, (name) => `我叫${name}，奋斗村的`],
  ['register', trainee, (name) => `${name} 13900001234 奋斗村`],
  ['register', trainee, (name) => `大家好，我是双荣村${name}，农民`],
  ['followUpVisit', staffInPrivate, (name) => `电话回访${name}，没人接`],
  ['followUpVisit', staffInPrivate, (name) => `今天上门回访了${name} 已开店 月销3000`],
]

const random = seededRandom(20_260_610)
const pick = (of: string) => of.charAt(random.below(of.length))
const hanNames = Array.from({ length: 1_500 }, (_, n) =>
  n % 3 === 0 ? pick(surnames) + pick(lasts) : pick(surnames) + pick(middles) + pick(lasts),
).filter((name) => !doubted.test(name))

const namesOf = (fields: Record<string, unknown>): unknown[] => {
  const { people, person, name, station } = fields
  return Array.isArray(people) ? people.map((each) => each.name) : [person ?? name ?? station]
}

function misread(names: readonly string[], [intent, setting, say]: (typeof sentences)[number]): string[] {
  return names.map(say).filter((text, n) => {
    const meaning = meaningOf(text, setting)
    const [is, fields] = meaning[0] ?? []
    return meaning.length !== 1 || is !== intent || namesOf(fields ?? {}).join() !== names[n]
  })
}

describe('a name is read whole', () => {
  it.each(sentences.map((sentence) => ({ sentence, example: sentence[2]('某某') })))(
    '$example',
    ({ sentence }) => {
      expect(misread([...hanNames, ...others], sentence)).toEqual([])
    },
  )
})

const stations =
  '红旗 新华 东风 胜利 前进 二道河 三盛公 五原 四义堂 七星湖 一棵树 八岱 九股地 十里铺 百灵 千里庙 万水泉 双河 两棵树 上海庙 下城湾 大桦背 小佘太 新安 旧堡 老虎沟 早阳 晚霞 乌梁素海 呼勒斯太 德岭山 石哈河 海流图 川井 温更 甘其毛都 巴音乌兰 新忽热 桑根达来 同和太 四道沟 西边墙 宁多 恰科日 泽曲 麦秀 多禾茂 和日 王家 西卜沙 永定 宜就 中和 莲池 猛虎 维的 永兴 莲花 万马 红太阳 代家湾 买家沟 元宝山 月亮湖 日照 周家井 星火 三道桥 二分子 五分子 头道桥 六份子 七犋牛 三合 四合 五福 九龙 一心 二龙山 百福 千山 红三连 五星 十二连城 三十里店 太阳 明安 前旗 后山 左旗 右所 东乌盖 西小召 南粮台 北圪堵 中滩 乌兰 白音 巴音 哈日 查干 呼和 宝日 敖包 浩尧尔 忽热 额尔登 朝阳 向阳 光明 幸福 团结 民主 丰收 富强 和平 友谊 解放 永胜 建设 兴旺 太平 平安 长胜 树林召 独贵 伊和乌素 吉日嘎朗图 呼和木独 巴拉贡 锡尼 塔然高勒 永和 仁和 直苴 中村 外普拉 昔丙 查利么 猛莲 方山 诸葛营 莲塘 大保关 夜可腊 马颈 迤帕拉 阿者尼 万宝 牧场 良种场 林场 渔场 农场 中心 镇政府 供销社 学校 水库'.split(
    ' ',
  )

const ofStations: [intent: string, setting: Setting, say: (name: string) => string][] = [
  ['dailyReport', {}, (name) => `${name}今天代买3单156块，收件12`],
  ['dailyReport', {}, (name) => `${name} 代买3单156 收件12`],
  ['dailyReport', {}, (name) => `报一下${name}的，代买3单156块`],
  ['dailyReport', {}, (name) => `今天${name}没业务`],
  ['dailyReport', {}, (name) => `我是${name}的，今天收件12发件3`],
  ['dailyReport', {}, (name) => `昨天${name}代卖2单300元`],
  ['dailyReport', {}, (name) => `收件12发件3，${name}`],
  ['dailyReport', {}, (name) => `${name}跟昨天一样`],
  ['appSignIn', {}, (name) => `${name}签了`],
  ['correction', {}, (name) => `${name}少报一单代买，再加1单`],
  ['correction', {}, (name) => `更正：${name}代买改成5单`],
  ['siteVisit', staffInPrivate, (name) => `今天巡查${name}，货架整齐，台账齐全`],
  ['siteVisit', staffInPrivate, (name) => `去${name}盘点，缺一台电脑`],
  ['ask', staffInPrivate, (name) => `小二，${name}昨天的汇总`],
]

describe('a station is read whole', () => {
  it.each(ofStations.map((sentence) => ({ sentence, example: sentence[2]('某站') })))(
    '$example',
    ({ sentence }) => {
      expect(
        misread(
          stations.flatMap((name) => [`${name}站`, `${name}服务站`]),
          sentence,
        ),
      ).toEqual([])
    },
  )
})
