// 谁该回访, 电话名单, 谁要帮忙: whom staff have to work through. Told to them alone; a phone is on the console only.
import { callList, dueList } from '../../core/follow-ups/due-reads.ts'
import { needsHelp } from '../../core/follow-ups/visit-reads.ts'
import { isStaff } from '../../core/people/sender-reads.ts'
import type { Other } from '../../core/understanding/intents.ts'
import { answerPrivately, type FeatureContext } from './context.ts'

export type StaffList = Extract<Other, { kind: 'staffList' }>['list']

const most = 500
/** More names than this nobody reads in a chat. */
const shown = 20

/** True when it was one of these lists, asked for by staff. */
export async function staffList(context: FeatureContext, list: StaffList): Promise<boolean> {
  const { person } = context
  if (list === 'absent' || !person || !isStaff(person)) return false
  answerPrivately(context, await wordsOf(context, list), '名单不在群里说，私下跟小二要')
  return true
}

async function wordsOf(context: FeatureContext, list: Exclude<StaffList, 'absent'>): Promise<string> {
  const { tx, programme, actor, keyring } = context.work
  const asked = { programmeId: programme.id, limit: most }
  if (list === 'due') {
    const due = await dueList(tx, asked)
    const lines = due.map(({ name, village }) => withVillage(name, village))
    return lines.length === 0 ? '现在没有该回访的' : listed(`该回访的有${lines.length}位`, lines)
  }
  if (list === 'calls') {
    const calls = await callList(tx, { ...asked, actor, keyring })
    const lines = calls.map(({ name, village, reason }) =>
      withVillage(name, village, reason === 'noFriend' ? '小二够不着' : '没回音'),
    )
    if (lines.length === 0) return '现在没有要打电话的'
    return `${listed(`要打电话的有${lines.length}位`, lines)}。号码在网页上，打完发“电话回访 姓名 …”`
  }
  const needs = await needsHelp(tx, programme.id, most)
  const lines = needs.map(({ name, needs: said }) => `${name}：${said}`)
  return lines.length === 0 ? '还没人说要帮忙' : listed(`说要帮忙的有${lines.length}位`, lines)
}

function withVillage(name: string, village: string | null, more?: string): string {
  const notes = [village, more].filter((each) => each)
  return notes.length === 0 ? name : `${name}（${notes.join('，')}）`
}

function listed(title: string, lines: readonly string[]): string {
  const rest = lines.length > shown ? `；还有${lines.length - shown}位，网页上看全` : ''
  return `${title}：${lines.slice(0, shown).join('；')}${rest}`
}
