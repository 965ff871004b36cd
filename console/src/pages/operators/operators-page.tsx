import { useCallback, useState } from 'react'
import { readNicknames, readOperators } from '../../api/operators.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { Fold } from '../../ui/fold.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { mayChange } from '../classes/may.ts'
import { SearchBox } from '../trainees/search-box.tsx'
import { NicknameTable } from './nickname-table.tsx'
import { titleWords } from './operator-words.ts'
import { StationDesk } from './station-desk.tsx'

/** 站长: who runs which station, changed with a day; and what stations and people are called. */
export function OperatorsPage({ me }: StaffPageProps) {
  const { key } = me.programme
  const operators = useLoad(useCallback(() => readOperators(key), [key]))
  const nicknames = useLoad(useCallback(() => readNicknames(key), [key]))
  const [q, setQ] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const changes = mayChange(me)
  const reload = () => Promise.all([operators.reload(), nicknames.reload()])
  const called = nicknames.data?.items ?? []
  return (
    <Page
      title="站长"
      hint="换了站长，老站长的权限马上停，新站长小二会告诉一声。聊天里说“石哈河站换成李建国管了”也行。"
    >
      <SearchBox name="找站点或站长" value={q} onSearch={setQ} by="站名、镇，或者站长的姓名" />
      <Content of={operators}>
        {({ items }) => {
          const found = items.filter(({ station, operators: who }) =>
            [station.name, station.township, ...who.map(({ name }) => name)].some((text) => text.includes(q)),
          )
          if (found.length === 0) return <Empty text={q ? `没有“${q}”` : '还没有站点'} />
          return (
            <ul className="folds">
              {found.map((each) => (
                <Fold
                  key={each.station.id}
                  title={each.station.name}
                  note={`${each.station.township}　${titleWords(each)}`}
                  open={each.station.id === open}
                  onToggle={() => setOpen(each.station.id === open ? null : each.station.id)}
                >
                  <StationDesk
                    programme={key}
                    station={each}
                    nicknames={called.filter(({ id }) => id === each.station.id)}
                    mayChange={changes}
                    onChanged={reload}
                  />
                </Fold>
              ))}
            </ul>
          )
        }}
      </Content>
      <section className="block" aria-label="人的叫法">
        <h3>人的叫法</h3>
        <p className="note">工作人员在聊天里教，如“小二记住，二蛋就是李建国”，记回访、报名时就认得。</p>
        <Content of={nicknames}>
          {({ items }) => (
            <NicknameTable
              programme={key}
              rows={items.filter(({ kind }) => kind === 'person')}
              mayChange={changes}
              onForgotten={nicknames.reload}
            />
          )}
        </Content>
      </section>
    </Page>
  )
}
