import { useState } from 'react'
import { join } from '../../api/session.ts'
import { useSession } from '../../shell/session.ts'
import { goTo } from '../../shell/use-hash.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'

/** Behind the one-time link of an invitation. */
export function JoinPage({ code }: { code: string }) {
  const { refresh } = useSession()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const submit = async () => {
    await join({ code, login, password })
    await refresh()
    goTo('#/staff', { replace: true })
  }
  return (
    <main className="sheet">
      <Page title="开个账号" hint="管理员请您来做工作人员。定一个账号名和密码，以后就用它们登录。">
        <Form name="开账号" submit="开账号并登录" onSubmit={submit}>
          <Field
            label="账号名"
            name="login"
            value={login}
            onChange={setLogin}
            autoComplete="username"
            hint="小写字母开头，可以有数字，3到30个，如 zhaomin"
            required
          />
          <Field
            label="密码"
            name="password"
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="new-password"
            hint="至少10个字，一句自己好记、别人想不到的话"
            required
          />
        </Form>
      </Page>
    </main>
  )
}
