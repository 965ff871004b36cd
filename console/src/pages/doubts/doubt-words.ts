// What is asked about somebody, in words for staff. Pure.
import type { DoubtDetail, DoubtOut } from '../../api/doubts.ts'
import { moment } from '../../ui/moment.ts'

export function doubtTitle({ kind, name, nickname }: Pick<DoubtOut, 'kind' | 'name' | 'nickname'>): string {
  if (kind === 'name') return `新来的${name}，是不是库里的这位`
  return nickname && nickname !== name
    ? `微信“${nickname}”说自己是${name}，是哪一位`
    : `有个微信说自己是${name}，是哪一位`
}

/** Null where it did not come from a message. */
export function saidText(said: DoubtDetail['said']): string | null {
  if (!said) return null
  const where = said.group ? `在${said.group}` : '私聊小二'
  const words = said.text ? `：“${said.text}”` : '（原话已清除）'
  return `${said.by ?? '有人'} ${moment(said.at)} ${where}${words}`
}

/** For the list of merges. */
export const reasonText = (reason: string | null): string =>
  reason === 'doubt' ? '核对时定的' : (reason ?? '没写')
