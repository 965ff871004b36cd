import { useState } from 'react'
import { changePassword, endSession, type ListedSession, mySessions } from '../../api/session.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'

export function SessionsPage() {
  const loaded = useLoad(mySessions)
  const columns: readonly Column<ListedSession>[] = [
    { title: '哪台', cell: ({ client }) => client },
    { title: '登录', cell: ({ createdAt }) => moment(createdAt) },
    { title: '最近', cell: ({ lastSeenAt }) => moment(lastSeenAt) },
    {
      title: '办理',
      cell: ({ id, current }) =>
        current ? (
          '就是这台'
        ) : (
          <ActionButton
            label="让它退出"
            testId="end-session"
            act={async () => {
              await endSession(id)
              await loaded.reload()
            }}
          />
        ),
    },
  ]
  return (
    <Page title="我的登录" hint="有不认识的，先让它退出，再换密码。">
      <Content of={loaded}>
        {({ items }) => <Table caption="我的登录" columns={columns} rows={items} rowKey={({ id }) => id} />}
      </Content>
      <PasswordForm onDone={loaded.reload} />
    </Page>
  )
}

function PasswordForm({ onDone }: { onDone: () => Promise<void> }) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [done, setDone] = useState(false)
  const submit = async () => {
    setDone(false)
    await changePassword({ current, password })
    setCurrent('')
    setPassword('')
    setDone(true)
    await onDone()
  }
  return (
    <section className="part" aria-label="换密码">
      <h3>换密码</h3>
      <Form name="换密码" submit="换密码" onSubmit={submit}>
        <Field
          label="现在的密码"
          name="current"
          type="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          required
        />
        <Field
          label="新密码"
          name="password"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          hint="至少10个字，一句自己好记、别人想不到的话"
          required
        />
      </Form>
      {done && <Notice kind="good" text="换好了，别处的登录都退出了" />}
    </section>
  )
}
