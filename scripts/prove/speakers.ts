// People of the demo whose messages need no question back.
import type { DemoCounty } from '../../prisma/demo/demo-file.ts'

export interface Speaker {
  wechatId: string
  friend: boolean
}

/** One for each station: who has two would be asked which. */
export function oneStationOperators({ people }: DemoCounty): Speaker[] {
  const taken = new Set<string>()
  return people.filter((person) => {
    if (person.role !== 'operator' || person.stationKeys.length !== 1) return false
    const [station = ''] = person.stationKeys
    const first = !taken.has(station)
    taken.add(station)
    return first
  })
}

/** Who shares a phone would be asked which of them it is. */
export function traineesAlone({ people, rooms }: DemoCounty, roomKey: string): Speaker[] {
  const keys = rooms.find(({ key }) => key === roomKey)?.memberKeys ?? []
  const sharing = ({ wechatId }: Speaker) =>
    people.filter((person) => person.wechatId === wechatId).length > 1
  return people.filter((person) => person.role === 'trainee' && keys.includes(person.key) && !sharing(person))
}
