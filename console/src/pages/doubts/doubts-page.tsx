import { useCallback } from 'react'
import { readMerges } from '../../api/people.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { Page } from '../../ui/page.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { DoubtList } from './doubt-list.tsx'
import { EntryList } from './entry-list.tsx'
import { MergeList } from './merge-list.tsx'

/** 待核对: staff say who somebody is; nothing is guessed. */
export function DoubtsPage({ me }: StaffPageProps) {
  const programme = me.programme.key
  const mayChange = me.roles.some((role) => role !== 'auditor')
  const merges = usePages(useCallback((cursor?: string) => readMerges({ programme, cursor }), [programme]))
  return (
    <Page title="待核对" hint="小二不敢猜是谁的，等您看了来定。要问本人的就先放着。">
      <DoubtList
        programme={programme}
        mayChange={mayChange}
        isAdmin={me.roles.includes('admin')}
        onDecided={merges.reload}
      />
      <EntryList programme={programme} mayChange={mayChange} />
      <MergeList pages={merges} mayChange={mayChange} />
    </Page>
  )
}
