import { useState } from 'react'
import { type AppSignInLists, nameStation, type Station } from '../../api/app-sign-in.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice } from '../../ui/field.tsx'

interface UnknownNamesProps {
  programme: string
  names: AppSignInLists['unknown']
  stations: readonly Station[]
  mayChange: boolean
  onNamed: () => Promise<void>
}

/** Names in the app's lists that fit no station, or two: staff say which. */
export function UnknownNames({ names, ...rest }: UnknownNamesProps) {
  if (names.length === 0) return null
  return (
    <div className="block" data-testid="unknown-names">
      <h4>没对上的站名（{names.length}）</h4>
      <p className="note">定一次就行，以后的名单照着认。</p>
      <ul className="found">
        {names.map((name) => (
          <li key={name.words}>
            <UnknownName name={name} {...rest} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type UnknownNameProps = Omit<UnknownNamesProps, 'names'> & { name: AppSignInLists['unknown'][number] }

function UnknownName({ programme, name: { words, days }, stations, mayChange, onNamed }: UnknownNameProps) {
  const [station, setStation] = useState('')
  const say = (stationId: string | null) => async () => {
    await nameStation({ programme, words, stationId })
    await onNamed()
  }
  const choices = [
    { value: '', label: '选一个站' },
    ...stations.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <div className="filters">
      <span>
        {words} <span className="note">{days}天</span>
      </span>
      {mayChange && (
        <>
          <Choice
            label={`${words}是`}
            name="station"
            value={station}
            onChange={setStation}
            choices={choices}
          />
          {station !== '' && <ActionButton label="就是它" act={say(station)} />}
          <ActionButton label="不是我们的站" confirm={`${words}不是我们的站？`} act={say(null)} />
        </>
      )}
    </div>
  )
}
