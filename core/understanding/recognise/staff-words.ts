// Staff's words of control that are no intent of the guide: of a broadcast under way, and for the lists that they work
// through. The whole message is just that; anybody else's is left alone.
import type { Other } from '../intents.ts'
import type { Reading } from '../reading.ts'

type Verb = Extract<Other, { kind: 'broadcastControl' }>['verb']
type StaffList = Extract<Other, { kind: 'staffList' }>['list']

/** `words` are the message's own, without its signs. */
export function staffWords(words: string, { message }: Reading): Other | undefined {
  if (message.role !== 'staff') return undefined
  return broadcastControl(words) ?? staffList(words)
}

const control =
  /^(?:群发)?(暂停|停发|先停|先别发|停一下|继续发?|接着发|取消发?送?|不发了?|进度|发到哪了?|查)(?:群发|发送)?(\d{2,3})$/
const controlBehind =
  /^(?:群发|发送)?(\d{2,3})(?:号|的)?(暂停|停发|先停|先别发|停一下|继续发?|接着发|取消|不发了?|进度|发到哪了?|发得怎么样了?)$/

/** 停发27, 27继续发. */
function broadcastControl(words: string): Other | undefined {
  const before = control.exec(words)
  const behind = before ? null : controlBehind.exec(words)
  const said = before?.[1] ?? behind?.[2]
  const code = before?.[2] ?? behind?.[1]
  if (said === undefined || code === undefined) return undefined
  return { kind: 'broadcastControl', verb: controlVerb(said), code }
}

function controlVerb(said: string): Verb {
  if (/^(?:取消|不发)/.test(said)) return 'cancel'
  if (/^(?:继续|接着)/.test(said)) return 'resume'
  return /停|别发/.test(said) ? 'pause' : 'status'
}

const lists: readonly [RegExp, StaffList][] = [
  [
    /^(?:看看?|查|查一下)?(?:今天|今晚|这节课|这堂课|这次课|课上)?(?:还)?(?:有)?(?:谁|哪些人|哪几个|哪几位)(?:还)?没(?:有)?(?:来|到|到课|签|签到|上课|来上课)(?:呢|啊|的|了)?$|^(?:缺勤|没到|未到|没签到)(?:的)?(?:名单|有谁|都有谁)?$/,
    'absent',
  ],
  [
    /^(?:看看?|查)?(?:今天|这周|本周|最近)?(?:还)?(?:有)?(?:谁|哪些人|哪几个)?(?:该|要|得|需要)回访(?:谁|哪些人|的)?(?:了|呢|啊)?(?:名单|有谁)?$|^(?:待|到期)?回访名单$|^待回访(?:的)?$/,
    'due',
  ],
  [
    /^(?:看看?|查)?(?:谁|哪些人)?(?:要|该|得|需要)?打?电话(?:的)?名单$|^(?:谁|哪些人|都谁)?(?:该|要|得)打电话(?:的|了)?(?:有谁|名单)?$/,
    'calls',
  ],
  [
    /^(?:看看?|查)?(?:有)?(?:谁|哪些人|哪些学员|哪几个)(?:说)?(?:要|需要|想要|有)(?:帮忙|帮助|帮扶|帮一把|需求|困难|难处)(?:的)?(?:了|呢)?$|^(?:需求|求助|帮扶|困难)名单$/,
    'needs',
  ],
]

function staffList(words: string): Other | undefined {
  const list = lists.find(([pattern]) => pattern.test(words))?.[1]
  return list && { kind: 'staffList', list }
}
