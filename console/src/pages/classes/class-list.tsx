import { useCallback, useState } from 'react'
import { type ClassListing, type Listed, readClasses } from '../../api/classes.ts'
import { readToday } from '../../api/programmes.ts'
import type { Me } from '../../api/session.ts'
import { dayOf, dayText } from '../../time.ts'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { usePoll } from '../../ui/use-poll.ts'
import { type Span, spanAround } from './class-span.ts'
import { phaseOf, phaseWords, runTitle, timeSpan } from './class-words.ts'
import { mayChange } from './may.ts'

const everyMs = 15_000

interface Shown extends Listed {
  span: Span
  today: string
}

export function ClassList({ me }: { me: Me }) {
  const [page, setPage] = useState(0)
  const programme = me.programme.key
  const load = useCallback(async (): Promise<Shown> => {
    const { day: today } = await readToday(programme)
    const span = spanAround(today, page)
    return { span, today, ...(await readClasses({ programme, ...span })) }
  }, [programme, page])
  const loaded = useLoad(load)
  usePoll(loaded.reload, everyMs)
  return (
    <Page
      title="上课"
      hint="点开一次课：投影口令、看谁到了、补签、核对签到表。"
      actions={
        mayChange(me) && (
          <a className="button button-main" href="#/staff/classes/new" data-testid="plan">
            排课
          </a>
        )
      }
    >
      <nav className="span-nav" aria-label="哪些天">
        <button type="button" className="button" onClick={() => setPage(page - 1)}>
          前两周
        </button>
        <button type="button" className="button" disabled={page === 0} onClick={() => setPage(0)}>
          回到今天
        </button>
        <button type="button" className="button" onClick={() => setPage(page + 1)}>
          后两周
        </button>
        {loaded.data && (
          <span className="note">
            {dayText(loaded.data.span.from)} 到 {dayText(loaded.data.span.to)}
          </span>
        )}
      </nav>
      <Content of={loaded}>{(shown) => <Classes {...shown} />}</Content>
    </Page>
  )
}

function Classes({ items, now, today }: Shown) {
  if (items.length === 0) return <Empty text="这些天没有课" />
  const columns: readonly Column<ClassListing>[] = [
    { title: '哪天', cell: ({ startsAt }) => <DayOf startsAt={startsAt} today={today} /> },
    { title: '时间', cell: (row) => <span className="nowrap">{timeSpan(row)}</span> },
    {
      title: '课',
      cell: (row) => (
        <a href={`#/staff/classes/${row.id}`}>
          {runTitle(row)} <small>第{row.number}次课</small>
        </a>
      ),
    },
    { title: '地点', cell: ({ place }) => place },
    { title: '老师', cell: ({ teacher }) => teacher ?? '—' },
    { title: '实到/应到', end: true, cell: ({ attended, enrolled }) => `${attended}/${enrolled}` },
    { title: '现在', cell: (row) => <Phase phase={phaseOf(row, now)} /> },
  ]
  return <Table caption="课" columns={columns} rows={items} rowKey={({ id }) => id} />
}

function DayOf({ startsAt, today }: { startsAt: string; today: string }) {
  const day = dayOf(Date.parse(startsAt))
  return (
    <span className="nowrap">
      {dayText(day)} {day === today && <span className="tag tag-good">今天</span>}
    </span>
  )
}

const Phase = ({ phase }: { phase: ReturnType<typeof phaseOf> }) => (
  <span className={`tag tag-${phase}`}>{phaseWords[phase]}</span>
)
