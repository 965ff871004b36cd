// 带动: a sale counts as driven only where something dated was done for its seller before it. Pure.
import type { Day } from '../../values/days.ts'
import type { Service } from './sale.ts'

export type ServicesOf = ReadonlyMap<string, readonly Service[]>

/** By seller or station, the earliest first. */
export function servicesByWhom(services: readonly Service[]): ServicesOf {
  const found = new Map<string, Service[]>()
  for (const service of services) found.set(service.of, [...(found.get(service.of) ?? []), service])
  for (const of of found.values()) of.sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id))
  return found
}

/** The nearest one before that day. On the day itself nobody knows which came first. */
export function serviceBefore(services: ServicesOf, of: string, day: Day): Service | null {
  return services.get(of)?.findLast((service) => service.day < day) ?? null
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
