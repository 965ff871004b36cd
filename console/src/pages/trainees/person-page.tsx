import { useCallback } from 'react'
import { readNicknames } from '../../api/operators.ts'
import { type PersonFact, readFacts, readPerson } from '../../api/people.ts'
import { dayText } from '../../time.ts'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { NicknamePart } from '../operators/nickname-part.tsx'
import { MergePart } from './merge-part.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { factText, gradeNames } from './person-words.ts'
import { RelinkPart } from './relink-part.tsx'

interface PersonPageProps {
  id: string
  programme: string
  mayChange: boolean
}

export function PersonPage({ id, programme, mayChange }: PersonPageProps) {
  const loaded = useLoad(useCallback(() => readPerson(id), [id]))
  const nicknames = useLoad(useCallback(() => readNicknames(programme), [programme]))
  const name = loaded.data?.name ?? '学员'
  const back = (
    <a className="button" href="#/staff/trainees">
      回学员名单
    </a>
  )
  return (
    <Page title={name} actions={back}>
      <Content of={loaded}>
        {(person) => (
          <>
            <section className="part part-wide" aria-label={`${person.name}的情况`} data-testid="person">
              <PersonSheet person={person} />
            </section>
            <Facts id={person.id} />
            <div className="part part-wide station-desk">
              <NicknamePart
                programme={programme}
                of={{ kind: 'person', id: person.id, name: person.name }}
                rows={(nicknames.data?.items ?? []).filter((each) => each.id === person.id)}
                mayChange={mayChange}
                onChanged={nicknames.reload}
              />
            </div>
            {mayChange && (
              <div className="parts">
                <RelinkPart person={person} />
                <MergePart person={person} programme={programme} onMerged={loaded.reload} />
              </div>
            )}
          </>
        )}
      </Content>
    </Page>
  )
}

const columns: readonly Column<PersonFact>[] = [
  { title: '日期', cell: ({ day }) => dayText(day) },
  { title: '什么', cell: (fact) => factText(fact).what },
  {
    title: '结果',
    cell: (fact) => (fact.voidedAt ? <s>{factText(fact).value}</s> : factText(fact).value),
  },
  {
    title: '怎么知道的',
    cell: ({ grade, voidedAt }) => `${gradeNames[grade]}${voidedAt ? '，后来改了' : ''}`,
  },
]

function Facts({ id }: { id: string }) {
  const loaded = useLoad(useCallback(() => readFacts(id), [id]))
  return (
    <section className="block" aria-label="跟踪结果">
      <h3>跟踪结果</h3>
      <Content of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="还没回访过。回访问到的（开没开店、月销多少、有什么难处）都在这里，改过的也留着" />
          ) : (
            <Table caption="跟踪结果" columns={columns} rows={items} rowKey={(fact) => fact.id} />
          )
        }
      </Content>
    </section>
  )
}
