// Everything that names somebody or is their own words, erased in one unit of work; what the contract counts stays under
// a pseudonym (decision 024).
import type { Work } from '../../platform/work.ts'
import { eraseIdentity, identityOf, stopEverything } from './erase-identity-store.ts'
import { causesOf, eraseJournal } from './erase-journal-store.ts'
import { eraseRecords } from './erase-records-store.ts'
import type { Erasing } from './erasing.ts'
import { type Farewell, forgetWords, peopleOf } from './request-store.ts'

const pseudonymOf = (id: string): string => `已注销${id.slice(-6)}`

/** Step of a decision that has authorised it. `onceKey`: of the last word to them. */
export async function erasePerson(
  work: Work,
  { personId, onceKey }: { personId: string; onceKey: string },
): Promise<Farewell> {
  const { tx, programme, now } = work
  const people = await peopleOf(tx, personId)
  const ids = people.map(({ id }) => id)
  const names = people.flatMap(({ name, nicknames }) => [name, ...nicknames.map((each) => each.name)])
  const identity = await identityOf(tx, { ids, onceKey })
  const erasing: Erasing = { ...identity, ids, names, pseudonym: pseudonymOf(personId), now }
  const causes = await causesOf(tx, erasing)
  await stopEverything(tx, erasing, { programmeId: programme.id, causeId: work.cause.id, ids: work.ids })
  const { messages, files } = await eraseJournal(tx, erasing, { programmeId: programme.id, causes })
  const records = await eraseRecords(tx, erasing)
  await eraseIdentity(tx, erasing)
  await forgetWords(tx, ids)
  const counts = { people: ids.length, messages, files: files.length + records.files.length }
  work.changed({
    type: 'personErased',
    id: personId,
    before: null,
    after: { ...counts, facts: records.facts },
  })
  const { aliasIds, conversationIds, outboxId } = erasing
  return {
    ...{ aliasIds: [...aliasIds], conversationIds: [...conversationIds], outboxId },
    files: [...files, ...records.files],
  }
}
