import { useState } from 'react'
import type { Purpose, Room } from '../../api/rooms.ts'
import { Asking } from '../../ui/asking.tsx'
import { useAct } from '../../ui/use-act.ts'
import { purposeNames, type RunChoice } from './room-words.ts'

interface RoomUseProps {
  room: Room
  runs: readonly RunChoice[]
  change: (body: { purpose?: Purpose; runId?: string | null }) => Promise<void>
}

interface Wish {
  question: string
  body: { purpose?: Purpose; runId?: string | null }
}

/** What a group is for, and whose run it is. Asked before it is changed: the group is told at once. */
export function RoomUse({ room, runs, change }: RoomUseProps) {
  const [wish, setWish] = useState<Wish | null>(null)
  const { busy, error, run } = useAct(async () => wish && change(wish.body))
  const name = room.name ?? '这个群'
  if (wish && !busy)
    return (
      <Asking
        question={wish.question}
        onYes={() => void run().then(() => setWish(null))}
        onNo={() => setWish(null)}
      />
    )
  return (
    <span className="room-use">
      <select
        aria-label={`${name}的用处`}
        data-testid="purpose"
        disabled={busy}
        value={room.purpose}
        onChange={(event) => {
          const purpose = event.target.value as Purpose
          setWish({ question: `${name}改成${purposeNames[purpose]}？小二会在群里说一声`, body: { purpose } })
        }}
      >
        {Object.entries(purposeNames).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {room.purpose === 'trainees' && (
        <select
          aria-label={`${name}是哪一期的`}
          data-testid="run"
          disabled={busy}
          value={room.run?.id ?? ''}
          onChange={(event) => {
            const runId = event.target.value || null
            const label = runs.find(({ id }) => id === runId)?.label
            const question = label ? `${name}给${label}？小二会在群里发课表` : `${name}不再是哪一期的？`
            setWish({ question, body: { runId } })
          }}
        >
          <option value="">不是哪一期的</option>
          {runs.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
      {error && (
        <span className="action-error" role="alert">
          {error}
        </span>
      )}
    </span>
  )
}
