// Which page the address names. The demo county is the front page; the rest is for who is signed in.
import { CountyPage } from '../pages/county/county-page.tsx'
import { JoinPage } from '../pages/join/join-page.tsx'
import { PreviewPage } from '../pages/preview/preview-page.tsx'
import { ProjectorPage } from '../pages/projector/projector-page.tsx'
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx'
import { SessionProvider } from './session-provider.tsx'
import { StaffArea } from './staff-area.tsx'
import { useHash } from './use-hash.ts'

export function App() {
  const [area, ...rest] = useHash()
  if (area === undefined) return <CountyPage />
  return <SessionProvider>{pageOf(area, rest)}</SessionProvider>
}

function pageOf(area: string, [first, ...rest]: string[]) {
  if (area === 'sign-in') return <SignInPage />
  if (area === 'projector') return <ProjectorPage sessionId={first ?? ''} />
  if (area === 'preview') return <PreviewPage token={first ?? ''} />
  if (area === 'join') return <JoinPage code={first ?? ''} />
  return <StaffArea name={area === 'staff' ? first : undefined} rest={rest} />
}
