import { useEffect, useState } from 'react'
import { demoAccount } from '../../../../miniprogram-api/contract/demo-account.ts'
import { signIn } from '../../api/session.ts'
import { useSession } from '../../shell/session.ts'
import { goTo } from '../../shell/use-hash.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'

export function SignInPage() {
  const { session, refresh } = useSession()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  useEffect(() => {
    if (session.me) goTo('#/staff', { replace: true })
  }, [session.me])
  const submit = async () => {
    await signIn({ login, password })
    await refresh()
  }
  return (
    <main className="sheet">
      <Page title="工作人员登录">
        <Form name="登录" submit="登录" onSubmit={submit}>
          <Field
            label="账号"
            name="login"
            value={login}
            onChange={setLogin}
            autoComplete="username"
            required
          />
          <Field
            label="密码"
            name="password"
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            required
          />
        </Form>
        {session.demo ? (
          <p className="note" data-testid="demo-account">
            演示旗县的账号是 <code>{demoAccount.login}</code>，密码 <code>{demoAccount.password}</code>
            ，进去就是{demoAccount.person}
          </p>
        ) : (
          <p className="note">还没有账号，或者忘了密码：请本项目的管理员发一个链接给您</p>
        )}
        {session.demo && (
          <p>
            <a className="staff-link" href="#/">
              回演示旗县
            </a>
          </p>
        )}
      </Page>
    </main>
  )
}
