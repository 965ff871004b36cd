// A picture that stood beside another day's or another station's report before. Pure.
import type { FindingOf } from './findings.ts'
import type { PhotoUse } from './photo-store.ts'

const inOrder = (a: PhotoUse, b: PhotoUse): number =>
  a.sentAt.getTime() - b.sentAt.getTime() || (a.attachmentId < b.attachmentId ? -1 : 1)

/**
 * What is odd of the pictures of a day. `uses`: all uses of these pictures anywhere in the programme. One message may
 * tell of several days or stations: its picture is used once.
 */
export function findSamePhoto(
  { stationId, day }: { stationId: string; day: string },
  uses: readonly PhotoUse[],
): FindingOf<'samePhoto'> | null {
  const here = (use: PhotoUse): boolean => use.stationId === stationId && use.day === day
  const pictures = [...new Set(uses.map(({ sha256 }) => sha256))].sort()
  const found = pictures.flatMap((sha256) => {
    const same = uses.filter((use) => use.sha256 === sha256).sort(inOrder)
    const [first] = same
    const again = same.find(here)
    if (!first || !again) return []
    const firstHere = same.some((use) => use.messageId === first.messageId && here(use))
    if (firstHere) return []
    return [
      {
        attachmentId: again.attachmentId,
        firstId: first.attachmentId,
        first: { stationId: first.stationId, day: first.day },
      },
    ]
  })
  return found.length > 0 ? { kind: 'samePhoto', found } : null
}
