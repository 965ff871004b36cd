import { useCallback, useState } from 'react'
import { type CategoryEntry, matchEntry, readEntries } from '../../api/doubts.ts'
import type { PersonOut } from '../../api/people.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { PersonFinder } from '../trainees/person-finder.tsx'

interface EntryListProps {
  programme: string
  mayChange: boolean
}

const stateNames: Record<CategoryEntry['state'], string> = {
  doubtful: '库里有同名的',
  unmatched: '库里没这个名字',
}

/** 名册: whom an entry of the authority's list means. Of which category it is, is not shown. */
export function EntryList({ programme, mayChange }: EntryListProps) {
  const pages = usePages(useCallback((cursor?: string) => readEntries({ programme, cursor }), [programme]))
  const [open, setOpen] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const match = async (entry: CategoryEntry, person: PersonOut | null) => {
    await matchEntry(entry.id, person?.id ?? null)
    setDone(person ? `名册里的${entry.name}对上了` : `名册里的${entry.name}不是我们的学员`)
    setOpen(null)
    await pages.reload()
  }
  return (
    <section className="block" aria-label="名册里没对上的">
      <h3>名册里没对上的</h3>
      {done && <Notice kind="good" text={done} />}
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="没有。主管部门的名册导入后，姓名和村、电话对不准的人会到这里" />
          ) : (
            <ul className="folds">
              {items.map((entry) => (
                <Fold
                  key={entry.id}
                  title={[entry.name, entry.village].filter(Boolean).join('，')}
                  note={stateNames[entry.state]}
                  open={entry.id === open}
                  onToggle={() => setOpen(entry.id === open ? null : entry.id)}
                >
                  <PersonFinder
                    programme={programme}
                    words={entry.name}
                    label="是这一位"
                    choose={mayChange ? (person) => match(entry, person) : undefined}
                  />
                  {mayChange && (
                    <ActionButton
                      label="不是我们的学员"
                      confirm={`${entry.name}不是我们的学员？`}
                      testId="entry-none"
                      act={() => match(entry, null)}
                    />
                  )}
                </Fold>
              ))}
            </ul>
          )
        }
      </Content>
      <More of={pages} />
    </section>
  )
}
