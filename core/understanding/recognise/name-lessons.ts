// Staff teach a nickname, or take it back: the whole message is just that, in a staff room, alone with the bot, or called.
// Whether there is such a station or person is for the core to find; until then 负责人就是王秀兰 must not teach anything.
import type { Other } from '../intents.ts'
import type { Reading } from '../reading.ts'
import { hasSurname, looksLikeName } from '../scan/name-shape.ts'
import { sought } from '../scan/sought.ts'
import * as words from '../words/lesson-words.ts'

type Lesson = Extract<Other, { kind: 'teachName' | 'forgetName' }>

const longest = 80
const asks = /[?？]|是不是|有没有|能不能|多少|怎么/
const quotes = /[“”"'‘’「」『』《》【】]/g

export function nameLessons({ message, text, called }: Reading): Lesson[] {
  if (message.role !== 'staff' || text.length > longest) return []
  const isPlain = mayTeach.mayBeWithin(text)
  if (!(isPlain || mayTeachWhenAsked.mayBeWithin(text)) || asks.test(text)) return []
  const inRoom = message.room === 'staff' || message.room === 'private'
  if (!inRoom && !called) return []
  const bare = text.replace(quotes, '').trim()
  const said = bare.replace(words.asking, '')
  const asked = called || said !== bare
  if (!isPlain && !asked) return []
  const setting = { asked, told: said !== bare, alone: message.room === 'private' }
  return corrected(said, setting) ?? oneLesson(said, setting) ?? manyLessons(said, setting) ?? []
}

const anyOf = (patterns: readonly RegExp[]) => sought(new RegExp(patterns.map((p) => p.source).join('|')))
/** Cheap: what a lesson must have, whatever it teaches or takes back, unless the bot was asked to learn it. */
const mayTeach = anyOf([
  ...[...words.teaching, ...words.forgetting].map((p) => p.pattern),
  ...words.forgettingAlone,
])
const mayTeachWhenAsked = anyOf(words.teachingWhenAsked.map((p) => p.pattern))

interface Setting {
  /** The bot was called, or told to remember. */
  asked: boolean
  /** In so many words: 记住. */
  told: boolean
  alone: boolean
}

/** 老王家站不是石哈河站，是德岭山站 */
function corrected(said: string, setting: Setting): Lesson[] | undefined {
  const match = /^(.{2,14}?)不是(.{2,14}?)[\s,]*(?:而|应该)?是(.{2,18})$/.exec(said)
  if (!match) return undefined
  const [, nickname = '', wrong = '', right = ''] = match
  const forget = oneLesson(`${nickname}不是${wrong}`, setting)
  const teach = oneLesson(`${nickname}就是${right}`, setting)
  return forget && teach && [...forget, ...teach]
}

/** 老王家站=石哈河站，二蛋站=川井站: every piece is one. */
function manyLessons(said: string, setting: Setting): Lesson[] | undefined {
  const pieces = said.split(/[\n;；,。、]|(?<=站) +/).filter((piece) => piece.trim() !== '')
  if (pieces.length < 2) return undefined
  const lessons = pieces.map((piece) => oneLesson(piece, setting))
  return lessons.every((each) => each !== undefined) ? lessons.flat() : undefined
}

function oneLesson(piece: string, setting: Setting): Lesson[] | undefined {
  const said = piece.trim().replace(words.ending, '')
  const lesson = forgotten(said, setting) ?? taught(said, setting)
  return lesson && [lesson]
}

function taught(said: string, setting: Setting): Lesson | undefined {
  const plain = readBy(words.teaching, said)
  const read = plain ?? (setting.asked ? readBy(words.teachingWhenAsked, said) : undefined)
  if (!read) return undefined
  const { nickname, name } = read
  if (!canBeNickname(nickname) || !canBeNamed(name)) return undefined
  const asked = plain ? setting.asked || plain.teaches : setting.told
  return asked || isMadeLikeOne(nickname) || (plain && setting.alone)
    ? { kind: 'teachName', nickname, name, asked }
    : undefined
}

function forgotten(said: string, setting: Setting): Lesson | undefined {
  const read = readBy(words.forgetting, said)
  if (read && canBeNickname(read.nickname) && canBeNamed(read.name)) {
    const { nickname, name, teaches } = read
    if (teaches || isMadeLikeOne(nickname))
      return { kind: 'forgetName', nickname, name, asked: setting.told || teaches }
  }
  for (const pattern of words.forgettingAlone) {
    const [, nickname = '', word] = pattern.exec(said) ?? []
    if (!canBeNickname(nickname)) continue
    const asked = setting.asked || word !== undefined
    if (asked || isMadeLikeOne(nickname)) return { kind: 'forgetName', nickname, asked }
  }
  return undefined
}

function readBy(phrases: readonly words.Phrase[], said: string) {
  for (const { pattern, first, teaches } of phrases) {
    const [, one, other] = pattern.exec(said) ?? []
    if (!one || !other || one === other) continue
    return first === 'X' ? { nickname: one, name: other, teaches } : { nickname: other, name: one, teaches }
  }
  return undefined
}

const isMadeLikeOne = (word: string): boolean => words.likeStation.test(word) || words.likeNickname.test(word)

const canBeNamed = (word: string): boolean =>
  !words.beginsOtherwise.test(word) &&
  (looksLikeName(word) || /^[\u4e00-\u9fff·]{2,12}[站点店社]$/.test(word))

/** 王老师 is called so; 老师, 新站长 and 石哈河站站长 are what somebody is. */
const canBeNickname = (word: string): boolean =>
  word.length >= 2 &&
  word.length <= 10 &&
  !words.beginsOtherwise.test(word) &&
  !words.holdsOtherwise.test(word) &&
  (!words.title.test(word) || (hasSurname(word) && !/^(?:老|小)?(?:站长|老师|师傅)$/.test(word)))
