// What somebody may answer of their own accord: the follow-ups that fell due. Reads only.
import type { Reader } from '../platform/database/direct.ts'
import type { Day } from '../values/days.ts'

export interface OwnDue {
  id: string
  plan: string
  dueOn: Day
  state: 'due' | 'asked' | 'handedOver'
  /** Of the run that it follows; null where it follows none. */
  course: string | null
}

/** More are not asked of anybody at once. */
const most = 20

const sql = `
  SELECT d."id", d."plan", d."dueOn", d."state", c."name" AS "course"
  FROM "FollowUpDue" d
  LEFT JOIN "CourseRun" r ON r."id" = d."runId"
  LEFT JOIN "Course" c ON c."id" = r."courseId"
  WHERE d."personId" IN (SELECT "id" FROM "Person" WHERE "id" = ? OR "mergedIntoId" = ?)
    AND d."state" IN ('due', 'asked', 'handedOver') AND d."dueOn" <= ?
  ORDER BY d."dueOn", d."id" LIMIT ${most}`

/** Of a person and of those who were merged into them, the oldest first. */
export const ownDue = (reader: Reader, personId: string, today: Day): Promise<OwnDue[]> =>
  reader.rows(sql, [personId, personId, today])
