import { useEffect, useState } from 'react'
import { issueCode, type PersonCard, type PersonCode } from '../../api/people.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Notice } from '../../ui/notice.tsx'

const validMs = 10 * 60_000

/** 换绑: for somebody who stands there with another WeChat. */
export function RelinkPart({ person }: { person: PersonCard }) {
  const [given, setGiven] = useState<PersonCode | null>(null)
  const [expired, setExpired] = useState(false)
  useEffect(() => {
    if (!given) return
    const timer = setTimeout(() => {
      setGiven(null)
      setExpired(true)
    }, validMs)
    return () => clearTimeout(timer)
  }, [given])
  return (
    <section className="part" aria-label="换绑微信">
      <h3>换绑微信</h3>
      <p className="note">{person.name}换了微信，人在您面前时，出一个码给本人，别发群里、别转给别人。</p>
      {given && (
        <div className="big-code" role="status">
          <strong data-testid="person-code">{given.code}</strong>
          <p>{given.say}</p>
        </div>
      )}
      {expired && !given && <Notice kind="plain" text="刚才的码过期了，还要就再出一个" />}
      <ActionButton
        label={given ? '再出一个' : '出换绑码'}
        testId="issue-code"
        act={async () => setGiven(await issueCode(person.id))}
      />
    </section>
  )
}
