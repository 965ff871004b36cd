import { type ReactNode, useState } from 'react'
import { acceptPaper, type InClass, type OneClass } from '../../api/classes.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { moment } from '../../ui/moment.ts'
import type { ClassPartProps } from './class-page.tsx'
import { phaseOf, stateWords } from './class-words.ts'

interface ComparisonProps extends ClassPartProps {
  paper: NonNullable<OneClass['paper']>
}

/** The signed sheet beside the chat: where they agree, and what each has alone. */
export function Comparison({ session, changes, reload, paper }: ComparisonProps) {
  const { both, onlyOnPaper, onlyInChat, notFound } = paper
  return (
    <section className="part part-wide" aria-label="签到表核对" data-testid="comparison">
      <h3>签到表核对</h3>
      <p className="note">
        {paper.fileName}，{moment(paper.readAt)}核对
      </p>
      <div className="compared">
        <Group title="两边都有" count={both.length} hint="不用管">
          {both.length > 0 && (
            <details>
              <summary>看名字</summary>
              <Names of={both} />
            </details>
          )}
        </Group>
        <Group title="只在签到表上" count={onlyOnPaper.length} hint="到了没在群里签的">
          <OnlyOnPaper session={session} people={onlyOnPaper} changes={changes} reload={reload} />
        </Group>
        <Group title="只在群里" count={onlyInChat.length} hint="没签字，查一查是不是本人到了">
          <Names of={onlyInChat} />
        </Group>
        <Group title="名单里找不到" count={notFound.length} hint="先替他们报上名，再核对一次">
          <ul className="names">
            {notFound.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Group>
      </div>
    </section>
  )
}

interface GroupProps {
  title: string
  count: number
  hint: string
  children: ReactNode
}

const Group = ({ title, count, hint, children }: GroupProps) => (
  <section className={count === 0 ? 'compared-none' : undefined} aria-label={title}>
    <h4>
      {title} <b>{count}</b>
    </h4>
    {count > 0 && <p className="note">{hint}</p>}
    {count > 0 && children}
  </section>
)

const Names = ({ of }: { of: readonly InClass[] }) => (
  <ul className="names">
    {of.map(({ personId, name, via }) => (
      <li key={personId}>
        {name}
        {via === 'proxy' && '（代签）'}
      </li>
    ))}
  </ul>
)

function OnlyOnPaper({ session, people, changes, reload }: ClassPartProps & { people: readonly InClass[] }) {
  // All of them, but for those that somebody takes out.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const phase = phaseOf(session, session.now)
  const taken = people.filter(({ personId }) => !left.has(personId))
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <>
      <ul className="picks">
        {people.map((person) => (
          <li key={person.personId}>
            <label className="pick">
              <input
                type="checkbox"
                disabled={!changes}
                checked={!left.has(person.personId)}
                onChange={() => toggle(person.personId)}
              />
              {person.name}
              <small className="note">{stateWords(person.state, phase)}</small>
            </label>
          </li>
        ))}
      </ul>
      {changes && taken.length > 0 && (
        <ActionButton
          label={`这${taken.length}人按签到表记到课`}
          confirm={`${taken.length}人按签到表记到课？`}
          testId="accept-paper"
          act={async () => {
            await acceptPaper(
              session.id,
              taken.map(({ personId }) => personId),
            )
            await reload()
          }}
        />
      )}
    </>
  )
}
