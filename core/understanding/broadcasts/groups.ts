// To whom a broadcast goes: 学员群, 站长群, 全部, or groups by their own names.
import type { Reading } from '../reading.ts'
import type { Range } from '../scan/clauses.ts'
import { matchesOf } from '../scan/matches.ts'
import { slipsIn } from '../scan/slips.ts'

const everybody = /^(?:全部|所有|全体|各|各个|全|每个|所有的)(?:的)?(?:群|人|群里|成员|微信群|人员|群组)?$/
const boundary =
  /(?:(?:通知|发|说|提醒|告诉|转)一?下|群发|告诉|转告|提醒|还有|以及|连同|广播|公告|传达|发到|发至|发给|发在|发往|转发到|转发给|转发至|转发|转到|转给|转至|通知|往|在|给|到|向|发|[\s,:、;]|帮我|替我|帮忙|跟|请|把|一下)/

const mentions =
  /(?:全部|全体|所有|各位)的?(?:学员|站长)群?|群|全部|所有人|全体(?:人员|成员)?|大家|全员|各站长|站长们|学员们/g
const audience = (words: string) => (/站长/.test(words) ? '站长群' : /学员/.test(words) ? '学员群' : '全部')

/** Those behind a slip count alone: 转发到站长群，哦说错了，转发到学员群. */
export function groupsIn(reading: Reading, head: Range): string[] {
  for (const { end: start } of slipsIn(reading.text, head).reverse()) {
    const groups = namedIn(reading, { start, end: head.end })
    if (groups.length > 0) return groups
  }
  return namedIn(reading, head)
}

function namedIn(reading: Reading, { start, end }: Range): string[] {
  const head = reading.text.slice(start, end)
  const out = new Set<string>()
  const isNamed = /[员长班期]群/.test(head)
  for (const match of matchesOf(mentions, head)) {
    // 在站长群提醒大家: all of that group
    if (isNamed && /大家|所有人|各位/.test(match[0])) continue
    const name = match[0] === '群' ? namedGroup(head, match.index) : audience(match[0])
    if (name === '全部' || match[0] !== '群') out.add(name ?? '全部')
    else if (name) out.add(reading.original.slice(start + match.index - name.length, start + match.index + 1))
  }
  const told = out.size === 0 && /(?:给|通知|发给)(?:各个?|全体|所有)?(站长|学员)/.exec(head)?.[1]
  return told ? [audience(told)] : [...out]
}

/** What stands before a 群: its name, 全部, or nothing (群发, 本群). */
function namedGroup(head: string, at: number): string | undefined {
  if (head.charAt(at + 1) === '发' && !endsName.test(head.slice(Math.max(0, at - 3), at))) return undefined
  const name = nameBefore(head, at)
  if (everybody.test(`${name}群`)) return '全部'
  return name === '' || /^(?:个|本|这个|那个|两个|几个|微信)$/.test(name) ? undefined : name
}

/** 群发 is the verb, except behind what a group's name ends in. */
const endsName =
  /[员长班训作部站有各全期师组队社校商播业委店]$|[班部期员长](?:\d{1,2}|[一二三四五六七八九十]{1,2})$/

function nameBefore(head: string, at: number): string {
  const before = head.slice(Math.max(0, at - 24), at)
  const parts = before.split(boundary)
  const last = parts.at(-1) ?? ''
  if (/(?:[点时]半?|\d分?|[上下]午|[今明][天晚早])$/.test(last) && !/[期班第员长部]/.test(last)) return ''
  return last
    .replace(/^.*群(?!众)[和跟与及]?(?=.)/, '')
    .replace(/^转(?=.)/, '')
    .replace(/^(?:和|跟|与|及)(?=.*[长员])/, '')
    .trim()
}
