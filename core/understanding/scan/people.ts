// People of a list: names, each with the phone number that stands beside it.

import { characterClass } from './character-class.ts'
import { sliceOf } from './characters.ts'
import { type NameRead, namesIn } from './names.ts'
import { type PhoneRead, phonesIn } from './phones.ts'

export interface PersonRead extends NameRead {
  phone?: string
}

/** A phone belongs to the name before it; a phone before all names to the first; phones told in a row to as many names. */
export function peopleIn(text: string, start = 0, end = text.length): PersonRead[] {
  const phones = phonesIn(sliceOf(text, start, end)).map((p) => ({ ...p, start: p.start + start }))
  const names: PersonRead[] = namesIn(inDigits(text, phones), start, end)
  for (const row of rowsOf(text, phones)) {
    const before = names.filter((n) => n.end <= (row[0]?.start ?? 0) && n.phone === undefined)
    const owners = before.length > 0 ? before.slice(-row.length) : names.filter((n) => n.phone === undefined)
    row.forEach(({ phone }, i) => {
      const owner = owners[i]
      if (owner) owner.phone = phone
    })
  }
  return onceEach(names)
}

/** 桑杰一三九…: a dictated number is no part of the name before it, so it is written out, at the same length. */
function inDigits(text: string, phones: readonly PhoneRead[]): string {
  let out = text
  for (const { phone, start } of phones)
    if (isHan(text, start)) out = out.slice(0, start) + phone + out.slice(start + phone.length)
  return out
}
const isHan = characterClass(/[\u4e00-\u9fff〇]/)

/** 给桑吉报上，桑吉139…: the same person. */
function onceEach(people: readonly PersonRead[]): PersonRead[] {
  const kept: PersonRead[] = []
  for (const person of people) {
    const same = kept.find((k) => k.name === person.name)
    const differ = same?.phone && person.phone && same.phone !== person.phone
    if (!same || differ) kept.push(person)
    else if (person.phone) same.phone = person.phone
  }
  return kept
}

/** Phones with nothing between them but a comma. */
function rowsOf(text: string, phones: readonly PhoneRead[]): PhoneRead[][] {
  const rows: PhoneRead[][] = []
  for (const phone of phones) {
    const last = rows.at(-1)?.at(-1)
    if (last && /^[\s,、和/]{0,3}$/.test(sliceOf(text, last.end, phone.start))) rows.at(-1)?.push(phone)
    else rows.push([phone])
  }
  return rows
}

export const asPeople = (people: readonly PersonRead[]) =>
  people.map(({ name, phone }) => ({ name, ...(phone !== undefined && { phone }) }))
