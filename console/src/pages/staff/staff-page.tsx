import { useCallback, useState } from 'react'
import { readStaffHandover } from '../../api/operators.ts'
import type { StaffRole } from '../../api/session.ts'
import { endRole, inviteStaff, readStaff, type StaffInvitation, type StaffMember } from '../../api/staff.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { HandoverList } from '../operators/handover-list.tsx'
import { Deletions } from './deletions.tsx'
import { Districts } from './districts.tsx'
import { Invitation } from './invitation.tsx'
import { InviteForm } from './invite-form.tsx'
import { roleNames } from './role-names.ts'

export interface Handed extends StaffInvitation {
  name: string
}

/** Who works on the programme; for admins. */
export function StaffPage({ me }: StaffPageProps) {
  const loaded = useLoad(readStaff)
  const [handed, setHanded] = useState<Handed | null>(null)
  const [leaving, setLeaving] = useState<StaffMember | null>(null)
  const invite = async (name: string, role: StaffRole, personId?: string) =>
    setHanded({ name, ...(await inviteStaff({ name, role, ...(personId ? { personId } : {}) })) })
  const columns: readonly Column<StaffMember>[] = [
    { title: '姓名', cell: ({ name }) => name },
    { title: '身份', cell: (member) => <Roles member={member} onEnded={loaded.reload} /> },
    { title: '账号', cell: (member) => <Login member={member} invite={invite} /> },
    {
      title: '交接',
      cell: (member) => (
        <ActionButton label="看交接单" act={async () => setLeaving(member)} testId="handover-of" />
      ),
    },
    { title: '微信', cell: ({ wechat }) => (wechat ? '已核实' : '还没有') },
  ]
  return (
    <Page title="人员" hint="停掉的身份马上失效，网页和微信里都一样。">
      <Content of={loaded}>
        {({ items }) => (
          <Table caption="工作人员" columns={columns} rows={items} rowKey={({ personId }) => personId} />
        )}
      </Content>
      {leaving && <Leaving key={leaving.personId} member={leaving} />}
      <InviteForm invite={invite} />
      {handed && <Invitation {...handed} />}
      <Content of={loaded}>{({ items }) => <Districts staff={items} />}</Content>
      <Deletions programme={me.programme.key} />
    </Page>
  )
}

/** What somebody leaves open who is about to go. */
function Leaving({ member: { personId, name } }: { member: StaffMember }) {
  const loaded = useLoad(useCallback(() => readStaffHandover(personId), [personId]))
  return (
    <section className="part part-wide" aria-label={`${name}的交接`}>
      <h3>{name}</h3>
      <HandoverList of={loaded} />
    </section>
  )
}

function Roles({ member, onEnded }: { member: StaffMember; onEnded: () => Promise<void> }) {
  return (
    <ul className="roles">
      {member.roles.map(({ role, since }) => (
        <li key={role}>
          <span>
            {roleNames[role]} <small className="note">{moment(since)}起</small>
          </span>
          <ActionButton
            label="停掉"
            confirm={`停掉${member.name}的${roleNames[role]}？`}
            testId={`end-${role}`}
            act={async () => {
              await endRole(member.personId, role)
              await onEnded()
            }}
          />
        </li>
      ))}
    </ul>
  )
}

interface LoginProps {
  member: StaffMember
  invite: (name: string, role: StaffRole, personId: string) => Promise<void>
}

function Login({ member, invite }: LoginProps) {
  const { login, name, personId, roles } = member
  const role = roles[0]?.role
  return (
    <span className="action">
      {login && <code>{login}</code>}
      {role && (
        <ActionButton
          label={login ? '重设' : '开账号'}
          act={() => invite(name, role, personId)}
          testId="give-login"
        />
      )}
    </span>
  )
}
