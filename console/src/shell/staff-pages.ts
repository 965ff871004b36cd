// The pages of the staff area by desk, in the order of the navigation. To add one: its folder in pages/, and a line here.
import type { ComponentType } from 'react'
import type { Me, StaffRole } from '../api/session.ts'
import { AppSignInPage } from '../pages/app-sign-in/app-sign-in-page.tsx'
import { BrandPage } from '../pages/brand/brand-page.tsx'
import { BroadcastsPage } from '../pages/broadcasts/broadcasts-page.tsx'
import { CallsPage } from '../pages/calls/calls-page.tsx'
import { ChecksPage } from '../pages/checks/checks-page.tsx'
import { ClassesPage } from '../pages/classes/classes-page.tsx'
import { DoubtsPage } from '../pages/doubts/doubts-page.tsx'
import { HandInsPage } from '../pages/hand-ins/hand-ins-page.tsx'
import { ImportsPage } from '../pages/imports/imports-page.tsx'
import { OperatorsPage } from '../pages/operators/operators-page.tsx'
import { ParkedPage } from '../pages/parked/parked-page.tsx'
import { RoomsPage } from '../pages/rooms/rooms-page.tsx'
import { SalesPage } from '../pages/sales/sales-page.tsx'
import { SessionsPage } from '../pages/sessions/sessions-page.tsx'
import { StaffPage } from '../pages/staff/staff-page.tsx'
import { StationsPage } from '../pages/stations/stations-page.tsx'
import { TracesPage } from '../pages/traces/traces-page.tsx'
import { TraineesPage } from '../pages/trainees/trainees-page.tsx'
import { VisitsPage } from '../pages/visits/visits-page.tsx'

export interface StaffPageProps {
  me: Me
  /** What follows the page's name in the address: `#/staff/classes/ID` gives ['ID']. */
  rest: string[]
}

interface StaffPageEntry {
  /** `#/staff/NAME`. */
  name: string
  title: string
  page: ComponentType<StaffPageProps>
  /** Who sees it; everybody who is signed in, when it is left out. The door decides all the same. */
  roles?: readonly StaffRole[]
}

/** What a day's work has to do with, and its pages. */
export const staffDesks: readonly { title: string; pages: readonly StaffPageEntry[] }[] = [
  {
    title: '培训',
    pages: [
      { name: 'classes', title: '上课', page: ClassesPage },
      { name: 'trainees', title: '学员', page: TraineesPage },
      { name: 'calls', title: '电话名单', page: CallsPage },
    ],
  },
  {
    title: '站点',
    pages: [
      { name: 'stations', title: '日报', page: StationsPage },
      { name: 'checks', title: '对数', page: ChecksPage },
      { name: 'app-sign-in', title: '智慧乡村', page: AppSignInPage },
      { name: 'visits', title: '巡查', page: VisitsPage },
      { name: 'operators', title: '站长', page: OperatorsPage },
      { name: 'hand-ins', title: '上报', page: HandInsPage },
    ],
  },
  { title: '销售', pages: [{ name: 'sales', title: '销售', page: SalesPage }] },
  {
    title: '品牌',
    pages: [
      { name: 'brand', title: '品牌', page: BrandPage },
      { name: 'traces', title: '溯源', page: TracesPage },
    ],
  },
  {
    title: '消息',
    pages: [
      { name: 'broadcasts', title: '群发', page: BroadcastsPage },
      { name: 'rooms', title: '群', page: RoomsPage },
      { name: 'imports', title: '导入', page: ImportsPage },
      { name: 'parked', title: '搁置', page: ParkedPage },
    ],
  },
  {
    title: '人',
    pages: [
      { name: 'doubts', title: '待核对', page: DoubtsPage },
      { name: 'people', title: '人员', page: StaffPage, roles: ['admin'] },
      { name: 'sessions', title: '我的登录', page: SessionsPage },
    ],
  },
]
