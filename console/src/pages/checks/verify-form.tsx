import { useCallback, useState } from 'react'
import { readStations, type VerificationWay, verifyDays } from '../../api/checks.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { daysOfMonth } from './month.ts'
import { verifiedText, ways } from './verify-words.ts'

interface VerifyFormProps {
  programme: string
  month: string
  today: string
  onVerified: () => Promise<void>
}

/** A station's days at once, with its papers in hand. */
export function VerifyForm(props: VerifyFormProps) {
  const { programme } = props
  const stations = useLoad(useCallback(() => readStations(programme), [programme]))
  return (
    <details className="part part-wide how" data-testid="verify-span">
      <summary>看着凭据，核实一个站的一段日子</summary>
      <Content of={stations}>
        {({ items }) => <Fields {...props} stations={items} key={items[0]?.id ?? ''} />}
      </Content>
    </details>
  )
}

interface FieldsProps extends VerifyFormProps {
  stations: readonly { id: string; name: string }[]
}

function Fields({ month, today, stations, onVerified }: FieldsProps) {
  const span = daysOfMonth(month)
  const [stationId, setStationId] = useState(stations[0]?.id ?? '')
  const [from, setFrom] = useState(span.from)
  const [to, setTo] = useState(span.to < today ? span.to : today)
  const [how, setHow] = useState<VerificationWay>('accounts')
  const [note, setNote] = useState('')
  const [done, setDone] = useState<string | null>(null)
  const name = stations.find(({ id }) => id === stationId)?.name ?? ''
  const submit = async () => {
    setDone(null)
    const answer = await verifyDays({
      stationId,
      from,
      to,
      how,
      ...(note.trim() ? { note: note.trim() } : {}),
    })
    setDone(verifiedText(name, answer))
    await onVerified()
  }
  return (
    <Form
      name="核实一段日子"
      submit="核实这些天"
      onSubmit={submit}
      fault={from && to && from <= to ? null : '日子填反了，或者没填全'}
      confirm={`${name}这些天的数，都跟凭据对过了？`}
    >
      <div className="field-grid">
        <Choice
          label="哪个站"
          name="station"
          value={stationId}
          onChange={setStationId}
          choices={stations.map(({ id, name: label }) => ({ value: id, label }))}
        />
        <Field label="从" name="from" type="date" value={from} onChange={setFrom} required />
        <Field label="到" name="to" type="date" value={to} onChange={setTo} required />
        <Choice label="看了什么" name="how" value={how} onChange={setHow} choices={ways} />
        <Field label="备注" name="note" value={note} onChange={setNote} placeholder="如：11月账本第3页" />
      </div>
      {done && <Notice kind="good" text={done} />}
    </Form>
  )
}
