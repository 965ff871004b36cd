import type { Handed } from './staff-page.tsx'

/** What is handed over; shown this once. */
export function Invitation({ name, accountCode, wechatCode }: Handed) {
  const link = `${window.location.origin}${window.location.pathname}#/join/${accountCode}`
  return (
    <section className="part handed" aria-label={`给${name}的邀请`} role="status" data-testid="invitation">
      <h3>交给{name}本人，只显示这一次</h3>
      <p>开账号的链接，24小时内有效：</p>
      <p>
        <code data-testid="join-link">{link}</code>
      </p>
      <p>微信里私下发给小二的口令，10分钟内有效：</p>
      <p>
        <code>{wechatCode}</code>
      </p>
    </section>
  )
}
