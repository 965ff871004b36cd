// What is answered to a reminder: 没有 is no business today, at each of their stations that has not reported; and who
// says 别@我了 just after a mention means the bot, whether they name it or not.
import { z } from 'zod'
import { readMissing } from '../../core/stations/ledger/summary-reads.ts'
import { personDayAt } from '../../core/values/days.ts'
import type { FeatureContext } from './context.ts'
import { reportFor } from './daily-report.ts'
import { mute } from './mute.ts'

const subjectSchema = z.object({ day: z.string() })
const none = /^(?:今天|今儿|都|暂时|还)?(?:没有?|无)(?:生意|业务|单|的)?(?:没有)?[啊呀哦呢了哈]?$/
const leaveMe =
  /^(?:请|求你?)?(?:停|(?:别|不要|不用|甭)再?(?:老|总)?(?:@|艾特|提醒|催)我?)[了吧啦]?[。！!.~]*$/
const partsAReport = 2

/** Null when it answers something else, or the reminder is of another day, or the numbers are there. */
export async function anyBusinessAnswer(context: FeatureContext, subject: unknown): Promise<string | null> {
  const { work, person, scene } = context
  const { day } = subjectSchema.parse(subject)
  if (leaveMe.test(scene.message.text?.trim() ?? '')) {
    await mute(context)
    return 'muted'
  }
  const words = (scene.message.text ?? '').replace(/[\s\p{P}\p{S}]/gu, '')
  if (!person || !none.test(words) || personDayAt(work.cause.at, work.programme.zone) !== day) return null
  const missing = new Set((await readMissing(work.tx, work.programme.id, day)).map(({ id }) => id))
  const stations = person.stations.filter(({ id }) => missing.has(id))
  if (stations.length === 0) return null
  const fields = { date: day, noBusiness: true as const }
  for (const [index, { id: stationId }] of stations.entries())
    await reportFor(
      context,
      { intent: 'dailyReport', fields, spans: { date: [0, 0] }, cues: [] },
      { stationId, part: index * partsAReport },
    )
  return 'none'
}
