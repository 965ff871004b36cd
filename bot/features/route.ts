// Which feature takes which intent. One line a capability.
import type { Intent, IntentOf, Other } from '../../core/understanding/intents.ts'
import { appSignIn } from './app-sign-in.ts'
import { bindRoom } from './bind-room.ts'
import { bindSelf, personCode } from './bind-self.ts'
import { broadcast, confirmSend, controlSend } from './broadcast.ts'
import { cancelEnrolment } from './cancel-enrolment.ts'
import { certificate } from './certificate.ts'
import { chain } from './chain.ts'
import { checkIn } from './check-in.ts'
import { classCode } from './class-code.ts'
import { closure, isOfStation } from './closure.ts'
import { decline } from './consent.ts'
import { answer, type FeatureContext, inPrivate } from './context.ts'
import { correction } from './correction.ts'
import { dailyReport } from './daily-report.ts'
import { enrol } from './enrol.ts'
import { followUpVisit } from './follow-up-visit.ts'
import { help } from './help.ts'
import { headcount, makeUp } from './in-class.ts'
import { leave } from './leave.ts'
import { mute, unmute } from './mute.ts'
import { myProgress } from './my-progress.ts'
import { meansOwnMonth, ownMonth } from './own-month.ts'
import { ranking } from './ranking.ts'
import { register, startRegistration } from './register.ts'
import { restated } from './restated.ts'
import { salesReport } from './sales-report.ts'
import { schedule } from './schedule.ts'
import { siteVisit } from './site-visit.ts'
import { meansClass, staffList } from './staff-lists.ts'
import { summary, whoMissing } from './summary.ts'

/** Each intent of one message has room for two parts in the ledger: what was added and what was set. */
const partsAnIntent = 2
/** Each intent of one message names so many people at the most. */
const peopleAnIntent = 100
/** Of a class it may name a whole family, and of a leave a week of classes. */
const partsOfClass = 100

/** `ignored` when it was none of the bot's business after all. */
export async function routeIntent(context: FeatureContext, intent: Intent, index: number): Promise<unknown> {
  const part = index * partsAnIntent
  switch (intent.intent) {
    case 'dailyReport': {
      const corrected = await restated(context, intent)
      if (!corrected) return dailyReport(context, intent, part)
      context.understanding.intents[index] = corrected
      return correction(context, corrected, part)
    }
    case 'correction':
      return correction(context, intent, part)
    case 'appSignIn':
      return appSignIn(context, intent, part)
    case 'checkIn':
      return checkIn(context, intent, index * partsOfClass)
    case 'followUpVisit':
      return followUpVisit(context, intent, index * peopleAnIntent)
    case 'siteVisit':
      return siteVisit(context, intent, part)
    case 'broadcast':
      return broadcast(context, intent)
    case 'enrol':
      return enrol(context, intent, index * peopleAnIntent)
    case 'cancelEnrolment':
      return cancelEnrolment(context, intent, index * peopleAnIntent)
    case 'chain':
      return chain(context, intent)
    case 'leave':
      return awayFrom(context, intent, index * partsOfClass)
    case 'register':
      return register(context, intent)
    case 'decline':
      return decline(context, intent)
    case 'salesReport':
      return salesReport(context, index)
    case 'mute':
      return mute(context)
    case 'ask':
      return routeQuestion(context, intent.fields)
    default:
      return notYet(context)
  }
}

// From class, or from reporting: then the station is shut.
async function awayFrom(context: FeatureContext, intent: IntentOf<'leave'>, part: number): Promise<void> {
  if (isOfStation(context, intent) && (await closure(context, intent, part))) return
  if (await leave(context, intent, part)) return
  if (!(await closure(context, intent, part))) notYet(context)
}

type Ask = Extract<Intent, { intent: 'ask' }>['fields']

function routeQuestion(context: FeatureContext, fields: Ask) {
  switch (fields.topic) {
    case 'schedule':
      return schedule(context)
    case 'summary':
      return summary(context, fields)
    case 'whoMissing':
      return whoIsMissing(context, fields)
    case 'bind':
      return bindSelf(context)
    case 'help':
      return help(context)
    case 'myProgress':
      return meansOwnMonth(context, fields) ? ownMonth(context, fields) : myProgress(context)
    case 'ranking':
      return ranking(context, fields)
    case 'certificate':
      return certificate(context)
    default:
      return answer(context, '这个小二还查不了，现在能查课表、汇总、谁没报')
  }
}

async function whoIsMissing(context: FeatureContext, fields: Ask) {
  if (!(await meansClass(context))) return whoMissing(context, fields)
  if (!(await staffList(context, 'absent'))) answer(context, '谁没来由老师看，您自己的发“我的进度”就能查')
}

// Understood, but nothing here takes it yet: said to whoever spoke to the bot, kept quiet among people.
function notYet(context: FeatureContext): void {
  const asked = inPrivate(context) || context.scene.message.mentionsBot
  if (asked) answer(context, '看懂了，可这件事小二还不会记，先按老办法登记一下')
}

/** True when it was for the bot. */
export async function routeOther(context: FeatureContext, other: Other): Promise<boolean> {
  switch (other.kind) {
    case 'bindRoom':
      await bindRoom(context, other)
      return true
    case 'classCodeRequest':
      await classCode(context, other.course)
      return true
    case 'staffCode':
      // One that opened something has been taken already (staff-code.ts).
      answer(context, '这个口令不对，或者用过了、过时了，再要一个就行')
      return true
    case 'registerRequest':
      await startRegistration(context)
      return true
    case 'personCodeRequest':
      await personCode(context, other)
      return true
    case 'nudge':
      answer(context, '在呢，有数直接报就行。发“帮助”看小二会什么')
      return true
    case 'confirmSend':
      return confirmSend(context, other.code)
    case 'broadcastControl':
      return controlSend(context, other.code, other.verb)
    case 'unmute':
      await unmute(context)
      return true
    case 'staffList':
      return staffList(context, other.list)
    case 'makeUp':
      return makeUp(context, other)
    case 'headcount':
      return headcount(context, other)
    default:
      return false
  }
}
