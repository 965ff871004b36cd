// What somebody tapped where the mini-program asked whether it may tell them something: kept, and used up one by one.
import type { NoticeKind, NoticeTemplates } from '../../platform/notice-templates.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { mostGrants } from './notice-rules.ts'
import * as store from './notice-store.ts'

/** As `wx.requestSubscribeMessage` tells it; `filter`: WeChat left it out, having another of the same title. */
export type Tapped = 'accept' | 'acceptWithAudio' | 'acceptWithAlert' | 'reject' | 'ban' | 'filter'

export interface Tapping {
  userId: string
  /** By id of the template. */
  results: Readonly<Record<string, Tapped>>
  templates: NoticeTemplates
}

/** Step. One tap, one use; who always accepts gives one with each asking. Throws the Problem `invalidInput`. */
export async function grantNotices(work: Work, { userId, results, templates }: Tapping): Promise<void> {
  for (const [templateId, tapped] of Object.entries(results)) {
    const kind = kindOf(templates, templateId)
    if (!kind)
      throw new Problem('invalidInput', { where: `results.${templateId}`, reason: 'no template of ours' })
    if (tapped === 'ban') await store.dropGrants(work.tx, userId, kind)
    if (!tapped.startsWith('accept') || (await store.countLeft(work.tx, userId, kind)) >= mostGrants) continue
    const id = work.ids.next('ngr')
    await store.insertGrant(work.tx, { id, userId, kind, templateId, grantedAt: work.now })
  }
}

function kindOf(templates: NoticeTemplates, templateId: string): NoticeKind | undefined {
  const entries = Object.entries(templates) as [NoticeKind, { id: string }][]
  return entries.find(([, template]) => template.id === templateId)?.[0]
}
