import { useState } from 'react'
import { changeOperator, type StationOperators } from '../../api/operators.ts'
import type { PersonOut } from '../../api/people.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PersonFinder } from '../trainees/person-finder.tsx'
import { changedWords } from './operator-words.ts'

interface ChangeOperatorProps {
  programme: string
  station: StationOperators
  onChanged: (words: string) => Promise<void>
}

const ways = [
  { value: 'replace', label: '换成这位，原来的不再管' },
  { value: 'add', label: '加上这位，一起管' },
] as const

/** Looks for somebody known, and gives them the station from a day on. */
export function ChangeOperator({ programme, station, onChanged }: ChangeOperatorProps) {
  const [heir, setHeir] = useState<PersonOut | null>(null)
  const [way, setWay] = useState<(typeof ways)[number]['value']>('replace')
  const [from, setFrom] = useState('')
  const { id, name } = station.station
  const submit = async () => {
    if (!heir) return
    const body = { personId: heir.id, adds: way === 'add', ...(from ? { from } : {}) }
    await onChanged(changedWords(await changeOperator(id, body)))
    setHeir(null)
    setFrom('')
  }
  return (
    <section aria-label="换站长">
      <h4>换站长</h4>
      {heir ? (
        <Form
          name="换站长"
          submit={`交给${heir.name}`}
          onSubmit={submit}
          confirm={`${name}交给${heir.name}？`}
        >
          <p>
            {heir.name}
            <button type="button" className="button" onClick={() => setHeir(null)}>
              换一位
            </button>
          </p>
          <Choice label="怎么换" name="way" value={way} onChange={setWay} choices={ways} />
          <Field
            label="从哪天起"
            name="from"
            type="date"
            value={from}
            onChange={setFrom}
            hint="空着就是马上"
          />
        </Form>
      ) : (
        <PersonFinder programme={programme} label="交给这位" choose={async (person) => setHeir(person)} />
      )}
    </section>
  )
}
