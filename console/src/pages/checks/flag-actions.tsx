import { useState } from 'react'
import { decideFlag, type ReportFlag, verifyDays } from '../../api/checks.ts'
import { dayText } from '../../time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { ways } from './verify-words.ts'

interface FlagActionsProps {
  flag: ReportFlag
  /** With what was decided, in words. */
  onSettled: (words: string) => Promise<void>
}

/** One click each: taken as it is, verified by what was seen, or asked once more. */
export function FlagActions({ flag, onSettled }: FlagActionsProps) {
  const { id, station, day, report, askable } = flag
  const [writing, setWriting] = useState(false)
  const [words, setWords] = useState('')
  const place = `${station.name}${dayText(day)}`
  const accept = async (said: string) => {
    await decideFlag(id, { decision: 'accept', words: said })
    await onSettled(`认下了：${place}`)
  }
  return (
    <div className="flag-do">
      <div className="choices">
        <ActionButton label="数没错" testId="accept" act={() => accept('数没错')} />
        <button type="button" className="button" onClick={() => setWriting(!writing)}>
          写上原因
        </button>
        {askable && (
          <ActionButton
            label="让小二再问一句"
            testId="ask-again"
            act={async () => {
              await decideFlag(id, { decision: 'askAgain' })
              await onSettled(`小二去问了：${place}`)
            }}
          />
        )}
      </div>
      {report && !report.undecided && (
        <div className="choices">
          <span className="note">核实了：</span>
          {ways.map(({ value, label }) => (
            <ActionButton
              key={value}
              label={label}
              testId={`verify-${value}`}
              act={async () => {
                const { version } = report
                await verifyDays({ stationId: station.id, from: day, to: day, how: value, version })
                await onSettled(`核实了：${place}，${label}`)
              }}
            />
          ))}
        </div>
      )}
      {writing && (
        <Form
          name="为什么认下"
          submit="认下"
          inline
          onSubmit={() => accept(words.trim())}
          fault={words.trim() ? null : '写一句原因'}
        >
          <Field
            label="为什么没错"
            name="words"
            value={words}
            onChange={setWords}
            placeholder="如：那天赶集"
          />
        </Form>
      )}
    </div>
  )
}
