// The frame of the staff's pages: who is signed in, the navigation, and the page.
import { type Me, signOut } from '../api/session.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Empty } from '../ui/notice.tsx'
import { useMe, useSession } from './session.ts'
import { staffDesks } from './staff-pages.ts'

interface StaffAreaProps {
  name: string | undefined
  rest: string[]
}

export function StaffArea({ name, rest }: StaffAreaProps) {
  const { session } = useSession()
  const me = useMe()
  if (!me) return null
  const desks = staffDesks.map((desk) => ({
    ...desk,
    pages: desk.pages.filter(({ roles }) => !roles || roles.some((role) => me.roles.includes(role))),
  }))
  const pages = desks.flatMap((desk) => desk.pages)
  const shown = name === undefined ? pages[0] : pages.find((each) => each.name === name)
  return (
    <div className="staff">
      <StaffHeader me={me} demo={session.demo} />
      <nav className="staff-nav" aria-label="工作台">
        {desks.map((desk) => (
          <section key={desk.title} aria-label={desk.title}>
            <h2>{desk.title}</h2>
            {desk.pages.map((each) => (
              <a
                key={each.name}
                href={`#/staff/${each.name}`}
                aria-current={each === shown ? 'page' : undefined}
                data-testid={`nav-${each.name}`}
              >
                {each.title}
              </a>
            ))}
          </section>
        ))}
      </nav>
      <main className="staff-main">
        {shown ? (
          <shown.page key={shown.name} me={me} rest={rest} />
        ) : (
          <Empty text="没有这一页，或者不归您看" />
        )}
      </main>
    </div>
  )
}

function StaffHeader({ me, demo }: { me: Me; demo: boolean }) {
  const { refresh } = useSession()
  return (
    <header className="header">
      <h1 className="title">
        <span className="logo" aria-hidden="true">
          二
        </span>
        乡小二
        <span className="region"> · {me.programme.region}</span>
      </h1>
      {demo && (
        <a className="staff-link" href="#/">
          演示旗县
        </a>
      )}
      <span className="staff-me" data-testid="me">
        {me.name}
      </span>
      <ActionButton
        label="退出"
        testId="sign-out"
        act={async () => {
          await signOut()
          await refresh()
        }}
      />
    </header>
  )
}
