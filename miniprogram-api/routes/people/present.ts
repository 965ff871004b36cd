import { maskPhone } from '../../../core/people/list-rows.ts'
import type { DoubtRead, PersonSummary } from '../../../core/people/people-reads.ts'
import type { Keyring } from '../../../core/platform/keyring.ts'
import type { DoubtOut, PersonOut } from '../../contract/people.ts'

export const presentPerson =
  (keyring: Keyring, programmeId: string) =>
  (person: PersonSummary): PersonOut => ({
    id: person.id,
    name: person.name,
    village: person.village,
    township: person.township,
    phone: person.phoneCipher && maskPhone(keyring.unsealPhone(programmeId, person.phoneCipher)),
    origin: person.origin as PersonOut['origin'],
    aliases: person.aliases,
  })

export const presentDoubt = (doubt: DoubtRead): DoubtOut => ({
  id: doubt.id,
  kind: doubt.kind as DoubtOut['kind'],
  name: doubt.name,
  nickname: doubt.nickname,
  personId: doubt.personId,
  candidates: doubt.candidates.map(({ id, name, village, township }) => ({ id, name, village, township })),
  state: doubt.state as DoubtOut['state'],
  createdAt: doubt.createdAt.toISOString(),
})

/** One more row than the page holds was asked for: it tells whether there is a next one. */
export function pageOf<Row extends { id: string }>(rows: readonly Row[], limit: number) {
  const page = rows.slice(0, limit)
  return { page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}
