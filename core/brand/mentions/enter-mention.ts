// Staff: a report of the programme in the media. Each link once.
import { authorize } from '../../people/policy.ts'
import type { KeptFile } from '../../platform/kept-files.ts'
import type { Work } from '../../platform/work.ts'
import { type Day, dayAt, dayText } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { linkKey } from './link-key.ts'
import type { MentionLevel } from './mention-levels.ts'
import * as store from './mention-store.ts'

export interface MentionFields {
  outlet: string
  level: MentionLevel
  day: Day
  title: string
  url: string
  /** Of the promotional film. */
  film: boolean
  note: string | null
}

function keyOf(work: Work, { url, day }: Pick<MentionFields, 'url' | 'day'>): string {
  const key = linkKey(url)
  if (!key) throw new Problem('invalidInput', { where: 'url', reason: 'no link of the web' })
  if (day > dayAt(work.now, work.programme.zone))
    throw new Problem('invalidInput', { where: 'day', reason: 'is to come' })
  return key
}

async function known(work: Work, urlKey: string): Promise<Problem> {
  const other = await store.findByLink(work.tx, work.programme.id, urlKey)
  const words = other
    ? `这条链接登记过了：${dayText(other.day)}，${other.outlet}，《${other.title}》`
    : '这条链接登记过了'
  return new Problem('mentionKnown', { id: other?.id ?? '', words })
}

interface Entering {
  fields: MentionFields
  picture: KeptFile | null
  sample?: boolean
}

/** Step. Throws `mentionKnown` for a link that is there already, and `invalidInput`. */
export async function enterMention(
  work: Work,
  { fields, picture, sample = false }: Entering,
): Promise<string> {
  authorize(work.actor, 'change brand')
  const { tx, programme, actor, now, cause } = work
  const urlKey = keyOf(work, fields)
  const id = work.ids.next('mtn')
  const fresh = await store.insertMention(tx, {
    ...{ id, programmeId: programme.id, ...fields, urlKey, picture, sample },
    byPersonId: actor.kind === 'person' ? actor.personId : null,
    ...{ causeId: cause.id, createdAt: now, updatedAt: now },
  })
  if (!fresh) throw await known(work, urlKey)
  work.changed({ type: 'mediaMention', id, before: null, after: { ...fields, picture } })
  return id
}

async function mentionOf(work: Work, id: string): Promise<store.MentionRow> {
  const row = await store.findMention(work.tx, id)
  if (row?.programmeId !== work.programme.id || row.voidedAt)
    throw new Problem('notFound', { thing: 'mention', id })
  return row
}

const fieldsOf = ({ outlet, level, day, title, url, film, note }: store.MentionRow): MentionFields => ({
  ...{ outlet, level: level as MentionLevel, day, title, url, film, note },
})

/** Step. Throws `notFound`, `mentionKnown` and `invalidInput`. */
export async function changeMention(
  work: Work,
  id: string,
  { fields, picture }: { fields: Partial<MentionFields>; picture?: KeptFile | undefined },
): Promise<void> {
  authorize(work.actor, 'change brand')
  const row = await mentionOf(work, id)
  const before = fieldsOf(row)
  const after = { ...before, ...fields }
  const urlKey = keyOf(work, after)
  const other = await store.findByLink(work.tx, work.programme.id, urlKey)
  if (other && other.id !== id) throw await known(work, urlKey)
  await store.updateMention(work.tx, id, {
    ...{ ...after, urlKey, updatedAt: work.now },
    ...(picture ? { picture } : {}),
  })
  work.changed({
    ...{ type: 'mediaMention', id, before: { ...before, picture: row.picture } },
    after: { ...after, picture: picture ?? row.picture },
  })
}

/** Step: it counts no more, and its link may be entered anew. Throws `notFound`. */
export async function strikeMention(work: Work, id: string, reason: string): Promise<void> {
  authorize(work.actor, 'change brand')
  const row = await mentionOf(work, id)
  await store.updateMention(work.tx, id, { urlKey: null, voidedAt: work.now, voidReason: reason })
  work.changed({ type: 'mediaMention', id, before: { ...fieldsOf(row) }, after: { voidReason: reason } })
}
