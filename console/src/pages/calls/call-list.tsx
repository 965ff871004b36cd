import { useState } from 'react'
import type { CallRow } from '../../api/follow-ups.ts'
import { Empty, Notice } from '../../ui/notice.tsx'
import { CallCard } from './call-card.tsx'
import { callsByPerson } from './calls-by-person.ts'

interface CallListProps {
  rows: readonly CallRow[]
  mayRecord: boolean
  onRecorded: () => Promise<void>
}

export function CallList({ rows, mayRecord, onRecorded }: CallListProps) {
  // One at a time: a screen full of phones is a list to copy.
  const [shown, setShown] = useState<string | null>(null)
  const [entering, setEntering] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const people = callsByPerson(rows)
  const recorded = async (words: string) => {
    setDone(words)
    setEntering(null)
    setShown(null)
    await onRecorded()
  }
  return (
    <section className="block" aria-label="要打的电话">
      <h3>要打的电话（{people.length}人）</h3>
      {done && <Notice kind="good" text={done} />}
      {people.length === 0 ? (
        <Empty text="没有要打的电话。没加小二的、小二问了两回没回话的，会到这里" />
      ) : (
        <ul className="calls">
          {people.map((person) => (
            <CallCard
              key={person.personId}
              person={person}
              mayRecord={mayRecord}
              phoneShown={shown === person.personId}
              onShowPhone={(show) => setShown(show ? person.personId : null)}
              entering={entering === person.personId}
              onEnter={(enter) => setEntering(enter ? person.personId : null)}
              onRecorded={recorded}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
