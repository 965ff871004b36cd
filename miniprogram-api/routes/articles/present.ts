import type { ReadTotals, StatedRead } from '../../../core/brand/reads/read-totals-reads.ts'
import type { StatedChannel } from '../../../core/brand/reads/stated-channels.ts'
import type { ReachTarget } from '../../../core/brand/target-reads.ts'
import type { ReadTotalsOut, StatedOut } from '../../contract/articles.ts'

const unread = { signedIn: 0, anonymous: 0 }

interface Sums {
  counted: number
  stated: number
}

/** Two sums, of two grades. */
export const sumsOf = ({ counted, stated }: ReadTotals): Sums => ({
  counted: counted.signedIn + counted.anonymous,
  stated: stated.reduce((sum, { reads }) => sum + reads, 0),
})

interface Presenting {
  total: ReadTotals
  targets: readonly (Omit<ReachTarget, 'phases'> & {
    sums: Sums
    phases: readonly (ReachTarget['phases'][number] & { sums: Sums | null })[]
  })[]
  titles: ReadonlyMap<string, string>
  most: number
}

export function presentReads({ total, targets, titles, most }: Presenting): ReadTotalsOut {
  const items = [...titles].map(([id, title]) => {
    const { counted = unread, stated = 0 } = total.articles.get(id) ?? {}
    return { id, title, stated, counted: { signedIn: counted.signedIn, anonymous: counted.anonymous } }
  })
  const readsOf = ({ counted }: (typeof items)[number]) => counted.signedIn + counted.anonymous
  return {
    counted: { signedIn: total.counted.signedIn, anonymous: total.counted.anonymous },
    stated: total.stated.map(({ channel, reads }) => ({ channel: channel as StatedChannel, reads })),
    refused: total.refused,
    targets: targets.map(({ key, name, target, sums, phases }) => ({
      ...{ key, name, target, counted: sums.counted, stated: sums.stated },
      phases: phases.map(({ number, target: of, from, to, sums: ofPhase }) => ({
        ...{ number, target: of, from, to },
        ...{ counted: ofPhase?.counted ?? null, stated: ofPhase?.stated ?? null },
      })),
    })),
    items: items.sort((a, b) => readsOf(b) - readsOf(a) || b.stated - a.stated).slice(0, most),
  }
}

export const presentStated = (row: StatedRead): StatedOut => ({
  ...{ id: row.id, channel: row.channel as StatedChannel, url: row.url, reads: row.reads, day: row.day },
  ...{ pictureName: row.picture.name, note: row.note, by: row.by, createdAt: row.createdAt.toISOString() },
  ...{ voidedAt: row.voidedAt?.toISOString() ?? null, voidReason: row.voidReason },
})
