import { useState } from 'react'
import {
  decideScreenshot,
  type Screenshot,
  type ScreenshotDecisionBody,
  type Station,
  screenshotUrl,
} from '../../api/app-sign-in.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { moment } from '../../ui/moment.ts'
import { Photo } from '../../ui/photo.tsx'
import { sameText } from './sign-in-words.ts'

interface OneScreenshotProps {
  shot: Screenshot
  stations: readonly Station[]
  mayChange: boolean
  onDecided: () => Promise<void>
}

export function OneScreenshot({ shot, stations, mayChange, onDecided }: OneScreenshotProps) {
  const decide = (decision: ScreenshotDecisionBody) => async () => {
    await decideScreenshot(shot.id, decision)
    await onDecided()
  }
  return (
    <>
      <p>
        {shot.sender} <span className="note">{moment(shot.sentAt)}</span>{' '}
        {shot.beside && <span className="tag tag-good">说了签到</span>}
      </p>
      <Photo src={screenshotUrl(shot.id)} from={shot.sender} />
      {shot.same.map((same) => (
        <p key={same.sentAt + same.sender} className="shot-warning">
          {sameText(same)}
        </p>
      ))}
      {mayChange && <Deciding shot={shot} stations={stations} decide={decide} />}
    </>
  )
}

interface DecidingProps {
  shot: Screenshot
  stations: readonly Station[]
  decide: (decision: ScreenshotDecisionBody) => () => Promise<void>
}

function Deciding({ shot, stations, decide }: DecidingProps) {
  const [stationId, setStation] = useState(shot.stationId ?? shot.stations[0]?.id ?? '')
  const [day, setDay] = useState(shot.day)
  // The sender's own first.
  const own = new Set(shot.stations.map(({ id }) => id))
  const choices = [
    ...(stationId === '' ? [{ value: '', label: '选一个站' }] : []),
    ...[...shot.stations, ...stations.filter(({ id }) => !own.has(id))].map(({ id, name }) => ({
      ...{ value: id, label: name },
    })),
  ]
  return (
    <>
      <Choice label="站点" name="station" value={stationId} onChange={setStation} choices={choices} />
      <Field label="哪天" name="day" type="date" value={day} onChange={setDay} />
      <div className="choices">
        {stationId !== '' && day !== '' && (
          <ActionButton
            label="是当天签到"
            testId="confirm-shot"
            act={decide({ verdict: 'confirmed', stationId, day })}
          />
        )}
        <ActionButton
          label="不算"
          confirm="这张不算签到，留着？"
          act={decide({ verdict: 'refused', reason: '不是当天的签到' })}
        />
        <ActionButton
          label="不是截图"
          confirm="不是签到截图，三天后删掉？"
          act={decide({ verdict: 'unrelated' })}
        />
      </div>
    </>
  )
}
