// Whom to call and why, and what the contract counts, in words for staff. Pure.
import type { CallRow, DueRow, FollowUpSummary } from '../../api/follow-ups.ts'
import { dayText } from '../../time.ts'

export const reasonNames: Record<CallRow['reason'], string> = {
  noFriend: '没加小二，发不了私信',
  noAnswer: '小二问过，没回',
}

export const stateNames: Record<DueRow['state'], string> = {
  due: '小二还没问',
  asked: '小二问了，等回话',
  handedOver: '在电话名单上',
}

const planNames: Record<string, string> = { week: '课后一周', later: '长期跟踪' }

/** 直播带货，课后一周，11月18日 周三到期; a plan of the programme's own by its key. */
export const dueText = ({ plan, course, dueOn }: Pick<CallRow, 'plan' | 'course' | 'dueOn'>): string =>
  [...(course ? [course] : []), planNames[plan] ?? plan, `${dayText(dueOn)}到期`].join('，')

interface Counted {
  figure: string
  /** How it is counted. */
  basis: string
}

export function countedText({ basis, target, counted, people }: FollowUpSummary): Counted {
  if (basis === 'inAll')
    return { figure: `${counted} / ${target}次`, basis: '合同按总次数算：打通或见到一次算一次' }
  return {
    figure: `${counted} / ${people}人`,
    basis: `合同按人算：一个人够${target}次才算一位，下面是回访过的人`,
  }
}
