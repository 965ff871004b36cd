// Somebody says who they are: name, phone, where from, what kind of person. A sentence or a form.
// New kinds of people are words in words/categories.ts. Cases beside this file.
import { type Found, intent, nothing, type Reading, type Recogniser } from '../reading.ts'
import { blanked, clauseAt } from '../scan/clauses.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { withoutMarks } from '../scan/marks.ts'
import { hasSurname } from '../scan/name-shape.ts'
import { soundsLikeName } from '../words/given-names.ts'
import {
  advert,
  gate,
  intro,
  introPlain,
  labels,
  never,
  phoneLike,
  placeLike,
  refusing,
  registering,
  registeringTalk,
} from '../words/register-words.ts'
import { othersIn } from './register-others.ts'
import { fromForm, fromSentence, type Read } from './register-read.ts'

export const recogniseRegister: Recogniser = (reading) => {
  const { whole, message } = reading
  if (message.role === 'staff') return byStaff(reading)
  if (whole.length > 400 || !mayBe(reading)) return nothing
  const form = formIn(whole, labels, 'inline')
  if (registering.test(whole) && !registeringTalk.test(whole) && !never.test(whole)) {
    const several = othersIn(reading, form, 2)
    if (several) return several
  }
  if (fieldOf(form, 'name') && form.length >= 2) {
    const read = fromForm(reading, form)
    return isRegistration(reading, read) ? foundOf(read) : nothing
  }
  if (never.test(whole.replace(withCode, ' ')) || (message.room !== 'private' && advert.test(whole)))
    return nothing
  if (/\?\s*$|(?<!可以|行|好|能|成|中)[吗不][\s!。]*$/.test(whole)) return nothing
  const read = fromSentence(reading)
  if (refusing.test(whole) && !saysWho(whole, read) && !saysFirst(whole, read)) return nothing
  return isRegistration(reading, read) ? foundOf(read) : nothing
}

/** 我是太荣村的张三，签到4821: who they are comes with it. */
const withCode =
  /(?:课堂)?(?:签到|口令)(?:码|口令)?[\s:,]{0,2}\d(?: ?\d){3}(?!\d)|(?<!\d)\d(?: ?\d){3}\s?签到/g

/** Staff register others, in so many words; what they say of themselves is known. */
function byStaff(reading: Reading): Found {
  const { whole, text, message, called } = reading
  if (!registering.test(whole) || whole.length > 800 || (message.room === 'staff' && !called)) return nothing
  if (text !== whole || registeringTalk.test(whole) || never.test(whole)) return nothing
  return othersIn(reading, formIn(whole, labels, 'inline'), 1) ?? nothing
}

/** Cheap, since most chat says nothing of the kind. */
function mayBe({ whole, message }: Reading): boolean {
  const isAlone = message.room === 'private' || message.role === 'unknown'
  return (isAlone || introduces(whole)) && gate.test(whole)
}
const introduces = (whole: string): boolean =>
  introPlain.test(whole) ||
  phoneLike.test(whole) ||
  (placeLike.test(whole) && (intro.test(whole) || card.test(whole)))

/** 杨秀英,妇女,… */
const card = /^\s*(?:(?:老师们?|大家|各位|你|您)好?[\s,!。~]*)?[\u4e00-\u9fff·]{2,8}[\s,、/|][^!?]{4,40}$/

/** A name said as one's own, and at least two things beside it. */
const saysWho = (whole: string, { fields }: Read) =>
  /我叫|俺叫|我姓|(?:^|[\s,。])叫|姓名|名叫|本人|名字/.test(whole) &&
  fields.name !== undefined &&
  [fields.village, fields.station, fields.categories, fields.phone].filter((f) => f !== undefined).length >= 2

/** 我是莲池乡的养殖户普发荣，2月份卖黑山羊11只: who it is stands first, and what is told behind is another matter. */
function saysFirst(whole: string, { fields, spans }: Read): boolean {
  if (!spans.name || !introPlain.test(whole)) return false
  const head = whole.slice(0, clauseAt(whole, spans.name[0]).end)
  return introPlain.test(head) && !refusing.test(head) && (fields.village ?? fields.station) !== undefined
}

function foundOf({ fields, spans, used }: Read): Found {
  const at = Math.min(...used.map((r) => r.start))
  return {
    placed: [{ intent: intent('register', fields, spans, ['我是']), at: Number.isFinite(at) ? at : 0 }],
    taken: used,
  }
}

/** A name alone is said to the bot in private; beside a sign-up only more than a name and a phone counts. */
function isRegistration({ whole, text, message }: Reading, read: Read): boolean {
  const { fields } = read
  const about = [fields.village, fields.station, fields.categories].filter((f) => f !== undefined).length
  if (text !== whole)
    return (
      about > 0 &&
      fields.name !== undefined &&
      (intro.test(whole) || fields.phone !== undefined || (about > 1 && opens(whole, read)))
    )
  if (
    !intro.test(whole) &&
    !(fields.phone && fields.name && (about > 0 || hasSurname(fields.name) || soundsLikeName(fields.name))) &&
    !((message.room === 'private' || message.role === 'unknown') && fields.name && about > 1) &&
    !(about > 1 && isCard(whole, read))
  )
    return false
  if (fields.name)
    return (
      about > 0 || fields.phone !== undefined || isNameAlone(whole, fields.name, message.room === 'private')
    )
  if (message.room !== 'private') return false
  return about > 0 && /我是|本人|我家/.test(whole) && whole.length <= 20
}

/** 白彦镇的贺文斌，退役军人，报名…: the message begins with who it is. */
const opens = (whole: string, { used }: Read) =>
  Math.min(...used.map((r) => r.start)) <= (greeting.exec(whole)?.[0].length ?? 0) + 2 &&
  !/[给帮替代](?![我俺])/.test(whole.slice(0, whole.search(/报|学|参加/)))

const greeting = /^\s*(?:(?:[喂嗯]|在吗|各位|大家|老师们?|您|你|早上|上午|中午|下午|晚上)好?[\s,!。~?]*){1,3}/

/** Name, place and kind of person, and not a word beside them. */
const isCard = (whole: string, { fields, used }: Read) =>
  fields.name !== undefined &&
  (hasSurname(fields.name) || soundsLikeName(fields.name)) &&
  /^(?:[\s\p{P}的人是男女])*$/u.test(blanked(whole, ...used).replace(courtesy, ''))

/** 大家好 before it, 腿脚不便多担待 and 刚进群 behind it. */
const courtesy =
  /^\s*(?:(?:老师们?|大家|各位|你|您)好)|(?<=[\s,。])(?:(?:[^\s,。]{1,8},)?[^\s,。]{0,6}(?:多|请|望){1,3}[多给]?(?:担待|关照|照顾|包涵|指教|指点|帮助|见谅|谅解|理解|照应)(?:一?下)?|(?:新来|刚来|刚进群|新进群|新人)|谢谢(?:老师|大家)?|(?:汉|藏|彝|回|土|苗|白|傣|蒙古?)族|来(?:报[个]?到|学习))[\p{P}的啊哈了呀\s]*(?=[\s,。]|$)/gu

const begins = /^[^\p{L}]*(?:(?:你|您|老师|大家)好?[\s,!。~]*)*(?:[我俺](?:的)?(?:叫|是|名)|本人|姓?名|叫)/u
const isNameAlone = (whole: string, name: string, isPrivate: boolean) => {
  if (/我是.{1,6}[的来]/.test(whole) || !begins.test(whole)) return false
  if (name.length > 4 || /自己|警察|学生|粉丝|新手/.test(name)) return false
  const rest = withoutMarks(whole.replace(name, ''))
  if (/我叫|姓名|名字|名叫/.test(whole)) return rest.length <= 10 && (isPrivate || hasSurname(name))
  return isPrivate && rest.length <= 8
}
