import { useCallback, useState } from 'react'
import { readSales } from '../../api/sales.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { Content } from '../../ui/loaded.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { CampaignsPage } from './campaigns-page.tsx'
import { LinesPage } from './lines-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { RecordPage } from './record-page.tsx'
import { SellerPage } from './seller-page.tsx'
import { SellersPage } from './sellers-page.tsx'

/** 销售: `#/staff/sales` sums up; `…/lines`, `…/sellers`, `…/campaigns`, `…/seller/ID`, `…/record/ID` open it. */
export function SalesPage({ me, rest }: StaffPageProps) {
  const [chosen, setChosen] = useState<SalesPart['span'] | null>(null)
  const programme = me.programme.key
  // Which day it is the programme knows: this year until then is what is shown at first.
  const usual = useLoad(useCallback(() => readSales({ programme }), [programme]))
  const mayChange = me.roles.some((role) => role !== 'auditor')
  return (
    <Content of={usual}>
      {({ from, to, today }) => (
        <Opened
          rest={rest}
          part={{ programme, mayChange, today, span: chosen ?? { from, to }, onSpan: setChosen }}
        />
      )}
    </Content>
  )
}

function Opened({ rest: [what, id], part }: { rest: readonly string[]; part: SalesPart }) {
  if (what === 'lines') return <LinesPage {...part} />
  if (what === 'sellers') return <SellersPage {...part} />
  if (what === 'campaigns') return <CampaignsPage {...part} />
  if (what === 'seller' && id) return <SellerPage key={id} id={id} {...part} />
  if (what === 'record' && id) return <RecordPage key={id} id={id} {...part} />
  return <OverviewPage {...part} />
}

export interface SalesPart {
  programme: string
  mayChange: boolean
  today: string
  span: { from: string; to: string }
  onSpan: (span: { from: string; to: string }) => void
}
