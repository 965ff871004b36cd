import { useCallback, useState } from 'react'
import {
  type DeskMention,
  type DeskMentions,
  mentionPictureUrl,
  readMentions,
  strikeMention,
} from '../../api/reach.ts'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { usePages } from '../../ui/use-pages.ts'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'
import { MentionForm } from './mention-form.tsx'
import { ReasonedButton } from './reasoned-button.tsx'

/** 媒体报道: how many of each level, how far the contract is, and each with who entered it. */
export function MentionsPage({ programme, mayChange }: BrandPart) {
  const [struckOut, setStruckOut] = useState(false)
  const asked = struckOut ? { programme, struckOut: 'true' as const } : { programme }
  const key = JSON.stringify(asked)
  const load = useCallback(
    (cursor?: string) => readMentions({ ...(JSON.parse(key) as typeof asked), cursor }),
    [key],
  )
  const counts = useLoad(useCallback(() => readMentions({ programme }), [programme]))
  const pages = usePages(load)
  const reload = async () => {
    await Promise.all([counts.reload(), pages.reload()])
  }
  return (
    <Page
      title="媒体报道"
      hint="国家级、省级（自治区）、市级（盟市）的才算合同里的次数；同一条链接只登记一次。"
    >
      <BrandNav at="media" />
      <Content of={counts}>{(desk) => <Counts of={desk} />}</Content>
      {mayChange && <MentionForm programme={programme} onDone={reload} />}
      <label>
        <input type="checkbox" checked={struckOut} onChange={() => setStruckOut(!struckOut)} /> 作废的也看
      </label>
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="还没有登记媒体报道" />
          ) : (
            <ul className="reach-list">
              {items.map((mention) => (
                <Mention key={mention.id} mention={mention} mayChange={mayChange} onDone={reload} />
              ))}
            </ul>
          )
        }
      </Content>
      <More of={pages} />
    </Page>
  )
}

const Counts = ({ of: { levels, targets } }: { of: DeskMentions }) => (
  <div className="reach-figures" data-testid="mentions">
    {levels.map(({ level, mentions, proved }) => (
      <section key={level} className="part" aria-label={level}>
        <h3>{level}</h3>
        <p className="reach-number">{mentions}</p>
        <p className="note">有截图的 {proved}</p>
      </section>
    ))}
    {targets.map(({ key, name, target, mentions, phases }) => (
      <section key={key} className="part" aria-label={name}>
        <h3>{name}</h3>
        <p className="reach-number">
          {mentions}
          <span className="note"> / {target}</span>
        </p>
        {phases.map(
          ({ number, target: of, mentions: n }) =>
            of !== null && (
              <p key={number} className="note">
                第{number}阶段要 {of}，{n === null ? '起止日子还没填' : `有 ${n}`}
              </p>
            ),
        )}
      </section>
    ))}
  </div>
)

interface MentionProps {
  mention: DeskMention
  mayChange: boolean
  onDone: () => Promise<void>
}

const Mention = ({ mention, mayChange, onDone }: MentionProps) => (
  <li className="part part-wide" data-testid="mention">
    <p className="reach-head">
      <span className="tag">{mention.level}</span>
      <strong>{mention.title}</strong>
      {mention.film && <span className="tag tag-good">宣传片</span>}
      {mention.sample && <span className="tag tag-soon">示例</span>}
      {mention.voidReason && <span className="tag tag-cancelled">作废：{mention.voidReason}</span>}
    </p>
    <p className="note">
      {mention.day} {mention.outlet}{' '}
      <a href={mention.url} target="_blank" rel="noreferrer">
        原文
      </a>{' '}
      {mention.pictureName ? (
        <a href={mentionPictureUrl(mention.id)} target="_blank" rel="noreferrer">
          截图
        </a>
      ) : (
        '还没有截图'
      )}
    </p>
    <p className="note">
      {mention.by ?? '小二'} {moment(mention.createdAt)}登记{mention.note && `，${mention.note}`}
    </p>
    {mayChange && !mention.voidReason && (
      <div className="reach-acts">
        <ReasonedButton
          {...{ label: '作废', reasonLabel: '为什么' }}
          act={async (reason) => {
            await strikeMention(mention.id, reason)
            await onDone()
          }}
        />
      </div>
    )}
  </li>
)
