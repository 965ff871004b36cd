// Whether there is an article to be read, as each reader asks. Reads only.
import type { Reader } from '../../platform/database/direct.ts'
import type { ProgrammeInForce } from '../../platform/work.ts'

/** Null where it isn't published. */
export async function articleToRead(
  reader: Reader,
  articleId: string,
): Promise<{ programme: ProgrammeInForce } | null> {
  const sql = `SELECT p."id", p."key", p."region", p."zone" FROM "ContentItem" c
    JOIN "Programme" p ON p."id" = c."programmeId"
    WHERE c."id" = ? AND c."kind" = 'article' AND c."state" = 'published'`
  const [programme] = await reader.rows<ProgrammeInForce>(sql, [articleId])
  return programme ? { programme } : null
}
