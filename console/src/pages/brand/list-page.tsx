import { useCallback, useState } from 'react'
import { type ContentKind, type Listed, readContents } from '../../api/brand.ts'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'
import { kindWords, stateWords } from './brand-words.ts'

const stateTags = {
  draft: '',
  inReview: 'tag-soon',
  published: 'tag-good',
  withdrawn: 'tag-cancelled',
} as const

export const StateTags = ({ of }: { of: Pick<Listed, 'state' | 'working'> }) => (
  <>
    <span className={`tag ${stateTags[of.state]}`}>{stateWords[of.state]}</span>
    {of.working && of.state !== of.working && (
      <span className={`tag ${stateTags[of.working]}`}>下一稿{stateWords[of.working]}</span>
    )}
  </>
)

/** A kind's items and how far each is. */
export function ListPage({ kind, programme, mayChange }: BrandPart & { kind: ContentKind }) {
  const [waiting, setWaiting] = useState(false)
  const load = useCallback(
    (cursor?: string) => readContents({ programme, kind, cursor, ...(waiting ? { waiting: 'true' } : {}) }),
    [programme, kind, waiting],
  )
  const pages = usePages(load)
  const word = kindWords[kind]
  const single = kind === 'story' && (pages.data?.items.length ?? 0) > 0
  return (
    <Page
      title={word}
      hint="发布过的大家都看得见；改的是下一稿，审过才换上。最后改稿的人不能自己发布。"
      actions={
        mayChange &&
        !single && (
          <a className="button button-main" href={`#/staff/brand/new/${kind}`} data-testid="new">
            新写{word}
          </a>
        )
      }
    >
      <BrandNav at={kind} />
      <label>
        <input type="checkbox" checked={waiting} onChange={() => setWaiting(!waiting)} /> 只看待审的
      </label>
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={waiting ? '没有待审的' : `还没有${word}`} />
          ) : (
            <Table
              caption={word}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: '名称',
                  cell: ({ id, title }) => <a href={`#/staff/brand/item/${id}`}>{title}</a>,
                },
                { title: '到哪一步', cell: (item) => <StateTags of={item} /> },
                {
                  title: '第一次发布',
                  cell: ({ firstPublishedAt }) => (firstPublishedAt ? moment(firstPublishedAt) : '还没有'),
                },
              ]}
            />
          )
        }
      </Content>
      <More of={pages} />
    </Page>
  )
}
