// 站点编码, by which the ministry's platform knows a station. Step.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import * as store from './hand-in-store.ts'

/** Throws `notFound`, and `handInRefused` where another station has that code. */
export async function setStationCode(work: Work, id: string, code: string | null): Promise<void> {
  authorize(work.actor, 'change stations')
  const station = await store.findStation(work.tx, work.programme.id, id)
  if (!station) throw new Problem('notFound', { thing: 'station', id })
  if (station.code === code) return
  const other = code === null ? null : await store.findStationOfCode(work.tx, work.programme.id, code)
  if (other)
    throw new Problem('handInRefused', { reason: 'code taken', words: `这个编码已经是${other.name}的了` })
  await store.setCode(work.tx, id, code)
  work.changed({ type: 'station', id, before: { code: station.code }, after: { code } })
}
