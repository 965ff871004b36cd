import { useCallback, useState } from 'react'
import { ApiError } from '../../api/http.ts'
import { mergePeople, type PersonCard, readPerson } from '../../api/people.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { PersonFinder } from './person-finder.tsx'
import { PersonSheet } from './person-sheet.tsx'

interface MergePartProps {
  person: PersonCard
  programme: string
  onMerged: () => Promise<void>
}

/** 合并: another row of the list is this person too. */
export function MergePart({ person, programme, onMerged }: MergePartProps) {
  const [otherId, setOtherId] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const choose = async ({ id }: { id: string }) => {
    setDone(null)
    setOtherId(id)
  }
  const merged = async (name: string) => {
    setOtherId(null)
    setDone(`${name}合到${person.name}这里了。合错了在“待核对”里分开`)
    await onMerged()
  }
  return (
    <section className="part part-wide people-list" aria-label="合并">
      <h3>和另一条是同一个人</h3>
      <p className="note">
        另一条的报名、到课、回访都算到{person.name}这里，以这一条的姓名、村为准。能分开。
      </p>
      {done && <Notice kind="good" text={done} />}
      {otherId === null ? (
        <PersonFinder
          programme={programme}
          words={person.name}
          without={person.id}
          label="选这一位"
          choose={choose}
        />
      ) : (
        <Merging person={person} otherId={otherId} onDone={merged} onCancel={() => setOtherId(null)} />
      )}
    </section>
  )
}

interface MergingProps {
  person: PersonCard
  otherId: string
  onDone: (name: string) => Promise<void>
  onCancel: () => void
}

function Merging({ person, otherId, onDone, onCancel }: MergingProps) {
  const loaded = useLoad(useCallback(() => readPerson(otherId), [otherId]))
  const [reason, setReason] = useState('')
  return (
    <Content of={loaded}>
      {(other) => (
        <>
          <div className="side-by-side">
            <div className="side">
              <h4>留下的：{person.name}</h4>
              <PersonSheet person={person} />
            </div>
            <div className="side">
              <h4>合进来的：{other.name}</h4>
              <PersonSheet person={other} />
            </div>
          </div>
          <Form
            name="合并"
            submit="是同一个人，合并"
            onSubmit={async () => {
              if (reason.trim() === '') throw new ApiError(400, '写一句怎么知道的')
              await mergePeople({ fromId: other.id, intoId: person.id, reason: reason.trim() })
              await onDone(other.name)
            }}
          >
            <Field
              label="怎么知道的"
              name="reason"
              value={reason}
              onChange={setReason}
              hint="写一句，以后查得到，如：本人来电说两个号都是她"
              required
            />
          </Form>
          <button type="button" className="button button-start" onClick={onCancel}>
            不是，另找
          </button>
        </>
      )}
    </Content>
  )
}
