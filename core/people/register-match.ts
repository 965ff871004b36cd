// Which of the people known is the one who says who they are. Pure. Nobody is taken for somebody who writes under
// another WeChat id already, nor for one of staff, and where two fit, staff decide.
import { choose, type NamedRow } from './name-match.ts'

export interface KnownRow {
  id: string
  name: string
  village: string | null
  phoneIndex: string | null
  stationIds: readonly string[]
  /** Somebody writes for them under another WeChat id. */
  taken: boolean
  /** Has a role that sees or changes what is others'. */
  trusted: boolean
  /** This WeChat id was said not to be theirs. */
  ruledOut: boolean
}

export interface SaidOfOneself {
  name: string
  phoneIndex: string | null
  village: string | null
  stationId: string | null
}

export type RegisterMatch =
  | { kind: 'link'; person: KnownRow; by: 'phone' | 'roster' }
  | { kind: 'doubtful'; candidates: KnownRow[] }
  /** `alike`: people of other names who have the phone that was given. */
  | { kind: 'nobody'; alike: KnownRow[] }

export function matchRegistration(rows: readonly KnownRow[], said: SaidOfOneself): RegisterMatch {
  const possible = rows.filter(({ ruledOut }) => !ruledOut)
  const namesakes = possible.filter(({ name }) => name === said.name)
  if (namesakes.length === 0) return { kind: 'nobody', alike: possible }
  const atStation = namesakes.filter(
    ({ stationIds }) => said.stationId !== null && stationIds.includes(said.stationId),
  )
  const meant = atStation.length > 0 ? atStation : namesakes
  const chosen = choose(meant.map(asNamed), said)
  const found = (id: string) => meant.filter((row) => row.id === id)
  if (chosen.kind === 'none') return { kind: 'nobody', alike: [] }
  if (chosen.kind === 'doubtful')
    return { kind: 'doubtful', candidates: chosen.candidates.flatMap(({ id }) => found(id)) }
  const [person] = found(chosen.person.id)
  if (!person || person.taken || person.trusted)
    return { kind: 'doubtful', candidates: found(chosen.person.id) }
  const byPhone = said.phoneIndex !== null && person.phoneIndex === said.phoneIndex
  return { kind: 'link', person, by: byPhone ? 'phone' : 'roster' }
}

const asNamed = ({ id, name, village, phoneIndex }: KnownRow): NamedRow => ({
  ...{ id, name, village, phoneIndex, ofAlias: false, inRun: false },
})
