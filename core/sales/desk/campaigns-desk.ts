// Staff: a campaign (产销对接会 and the like), what its papers prove, and which of them are there.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import type { Paper } from '../books-reads.ts'
import * as store from './desk-store.ts'

export interface CampaignFields {
  name: string
  kind: string
  from: Day
  to: Day
  /** Null while nobody knows. */
  amountFen: number | null
  papers: readonly Paper[]
}

const columnsOf = ({ name, kind, from, to, amountFen, papers }: CampaignFields) => ({
  ...{ name, kind, fromDay: from, toDay: to },
  amountFen: amountFen === null ? null : BigInt(amountFen),
  papers: papers.map((paper) => ({ ...paper })),
})

function checked(fields: CampaignFields): CampaignFields {
  if (fields.from > fields.to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
  return fields
}

/** Step. */
export async function addCampaign(work: Work, fields: CampaignFields): Promise<string> {
  authorize(work.actor, 'change sales')
  const { actor, cause } = work
  const id = work.ids.next('cmp')
  await store.insertCampaign(work.tx, {
    ...{ id, programmeId: work.programme.id, ...columnsOf(checked(fields)) },
    byPersonId: actor.kind === 'person' ? actor.personId : null,
    ...{ causeId: cause.id, createdAt: work.now },
  })
  work.changed({ type: 'campaign', id, before: null, after: { ...fields } })
  return id
}

const fieldsOf = ({ name, kind, fromDay, toDay, amountFen, papers }: store.CampaignRow): CampaignFields => ({
  ...{ name, kind, from: fromDay, to: toDay, amountFen: amountFen === null ? null : Number(amountFen) },
  papers: papers as unknown as Paper[],
})

/** Step. With a reason alone, it is struck out. Throws `notFound`. */
export async function changeCampaign(
  work: Work,
  id: string,
  change: { fields: Partial<CampaignFields> } | { voidReason: string },
): Promise<void> {
  authorize(work.actor, 'change sales')
  const campaign = await store.findCampaign(work.tx, id)
  if (campaign?.programmeId !== work.programme.id || campaign.voidedAt)
    throw new Problem('notFound', { thing: 'campaign', id })
  const before = fieldsOf(campaign)
  if ('voidReason' in change) {
    await store.updateCampaign(work.tx, id, { voidedAt: work.now, voidReason: change.voidReason })
    work.changed({ type: 'campaign', id, before: { ...before }, after: { voidReason: change.voidReason } })
    return
  }
  const after = checked({ ...before, ...change.fields })
  await store.updateCampaign(work.tx, id, columnsOf(after))
  work.changed({ type: 'campaign', id, before: { ...before }, after: { ...after } })
}
