import { useCallback, useState } from 'react'
import { readDoubts } from '../../api/doubts.ts'
import { Fold } from '../../ui/fold.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { More } from '../../ui/more.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { DoubtDesk } from './doubt-desk.tsx'
import { doubtTitle } from './doubt-words.ts'

interface DoubtListProps {
  programme: string
  mayChange: boolean
  isAdmin: boolean
  onDecided: () => Promise<void>
}

export function DoubtList({ programme, mayChange, isAdmin, onDecided }: DoubtListProps) {
  const pages = usePages(useCallback((cursor?: string) => readDoubts({ programme, cursor }), [programme]))
  // Nobody's choice: the first one, so that they are worked through one after the other.
  const [chosen, setChosen] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const decided = async (words: string) => {
    setDone(words)
    setChosen(null)
    await Promise.all([pages.reload(), onDecided()])
  }
  return (
    <section className="block" aria-label="这是谁">
      <h3>这是谁</h3>
      {done && <Notice kind="good" text={done} />}
      <Content of={pages}>
        {({ items }) => {
          if (items.length === 0)
            return (
              <Empty text="没有要核对的。有人登记的姓名和库里的人对不准（重名、换了微信、同一个电话），会到这里" />
            )
          const open = chosen ?? items[0]?.id
          return (
            <ul className="folds">
              {items.map((doubt) => (
                <Fold
                  key={doubt.id}
                  title={doubtTitle(doubt)}
                  note={moment(doubt.createdAt)}
                  open={doubt.id === open}
                  onToggle={() => setChosen(doubt.id === open ? '' : doubt.id)}
                >
                  <DoubtDesk
                    programme={programme}
                    doubt={doubt}
                    mayChange={mayChange}
                    isAdmin={isAdmin}
                    onDecided={decided}
                  />
                </Fold>
              ))}
            </ul>
          )
        }}
      </Content>
      <More of={pages} />
    </section>
  )
}
