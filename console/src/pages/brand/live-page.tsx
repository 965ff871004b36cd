import { useCallback } from 'react'
import { type LiveSessions, liveCalendarUrl, readLive } from '../../api/reach.ts'
import { fenText } from '../../format.ts'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { usePages } from '../../ui/use-pages.ts'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'
import { LiveCard } from './live-card.tsx'
import { LiveForm } from './live-form.tsx'
import { grouped } from './reach-words.ts'

/** 直播: what is to come, what each came to, and how far the documents' numbers are. */
export function LivePage({ programme, mayChange }: BrandPart) {
  const counts = useLoad(useCallback(() => readLive({ programme }), [programme]))
  const pages = usePages(useCallback((cursor?: string) => readLive({ programme, cursor }), [programme]))
  const reload = async () => {
    await Promise.all([counts.reload(), pages.reload()])
  }
  return (
    <Page
      title="直播"
      hint="排好的大家都看得见；播完记结果，成交额算进“销售”里的直播专场，不另外再加。"
      actions={
        <a className="button" href={liveCalendarUrl(programme)} download data-testid="calendar">
          下载日历
        </a>
      }
    >
      <BrandNav at="live" />
      <Content of={counts}>{(desk) => <Counts of={desk} />}</Content>
      {mayChange && <LiveForm programme={programme} onDone={reload} />}
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="还没有排直播" />
          ) : (
            <ul className="reach-list">
              {items.map((session) => (
                <LiveCard key={session.id} session={session} mayChange={mayChange} onDone={reload} />
              ))}
            </ul>
          )
        }
      </Content>
      <More of={pages} />
    </Page>
  )
}

const Counts = ({ of: { counts, targets } }: { of: LiveSessions }) => (
  <div className="reach-figures" data-testid="live-counts">
    <section className="part" aria-label="播了">
      <h3>播了</h3>
      <p className="reach-number">{counts.held}场</p>
      <p className="note">
        有截图的 {counts.proved}，排好的 {counts.planned}，取消的 {counts.cancelled}
      </p>
    </section>
    <section className="part" aria-label="成交">
      <h3>成交</h3>
      <p className="reach-number">{fenText(counts.turnoverFen)}</p>
      <p className="note">
        观看 {grouped(counts.viewers)}，订单 {grouped(counts.orders)}
      </p>
    </section>
    {targets.map(({ key, name, target, scope, held, proved }) => (
      <section key={key} className="part" aria-label={name}>
        <h3>{name}</h3>
        <p className="reach-number">
          {held}
          <span className="note">
            {' '}
            / {target}
            {scope === 'year' && '（今年）'}
          </span>
        </p>
        <p className="note">有截图的 {proved}</p>
      </section>
    ))}
  </div>
)
