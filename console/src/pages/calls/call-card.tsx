import { recordVisit } from '../../api/follow-ups.ts'
import { ApiError } from '../../api/http.ts'
import { dueText, reasonNames } from './call-words.ts'
import type { PersonToCall } from './calls-by-person.ts'
import { type VisitForm, visitOf } from './visit-form.ts'
import { VisitFormPart } from './visit-form-part.tsx'

interface CallCardProps {
  person: PersonToCall
  mayRecord: boolean
  phoneShown: boolean
  onShowPhone: (show: boolean) => void
  entering: boolean
  onEnter: (enter: boolean) => void
  /** With what was recorded, in words. */
  onRecorded: (words: string) => Promise<void>
}

export function CallCard({ person, mayRecord, entering, onEnter, onRecorded, ...phone }: CallCardProps) {
  const { personId, name, village, reason, due } = person
  const record = async (form: VisitForm) => {
    const visit = visitOf(personId, form)
    if ('wrong' in visit) throw new ApiError(400, visit.wrong)
    await recordVisit(visit)
    await onRecorded(
      visit.reached
        ? `记下了：${name}，${form.method}`
        : `记下了：${name}没打通。不算回访次数，人还在名单上，换个时候再打`,
    )
  }
  return (
    <li className="call" data-testid="call">
      <div className="call-head">
        <div>
          <strong>{name}</strong>
          {village && <span className="note"> {village}</span>}
          <p className="note">{reasonNames[reason]}</p>
          <ul className="note">
            {due.map((each) => (
              <li key={each.id}>{dueText(each)}</li>
            ))}
          </ul>
        </div>
        <div className="call-do">
          {mayRecord ? (
            <Phone name={name} phone={person.phone} {...phone} />
          ) : (
            // Masked, for whoever doesn't make the calls.
            <span>{person.phone ?? '没留电话'}</span>
          )}
          {mayRecord && !entering && (
            <button
              type="button"
              className="button"
              aria-label={`记${name}的结果`}
              data-testid="enter"
              onClick={() => onEnter(true)}
            >
              记结果
            </button>
          )}
        </div>
      </div>
      {entering && <VisitFormPart name={name} onSubmit={record} onCancel={() => onEnter(false)} />}
    </li>
  )
}

// Who pressed the button with a key goes on from here.
const focus = (link: HTMLAnchorElement | null) => link?.focus()

interface PhoneProps {
  name: string
  phone: string | null
  phoneShown: boolean
  onShowPhone: (show: boolean) => void
}

function Phone({ name, phone, phoneShown, onShowPhone }: PhoneProps) {
  if (phone === null) return <span className="note">没留电话</span>
  if (phoneShown)
    return (
      <a className="link call-phone" ref={focus} href={`tel:${phone}`} data-testid="phone">
        {phone}
      </a>
    )
  return (
    <button
      type="button"
      className="button"
      aria-label={`看${name}的电话`}
      data-testid="show-phone"
      onClick={() => onShowPhone(true)}
    >
      看电话
    </button>
  )
}
