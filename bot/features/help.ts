// 帮助: what the bot can do here, by example.
import { answer, type FeatureContext } from './context.ts'

const forStations = [
  '报数：今天代买3单156块，收件12发件2，已签到',
  '改数：代买金额是165　补报：昨天收件8',
  '没生意：今天没生意　查：汇总、谁没报、排名、我的本月、课表',
]
const forTrainees = [
  '报名：报名直播班；给张三、李四报名直播班；不去了说“取消报名”',
  '签到：签到加黑板上的四个数，如“签到1234”　请假：明天请假',
  '登记：我是太荣村的王小梅　换了微信：私下发“绑定”',
  '查：课表、我的进度、我的证书',
]
const forStaff = [
  '课堂口令、汇总、昨天谁没报、课表',
  '课上：补签 李四，手机没电　实到38人　谁没来',
  '回访：电话回访 起正兰 已开店 月销3000　该回访谁、电话名单、谁要帮忙',
  '到站：石哈河站巡查：门头完好　盘点石哈河站：货架2组 电脑1台坏了　川井站一对一指导，教打面单',
  '群发：发到学员群：明早9点开课（先给您看，回“发送”加编号才发）',
  '绑群：私下发“绑定站长群”要口令，再到群里发',
  '换站长：石哈河站换成李建国管了；王秀兰不干了，李建国接；从12月1日起…',
  '教名字：小二，老王家站就是石哈河站；王婶就是王秀兰　不用了：忘掉王婶',
  '学员换了微信：私下发“给李四换绑码”',
]
const forAll = '不想被提醒：发“别@我了”。小二是机器人，不要钱、不要验证码'

export function help(context: FeatureContext): void {
  answer(context, ['小二会这些，像平时说话一样发就行：', ...linesFor(context), forAll].join('\n'))
}

function linesFor({ scene, person }: FeatureContext): string[] {
  const { purpose } = scene.conversation
  const staff = person?.roles.some((role) => role === 'staff' || role === 'admin') ?? false
  if (purpose === 'stations') return forStations
  if (purpose === 'trainees') return forTrainees
  if (purpose === 'staff' || staff) return forStaff
  return person && person.stations.length > 0 ? forStations : forTrainees
}
