// People of a list: names, each with the phone number that stands beside it.
import { type NameRead, namesIn } from './names.ts'
import { phonesIn } from './phones.ts'

export interface PersonRead extends NameRead {
  phone?: string
}

/** A phone belongs to the name before it; a phone before all names to the first. */
export function peopleIn(text: string, start = 0, end = text.length): PersonRead[] {
  const names: PersonRead[] = namesIn(text, start, end)
  const phones = phonesIn(text.slice(start, end)).map((p) => ({ ...p, start: p.start + start }))
  const without = names.length
  for (const phone of phones) {
    const before = names.slice(0, without).findLast((n) => n.end <= phone.start && n.phone === undefined)
    const owner = before ?? names.find((n) => n.phone === undefined)
    if (owner) owner.phone = phone.phone
  }
  return names
}

export const asPeople = (people: readonly PersonRead[]) =>
  people.map(({ name, phone }) => ({ name, ...(phone !== undefined && { phone }) }))
