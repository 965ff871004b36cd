// When a run is over: for its certificates, its ratings, and the follow-ups that begin with it. Conditions of reads.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'

const dayMs = 86_400_000

/**
 * Of runs: classes were held and none is ahead, and sign-up is closed or nothing came for so many days. A run that is
 * planned week by week has no class ahead between two of them.
 */
export function runIsOver(now: Date, waitDays: number): Prisma.CourseRunWhereInput {
  const quietSince = new Date(now.getTime() - waitDays * dayMs)
  return {
    sessions: { some: { cancelledAt: null }, none: { cancelledAt: null, endsAt: { gt: now } } },
    OR: [{ open: false }, { sessions: { none: { cancelledAt: null, endsAt: { gt: quietSince } } } }],
  }
}

/** Something of the run may be other than it was then: it became over, or attendance or a class changed. */
export function runChangedSince(since: Date, waitDays: number): Prisma.CourseRunWhereInput {
  const newly = new Date(since.getTime() - (waitDays + 1) * dayMs)
  return {
    sessions: {
      some: {
        OR: [
          { endsAt: { gt: newly } },
          { cancelledAt: { gte: since } },
          { marks: { some: { OR: [{ recordedAt: { gte: since } }, { voidedAt: { gte: since } }] } } },
        ],
      },
    },
  }
}
