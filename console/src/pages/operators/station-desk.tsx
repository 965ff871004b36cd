import { useCallback, useState } from 'react'
import {
  endOperator,
  type Nickname,
  readHandover,
  type StationOperators,
  type Tenure,
} from '../../api/operators.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { ChangeOperator } from './change-operator.tsx'
import { HandoverList } from './handover-list.tsx'
import { NicknamePart } from './nickname-part.tsx'
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
      <NicknamePart
        programme={programme}
        of={{ kind: 'station', id, name }}
        rows={nicknames}
        mayChange={mayChange}
        onChanged={onChanged}
      />
    </div>
  )
}

function HandoverPart({ stationId }: { stationId: string }) {
  return <HandoverList of={useLoad(useCallback(() => readHandover(stationId), [stationId]))} />
}
