import type { ItemRead, RevisionRead } from '../../../core/brand/editorial/content-reads.ts'
import type { FactRead } from '../../../core/brand/facts/fact-reads.ts'
import type { Content } from '../../contract/content.ts'
import type { ContentItem, Contents } from '../../contract/content-desk.ts'

type Item = Contents['items'][number]
const instant = (at: Date | null): string | null => at?.toISOString() ?? null

export const presentItem = (item: ItemRead): Item => ({
  ...{ id: item.id, kind: item.kind as Item['kind'], title: item.title, state: item.state },
  ...{ working: item.working, version: item.version, createdAt: item.createdAt.toISOString() },
  firstPublishedAt: instant(item.firstPublishedAt),
})

// A content is kept without its kind, which stands at the item.
export const presentRevision = (kind: string, row: RevisionRead): ContentItem['revisions'][number] => ({
  ...{ number: row.number, title: row.title, state: row.state },
  content: { ...row.content, kind } as Content,
  ...{ author: row.author, editedAt: row.editedAt.toISOString() },
  ...{ submittedAt: instant(row.submittedAt), submittedBy: row.submittedBy },
  ...{ returnedAt: instant(row.returnedAt), returnedBy: row.returnedBy, returnReason: row.returnReason },
  ...{ publishedAt: instant(row.publishedAt), publishedBy: row.publishedBy, alone: row.alone },
  ...{ endedAt: instant(row.endedAt), endedBy: row.endedBy, endReason: row.endReason },
})

export const presentFact = (fact: FactRead): ContentItem['facts'][number] => ({
  ...{ id: fact.id, kind: fact.kind as ContentItem['facts'][number]['kind'], day: fact.day },
  ...{ brandId: fact.brandId, brand: fact.brand, count: fact.count, paper: fact.paper },
  ...{ imageId: fact.imageId, note: fact.note, sample: fact.sample, by: fact.by },
  ...{ createdAt: fact.createdAt.toISOString(), voidedAt: instant(fact.voidedAt) },
  voidReason: fact.voidReason,
})
