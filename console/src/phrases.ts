// Example phrases under the text box, suited to where one is.
import type { CountyConversation, CountyMember } from './api/county.ts'

type Kind = CountyConversation['kind']

const stations = [
  '今天代买3单156块，收件12发件2，已签到',
  '代买金额是165',
  '智慧乡村签了',
  '今天没生意',
  '谁没报',
  '汇总',
]
const trainees = ['课表', '签到4821']
const staff = [
  '谁没报',
  '课堂口令',
  '汇总',
  '石哈河站巡查：门头完好，灭火器过期',
  '盘点石哈河站：货架2组 电脑1台 扫码枪1把坏了',
]

const byKind: Record<Exclude<Kind, 'private'>, string[]> = { stations, trainees, staff, unbound: ['帮助'] }

const byRole: Record<CountyMember['role'], string[]> = {
  operator: stations,
  trainee: [...trainees, '我的进度'],
  staff: [...staff, '指标进度'],
  unknown: ['帮助'],
  bot: [],
}

/** In a private chat it depends on who is talking. */
export const phrasesFor = (kind: Kind, sender: CountyMember | undefined): string[] =>
  kind === 'private' ? byRole[sender?.role ?? 'unknown'] : byKind[kind]
