import { useCallback, useState } from 'react'
import type { Me } from '../../api/session.ts'
import {
  enterClosure,
  type ReportingRates,
  readClosures,
  type StationClosure,
  takeBackClosure,
} from '../../api/stations.ts'
import { dayText } from '../../time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { mayChange } from '../classes/may.ts'
import { closureNames, monthSpan } from './station-words.ts'

interface ClosuresPartProps {
  me: Me
  month: string
  stations: ReportingRates['items']
  onChanged: () => Promise<void>
}

/** Days on which nobody owes a report. */
export function ClosuresPart({ me, month, stations, onChanged }: ClosuresPartProps) {
  const { key } = me.programme
  const loaded = useLoad(useCallback(() => readClosures(key, monthSpan(month)), [key, month]))
  const changed = async () => {
    await Promise.all([loaded.reload(), onChanged()])
  }
  const may = mayChange(me)
  return (
    <section className="part part-wide" aria-label="歇业和放假" data-testid="closures">
      <h3>歇业和放假</h3>
      <p className="note">这些天不算该报，也不催。站长自己说“明天歇业”也会记到这里。</p>
      <Content of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="这个月没有站歇业" />
          ) : (
            <Table
              caption="歇业和放假的日子"
              columns={columnsFor(may, changed)}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Content>
      {may && <NewClosure programme={key} stations={stations} onEntered={changed} />}
    </section>
  )
}

const spanText = ({ from, to }: StationClosure) =>
  from === to ? dayText(from) : `${dayText(from)} 到 ${dayText(to)}`

const columnsFor = (may: boolean, changed: () => Promise<void>): readonly Column<StationClosure>[] => [
  { title: '站点', cell: ({ station }) => station ?? '全部站' },
  { title: '哪几天', cell: spanText },
  { title: '为什么', cell: ({ kind, note }) => `${closureNames[kind]}${note ? `（${note}）` : ''}` },
  { title: '谁说的', cell: ({ by, messageId }) => `${by ?? '—'}${messageId ? '，群里或私聊' : ''}` },
  ...(may
    ? [
        {
          title: '',
          cell: ({ id }: StationClosure) => (
            <ActionButton
              label="取消"
              confirm="取消后这几天照常该报数。取消？"
              act={async () => {
                await takeBackClosure(id)
                await changed()
              }}
            />
          ),
        },
      ]
    : []),
]

const everyStation = 'all'
const kinds = (['closed', 'leave', 'holiday'] as const).map((value) => ({
  value,
  label: closureNames[value],
}))

interface NewClosureProps {
  programme: string
  stations: ReportingRates['items']
  onEntered: () => Promise<void>
}

function NewClosure({ programme, stations, onEntered }: NewClosureProps) {
  const empty = { station: everyStation, from: '', to: '', kind: 'holiday' as const, note: '' }
  const [form, setForm] = useState<Omit<typeof empty, 'kind'> & { kind: (typeof kinds)[number]['value'] }>(
    empty,
  )
  const put = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }))
  const fault = !form.from ? '选从哪天起' : form.to && form.to < form.from ? '到哪天要在后面' : null
  const enter = async () => {
    await enterClosure({
      ...{ programme, kind: form.kind, from: form.from, to: form.to || form.from },
      stationId: form.station === everyStation ? null : form.station,
      ...(form.note.trim() ? { note: form.note.trim() } : {}),
    })
    setForm(empty)
    await onEntered()
  }
  const choices = [
    { value: everyStation, label: '全部站' },
    ...stations.map(({ stationId, station }) => ({ value: stationId, label: station })),
  ]
  return (
    <details>
      <summary data-testid="new-closure">记一段歇业或放假</summary>
      <Form name="歇业或放假" submit="记下" fault={fault} onSubmit={enter}>
        <div className="field-grid">
          <Choice
            label="哪个站"
            name="station"
            value={form.station}
            onChange={(station) => put({ station })}
            choices={choices}
          />
          <Choice
            label="为什么"
            name="kind"
            value={form.kind}
            onChange={(kind) => put({ kind })}
            choices={kinds}
          />
          <Field
            label="从"
            name="from"
            type="date"
            value={form.from}
            onChange={(day) => put({ from: day })}
          />
          <Field
            label="到（只一天就空着）"
            name="to"
            type="date"
            value={form.to}
            onChange={(day) => put({ to: day })}
          />
          <Field
            label="备注"
            name="note"
            value={form.note}
            onChange={(note) => put({ note })}
            autoComplete="off"
            placeholder="如：春节"
          />
        </div>
      </Form>
    </details>
  )
}
