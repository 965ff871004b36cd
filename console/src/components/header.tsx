import { programmes } from '../labels.ts'
import { useConsole } from '../state/context.ts'
import { ClockMenu } from './clock-menu.tsx'

const connections = { connecting: '正在连接', open: '已连接', lost: '断开了，正在重连' } as const

export function Header({ programmeKey }: { programmeKey: string | null }) {
  const { connection } = useConsole().state
  const region = programmeKey === null ? '' : (programmes[programmeKey] ?? programmeKey)
  return (
    <header className="header">
      <h1 className="title">
        <span className="logo" aria-hidden="true">
          二
        </span>
        乡小二
        <span className="region"> · 演示旗县{region && ` (${region})`}</span>
      </h1>
      <a className="staff-link" href="#/staff" data-testid="staff-link">
        工作人员入口
      </a>
      <ClockMenu />
      <span
        className={`connection connection-${connection}`}
        role="status"
        data-testid="connection"
        data-state={connection}
      >
        <span className="dot" aria-hidden="true" />
        <span className="connection-text">{connections[connection]}</span>
      </span>
    </header>
  )
}
