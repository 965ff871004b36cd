import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { Page } from '../../ui/page.tsx'
import { SubNav } from '../../ui/sub-nav.tsx'
import { AssetsPart } from './assets-part.tsx'
import { ContestPart } from './contest-part.tsx'
import { LedgerPart } from './ledger-part.tsx'

const parts = [
  { key: '', title: '台账' },
  { key: 'assets', title: '资产' },
  { key: 'contest', title: '评选' },
] as const

/** 巡查: `#/staff/visits` the ledgers, `…/assets` what the stations have, `…/contest` the model stations. */
export function VisitsPage({ me, rest: [part = ''] }: StaffPageProps) {
  const programme = me.programme.key
  const mayChange = me.roles.some((role) => role !== 'auditor')
  const items = parts.map(({ key, title }) => ({
    ...{ title, current: key === part },
    href: key === '' ? '#/staff/visits' : `#/staff/visits/${key}`,
  }))
  return (
    <Page title="巡查" hint="在工作群说一声就记上，如“石哈河站巡查：门头完好，灭火器过期”，照片跟着发。">
      <SubNav label="巡查的几页" items={items} />
      {part === '' && <LedgerPart programme={programme} />}
      {part === 'assets' && <AssetsPart programme={programme} mayChange={mayChange} />}
      {part === 'contest' && <ContestPart programme={programme} mayChange={mayChange} />}
    </Page>
  )
}
