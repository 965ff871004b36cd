// The county's clock, and the small menu that sets it.
import { type FormEvent, useState } from 'react'
import { useConsole } from '../state/context.ts'
import { clockPresets, dayOf, dayText, isoOfLocal, localOf, timeOf } from '../time.ts'
import { useCountyNow } from './use-county-now.ts'
import { usePopover } from './use-popover.ts'

export function ClockMenu() {
  const now = useCountyNow()
  const { commands } = useConsole()
  const { open, setOpen, root } = usePopover()
  if (now === null) return <span className="clock" />

  const set = (iso: string) => {
    setOpen(false)
    void commands?.setClock(iso)
  }
  return (
    <div className="clock" ref={root}>
      <button
        type="button"
        className="clock-button"
        aria-expanded={open}
        aria-label={`旗县时间 ${dayText(dayOf(now))} ${timeOf(now)}，点开调时间`}
        data-testid="clock-button"
        onClick={() => setOpen(!open)}
      >
        <span className="clock-day">{dayText(dayOf(now))}</span>
        <span className="clock-time" data-testid="clock-now">
          {timeOf(now)}
        </span>
        <span className="caret" aria-hidden="true" />
      </button>
      {open && (
        <div className="popover clock-popover" data-testid="clock-menu">
          <p className="hint">把旗县的钟往后拨，看小二到点做什么</p>
          <div className="clock-presets">
            {clockPresets(now).map(({ label, iso }) => (
              <button type="button" key={label} className="quiet-button" onClick={() => set(iso)}>
                {label}
              </button>
            ))}
          </div>
          <CustomTime now={now} onSet={set} />
        </div>
      )}
    </div>
  )
}

function CustomTime({ now, onSet }: { now: number; onSet: (iso: string) => void }) {
  const [local, setLocal] = useState(localOf(now))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (local !== '') onSet(isoOfLocal(local))
  }
  return (
    <form className="clock-custom" onSubmit={submit}>
      <input
        type="datetime-local"
        aria-label="拨到"
        value={local}
        onChange={(event) => setLocal(event.target.value)}
      />
      <button type="submit" className="quiet-button">
        拨到
      </button>
    </form>
  )
}
