// Says which members of staff look after a township from now on; who did before does no more. A step.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import * as store from './district-store.ts'

export async function setDistrict(
  work: Work,
  { townshipId, personIds }: { townshipId: string; personIds: readonly string[] },
): Promise<void> {
  authorize(work.actor, 'manage accounts')
  const { tx, programme, now } = work
  const township = await store.findTownship(tx, townshipId)
  if (township?.programmeId !== programme.id)
    throw new Problem('notFound', { thing: 'township', id: townshipId })
  const wanted = [...new Set(personIds)]
  const staff = await store.staffAmong(tx, wanted, { programmeId: programme.id, at: now })
  const unknown = wanted.find((id) => !staff.has(id))
  if (unknown) throw new Problem('notFound', { thing: 'staff', id: unknown })
  const open = await store.openDistricts(tx, townshipId)
  const before = open.map(({ personId }) => personId)
  await store.endDistricts(
    tx,
    open.filter(({ personId }) => !wanted.includes(personId)).map(({ id }) => id),
    now,
  )
  const setById = work.actor.kind === 'person' ? work.actor.personId : null
  for (const personId of wanted.filter((id) => !before.includes(id)))
    await store.insertDistrict(tx, {
      ...{ id: work.ids.next('dst'), programmeId: programme.id, personId, townshipId, since: now, setById },
    })
  if (before.length !== wanted.length || before.some((id) => !wanted.includes(id)))
    work.changed({
      type: 'staffDistrict',
      id: townshipId,
      before: { personIds: before },
      after: { personIds: wanted },
    })
}
