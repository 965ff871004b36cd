import { useCallback, useState } from 'react'
import {
  readVisits,
  type SiteVisit,
  type VisitKind,
  visitPhotoUrl,
  visitSheetUrl,
} from '../../api/site-visits.ts'
import { dayText } from '../../time.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Photo } from '../../ui/photo.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { usePages } from '../../ui/use-pages.ts'
import { countText } from './visit-words.ts'

const kinds = [
  { value: '巡查', label: '巡查台账' },
  { value: '盘点', label: '盘点台账' },
  { value: '指导', label: '一对一指导台账' },
] as const

const columns = (kind: VisitKind): readonly Column<SiteVisit>[] => [
  { title: '日期', cell: ({ day }) => <span className="keep">{dayText(day)}</span> },
  { title: '站点', cell: ({ station }) => station.name },
  { title: '内容', cell: ({ findings }) => findings ?? '—' },
  ...(kind === '指导' ? [{ title: '指导了谁', cell: guidedText }] : []),
  { title: '工作人员', cell: ({ visitor }) => <span className="keep">{visitor}</span> },
  { title: '照片', cell: (visit) => <Photos visit={visit} /> },
]

const guidedText = ({ guided }: SiteVisit) => (guided.length > 0 ? guided.join('、') : '当时的站长没登记')

/** 台账: one for each kind of visit, with what the contract counts. */
export function LedgerPart({ programme }: { programme: string }) {
  const [kind, setKind] = useState<VisitKind>('巡查')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const asked = { programme, kind, from, to }
  const load = useCallback(
    (cursor?: string) => readVisits({ programme, kind, from, to, cursor }),
    [programme, kind, from, to],
  )
  const pages = usePages(load)
  return (
    <>
      <Counts programme={programme} from={from} to={to} />
      <div className="filters">
        <Choice label="台账" name="kind" value={kind} onChange={setKind} choices={kinds} />
        <Field label="从" name="from" type="date" value={from} onChange={setFrom} />
        <Field label="到" name="to" type="date" value={to} onChange={setTo} />
        <a className="button" href={visitSheetUrl(asked)} download={`${kind}台账.xlsx`}>
          下载表格
        </a>
      </div>
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={`还没有${kind}记录`} />
          ) : (
            <Table caption={`${kind}台账`} columns={columns(kind)} rows={items} rowKey={({ id }) => id} />
          )
        }
      </Content>
      <More of={pages} />
    </>
  )
}

function Counts({ programme, from, to }: { programme: string; from: string; to: string }) {
  const load = useCallback(() => readVisits({ programme, kind: '巡查', from, to }), [programme, from, to])
  const loaded = useLoad(load)
  return (
    <Content of={loaded}>
      {({ counts }) => (
        <dl className="counts" aria-label="合同次数" data-testid="visit-counts">
          {counts.map((count) => {
            const { figure, note } = countText(count)
            return (
              <div className="count" key={count.kind}>
                <dt>合同{count.kind}</dt>
                <dd>
                  {figure}
                  <small>{note}</small>
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </Content>
  )
}

function Photos({ visit: { photos, visitor } }: { visit: SiteVisit }) {
  if (photos.length === 0) return <>—</>
  return (
    <ul className="photos photos-small">
      {photos.map((id) => (
        <li key={id}>
          <Photo src={visitPhotoUrl(id)} from={visitor} />
        </li>
      ))}
    </ul>
  )
}
