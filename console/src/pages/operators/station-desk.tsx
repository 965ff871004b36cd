import { useCallback, useState } from 'react'
import {
  endOperator,
  type Nickname,
  readHandover,
  type StationOperators,
  type Tenure,
  teachNickname,
} from '../../api/operators.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { ChangeOperator } from './change-operator.tsx'
import { HandoverList } from './handover-list.tsx'
import { NicknameTable } from './nickname-table.tsx'
import { changedWords, tenureWords } from './operator-words.ts'

interface StationDeskProps {
  programme: string
  station: StationOperators
  nicknames: readonly Nickname[]
  mayChange: boolean
  onChanged: () => Promise<unknown>
}

/** One station: who runs it and did, what is open, and what it is called. */
export function StationDesk({ programme, station, nicknames, mayChange, onChanged }: StationDeskProps) {
  const { id, name } = station.station
  const [done, setDone] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const changed = async (words: string) => {
    setDone(words)
    setTurn(turn + 1)
    await onChanged()
  }
  const columns: readonly Column<Tenure>[] = [
    { title: '站长', cell: (tenure) => tenure.name },
    { title: '什么时候', cell: (tenure) => tenureWords(tenure) },
    { title: '谁改的', cell: ({ changedBy }) => changedBy ?? '名单里就有' },
  ]
  const end: Column<Tenure> = {
    title: '办理',
    cell: ({ personId, name: who, until, state }) =>
      until === null && state === 'now' ? (
        <ActionButton
          label="不干了"
          confirm={`${who}马上不再管${name}？`}
          testId="end-operator"
          act={async () => changed(changedWords(await endOperator(id, { personId })))}
        />
      ) : null,
  }
  return (
    <div className="station-desk">
      {done && <Notice kind="good" text={done} />}
      {station.operators.length === 0 ? (
        <Empty text="还没有站长" />
      ) : (
        <Table
          caption={`${name}的站长`}
          columns={mayChange ? [...columns, end] : columns}
          rows={station.operators}
          rowKey={({ personId, since }) => `${personId} ${since}`}
        />
      )}
      {mayChange && <ChangeOperator programme={programme} station={station} onChanged={changed} />}
      <HandoverPart key={turn} stationId={id} />
      <section aria-label={`${name}的叫法`}>
        <h4>叫法</h4>
        <NicknameTable programme={programme} rows={nicknames} mayChange={mayChange} onForgotten={onChanged} />
        {mayChange && <TeachForm programme={programme} station={station} onTaught={onChanged} />}
      </section>
    </div>
  )
}

function HandoverPart({ stationId }: { stationId: string }) {
  return <HandoverList of={useLoad(useCallback(() => readHandover(stationId), [stationId]))} />
}

interface TeachFormProps {
  programme: string
  station: StationOperators
  onTaught: () => Promise<unknown>
}

function TeachForm({ programme, station, onTaught }: TeachFormProps) {
  const [nickname, setNickname] = useState('')
  const submit = async () => {
    await teachNickname({ programme, nickname: nickname.trim(), kind: 'station', id: station.station.id })
    setNickname('')
    await onTaught()
  }
  return (
    <Form name="教一个叫法" submit="教给小二" onSubmit={submit} inline>
      <Field
        label={`大家还管${station.station.name}叫`}
        name="nickname"
        value={nickname}
        onChange={setNickname}
        placeholder="老王家站"
        autoComplete="off"
        required
      />
    </Form>
  )
}
