import { useState } from 'react'
import type { InClass } from '../../api/classes.ts'
import { timeOf } from '../../time.ts'
import { type Column, Table } from '../../ui/table.tsx'
import type { ClassPartProps } from './class-page.tsx'
import { type ClassPhase, howWords, mayMakeUp, stateWords } from './class-words.ts'
import { MakeUpForm } from './make-up-form.tsx'
import { type RosterView, rosterViews } from './roster-views.ts'

interface RosterProps extends ClassPartProps {
  phase: ClassPhase
}

/** Who is on the list and who came along, with what is known of each. */
export function Roster({ session, changes, reload, phase }: RosterProps) {
  const [view, setView] = useState<RosterView>('all')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const everybody = [...session.walkIns, ...session.roster]
  const walkIns = new Set(session.walkIns.map(({ personId }) => personId))
  const views = rosterViews(session)
  // Somebody may check in while they are picked.
  const chosen = everybody.filter((person) => picked.has(person.personId) && mayMakeUp(person))
  const toggle = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  const columns: readonly Column<InClass>[] = [
    {
      title: '姓名',
      cell: (person) => (
        <Name
          person={person}
          walkIn={walkIns.has(person.personId)}
          {...(changes && mayMakeUp(person)
            ? { picked: picked.has(person.personId), onPick: () => toggle(person.personId) }
            : {})}
        />
      ),
    },
    { title: '村', cell: ({ village }) => village ?? '—' },
    { title: '到课', cell: (person) => <State person={person} phase={phase} /> },
    { title: '时间', cell: ({ at, state }) => (at && state ? timeOf(Date.parse(at)) : null) },
    ...(session.paper
      ? [{ title: '签到表', cell: ({ onPaper }: InClass) => (onPaper ? '签了字' : null) }]
      : []),
  ]
  const rows = views.find(({ name }) => name === view)?.people ?? everybody
  return (
    <section className="roster" aria-label="名单" data-testid="roster">
      <fieldset className="segments" aria-label="看哪些人">
        {views.map(({ name, title, people }) => (
          <button
            key={name}
            type="button"
            className="segment"
            aria-pressed={name === view}
            onClick={() => setView(name)}
          >
            {title} {people.length}
          </button>
        ))}
      </fieldset>
      {chosen.length > 0 && (
        <MakeUpForm
          sessionId={session.id}
          people={chosen}
          onDone={async () => {
            setPicked(new Set())
            await reload()
          }}
        />
      )}
      {rows.length === 0 ? (
        <p className="nothing">没有这样的人</p>
      ) : (
        <Table caption="名单" columns={columns} rows={rows} rowKey={({ personId }) => personId} />
      )}
    </section>
  )
}

interface NameProps {
  person: InClass
  walkIn: boolean
  picked?: boolean
  onPick?: () => void
}

function Name({ person, walkIn, picked = false, onPick }: NameProps) {
  const name = (
    <>
      {person.name}
      {walkIn && <span className="tag">名单外</span>}
    </>
  )
  if (!onPick) return <span className="pick pick-none">{name}</span>
  return (
    <label className="pick">
      <input type="checkbox" checked={picked} onChange={onPick} />
      {name}
    </label>
  )
}

function State({ person, phase }: { person: InClass; phase: ClassPhase }) {
  const how = howWords(person)
  return (
    <span className="state">
      <span className={`tag state-${person.state ?? 'none'}`}>{stateWords(person.state, phase)}</span>
      {how && <small className="note">{how}</small>}
    </span>
  )
}
