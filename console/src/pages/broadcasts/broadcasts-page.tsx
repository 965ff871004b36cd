import { useCallback, useState } from 'react'
import { type Broadcast, readBroadcasts } from '../../api/broadcasts.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useLoad } from '../../ui/use-load.ts'
import { usePoll } from '../../ui/use-poll.ts'
import { BroadcastCard } from './broadcast-card.tsx'
import { isMoving } from './broadcast-words.ts'

const whileSendingMs = 3_000
const otherwiseMs = 6_000

/** What was sent to many, the last first. Sent from the chat alone, where the preview is. */
export function BroadcastsPage({ me }: StaffPageProps) {
  const { key } = me.programme
  const load = useCallback(() => readBroadcasts(key), [key])
  const loaded = useLoad(load)
  const moving = loaded.data?.items.some(isMoving) ?? false
  usePoll(loaded.reload, moving ? whileSendingMs : otherwiseMs)
  return (
    <Page title="群发" hint="每个群发到没有，这里看得到。不知道到没到的，小二不会自己再发，免得发两遍。">
      <HowToSend />
      <Content of={loaded}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty text="还没有群发过" />
          ) : (
            <>
              <List items={items} />
              {next && <Earlier programme={key} cursor={next} key={next} />}
            </>
          )
        }
      </Content>
    </Page>
  )
}

const HowToSend = () => (
  <details className="part part-wide how">
    <summary>怎么群发</summary>
    <p>私下对小二说，或者在工作群里@它：</p>
    <ul>
      <li>
        <code>发到学员群：明早9点直播课改到二楼</code>
      </li>
      <li>
        <code>明早8点发到站长群：今天交报表</code>
      </li>
      <li>
        <code>把课表发到学员群</code>
      </li>
    </ul>
    <p>
      小二先给您看发到哪些群、多少人，您回 <code>发送</code> 加编号才发。发着可以说 <code>停发27</code>、
      <code>继续27</code>、<code>取消27</code>。
    </p>
  </details>
)

const List = ({ items }: { items: readonly Broadcast[] }) => (
  <ul className="broadcasts">
    {items.map((each) => (
      <li key={each.id}>
        <BroadcastCard broadcast={each} />
      </li>
    ))}
  </ul>
)

/** What is older stays as it is, so it isn't asked for again. */
function Earlier({ programme, cursor }: { programme: string; cursor: string }) {
  const [items, setItems] = useState<Broadcast[]>([])
  const [next, setNext] = useState<string | null>(cursor)
  const { busy, error, run } = useAct(async () => {
    const page = await readBroadcasts(programme, next ?? undefined)
    setItems([...items, ...page.items])
    setNext(page.next)
  })
  return (
    <>
      {items.length > 0 && <List items={items} />}
      {next && (
        <div className="action">
          <button type="button" className="button" disabled={busy} onClick={() => void run()}>
            {busy ? '稍等…' : '更早的'}
          </button>
          {error && (
            <span className="action-error" role="alert">
              {error}
            </span>
          )}
        </div>
      )}
    </>
  )
}
