// What is known of somebody, in words for staff. Pure.
import type { PersonCard, PersonFact, PersonOrigin } from '../../api/people.ts'
import { fenText } from '../../format.ts'

export const originNames: Record<PersonOrigin, string> = {
  roster: '花名册',
  self: '自己登记',
  named: '别人替他报的',
  staff: '工作人员添的',
}

interface Place {
  village: string | null
  township: string | null
}

/** 石哈河镇 太荣村 */
export const placeText = ({ village, township }: Place): string =>
  [township, village].filter((part) => part).join(' ') || '—'

type Course = PersonCard['courses'][number]

const stateWords = { enrolled: '已报上', waiting: '候补', withdrawn: '退了' } as const

/** 直播带货第3期：已报上，上了2/3次 */
export function courseText({ course, run, state, attended, held }: Course): string {
  const came = held > 0 ? [`上了${attended}/${held}次`] : []
  return `${course}第${run}期：${[state ? stateWords[state] : '没报名来听的', ...came].join('，')}`
}

const kindNames: Record<PersonFact['kind'], string> = {
  openedShop: '开网店',
  employed: '就业',
  monthlySalesFen: '月销售',
  needs: '难处',
  sells: '网上卖货',
  incubated: '在孵化',
}

const truth: Partial<Record<PersonFact['kind'], readonly [string, string]>> = {
  openedShop: ['开了', '没开'],
  employed: ['就业了', '没就业'],
  sells: ['在卖', '没卖'],
}

/** What of them, and how it stands. */
export function factText({ kind, value }: Pick<PersonFact, 'kind' | 'value'>): {
  what: string
  value: string
} {
  const what = kindNames[kind]
  if (typeof value === 'boolean') return { what, value: (truth[kind] ?? ['是', '不是'])[value ? 0 : 1] }
  if (kind === 'monthlySalesFen') return { what, value: fenText(Number(value)) }
  return { what, value: value === 'preparing' ? '正准备' : String(value) || '没有' }
}

export const gradeNames: Record<PersonFact['grade'], string> = {
  self: '本人说的',
  staff: '工作人员记的',
  imported: '导入的',
}
