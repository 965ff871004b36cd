import { useState } from 'react'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { dayOf } from '../../time.ts'
import { CampaignsPage } from './campaigns-page.tsx'
import { LinesPage } from './lines-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { RecordPage } from './record-page.tsx'
import { SellerPage } from './seller-page.tsx'
import { SellersPage } from './sellers-page.tsx'

/** 销售: `#/staff/sales` sums up; `…/lines`, `…/sellers`, `…/campaigns`, `…/seller/ID`, `…/record/ID` open it. */
export function SalesPage({ me, rest: [what, id] }: StaffPageProps) {
  const today = dayOf(Date.now())
  const [span, setSpan] = useState({ from: `${today.slice(0, 4)}-01-01`, to: today })
  const programme = me.programme.key
  const mayChange = me.roles.some((role) => role !== 'auditor')
  const shared = { programme, mayChange, span, onSpan: setSpan }
  if (what === 'lines') return <LinesPage {...shared} />
  if (what === 'sellers') return <SellersPage {...shared} />
  if (what === 'campaigns') return <CampaignsPage {...shared} />
  if (what === 'seller' && id) return <SellerPage key={id} id={id} {...shared} />
  if (what === 'record' && id) return <RecordPage key={id} id={id} {...shared} />
  return <OverviewPage {...shared} />
}

export interface SalesPart {
  programme: string
  mayChange: boolean
  span: { from: string; to: string }
  onSpan: (span: { from: string; to: string }) => void
}
