import type { PersonCard } from '../../api/people.ts'
import { courseText, originNames, placeText } from './person-words.ts'

/** What somebody is known by, to be laid beside another one. */
export function PersonSheet({ person }: { person: PersonCard }) {
  return (
    <dl className="facts">
      {person.staff && (
        <>
          <dt>身份</dt>
          <dd>工作人员</dd>
        </>
      )}
      <dt>住在</dt>
      <dd>{placeText(person)}</dd>
      <dt>电话</dt>
      <dd>{person.phone ?? '—'}</dd>
      <dt>微信</dt>
      <dd>{person.nicknames.join('、') || '—'}</dd>
      <dt>来历</dt>
      <dd>{originNames[person.origin]}</dd>
      <dt>课程</dt>
      <dd>
        {person.courses.length === 0
          ? '—'
          : person.courses.map((course) => (
              <span key={`${course.course} ${course.run}`} className="fact-line">
                {courseText(course)}
              </span>
            ))}
      </dd>
    </dl>
  )
}
