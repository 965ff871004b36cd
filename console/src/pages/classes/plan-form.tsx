import { useState } from 'react'
import { type Course, openRun, planClass } from '../../api/courses.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type ClassDraft, capacityOf, classOf, emptyDraft, faultOf, nextDraft } from './class-draft.ts'
import { ClassFields } from './class-fields.tsx'

interface PlanFormProps {
  courses: readonly Course[]
  today: string
  onChanged: () => Promise<void>
}

interface Line {
  key: number
  draft: ClassDraft
}

const newRun = 'new'

export function PlanForm({ courses, today, onChanged }: PlanFormProps) {
  const [courseId, setCourseId] = useState(courses[0]?.id ?? '')
  const [chosenRun, setChosenRun] = useState<string | null>(null)
  const [capacity, setCapacity] = useState('')
  const [lines, setLines] = useState<readonly Line[]>([{ key: 0, draft: emptyDraft(today) }])
  const [done, setDone] = useState<string | null>(null)

  const course = courses.find(({ id }) => id === courseId)
  const runs = course?.runs ?? []
  const lastRun = runs.at(-1)
  const runId = chosenRun ?? lastRun?.id ?? newRun
  const isNew = runId === newRun
  const read = capacityOf(capacity)
  const fault = (isNew && 'fault' in read && read.fault) || lineFault(lines)

  const submit = async () => {
    setDone(null)
    if (isNew && 'capacity' in read) {
      const { id } = await openRun(courseId, {
        capacity: read.capacity,
        sessions: lines.map(({ draft }) => classOf(draft)),
      })
      setChosenRun(id)
    } else await planEach(runId, lines, setLines)
    setDone(`排好了${lines.length}次课，还有就接着填`)
    setLines([{ key: 0, draft: nextDraft(lines.at(-1)?.draft ?? emptyDraft(today)) }])
    setCapacity('')
    await onChanged()
  }

  return (
    <section className="part part-wide" aria-label="排课">
      <Form name="排课" submit={isNew ? '开这一期' : '加到这一期'} onSubmit={submit} fault={fault}>
        <div className="class-fields">
          <Choice
            label="课程"
            name="course"
            value={courseId}
            onChange={(id) => {
              setCourseId(id)
              setChosenRun(null)
            }}
            choices={courses.map(({ id, name, type }) => ({ value: id, label: `${name}（${type}）` }))}
          />
          <Choice
            label="哪一期"
            name="run"
            value={runId}
            onChange={setChosenRun}
            choices={[
              ...runs.map(({ id, number, enrolled }) => ({
                value: id,
                label: `第${number}期，${enrolled}人`,
              })),
              { value: newRun, label: `新开第${(lastRun?.number ?? 0) + 1}期` },
            ]}
          />
          {isNew && (
            <Field
              label="名额"
              name="capacity"
              value={capacity}
              onChange={setCapacity}
              hint="满了就排队，不限就空着"
            />
          )}
        </div>
        {lines.map(({ key, draft }, i) => (
          <fieldset className="class-line" key={key}>
            <legend>{lines.length === 1 ? '这次课' : `第${i + 1}次`}</legend>
            <ClassFields
              draft={draft}
              onChange={(changed) =>
                setLines(lines.map((line) => (line.key === key ? { key, draft: changed } : line)))
              }
            />
            {lines.length > 1 && (
              <button
                type="button"
                className="button"
                onClick={() => setLines(lines.filter((line) => line.key !== key))}
              >
                去掉这一次
              </button>
            )}
          </fieldset>
        ))}
        <div>
          <button
            type="button"
            className="button"
            data-testid="more"
            onClick={() => setLines([...lines, lineAfter(lines, today)])}
          >
            再加一次课
          </button>
        </div>
      </Form>
      {done && <Notice kind="good" text={done} />}
    </section>
  )
}

function lineFault(lines: readonly Line[]): string | null {
  for (const [i, { draft }] of lines.entries()) {
    const fault = faultOf(draft)
    if (fault) return lines.length === 1 ? fault : `第${i + 1}次：${fault}`
  }
  return null
}

function lineAfter(lines: readonly Line[], today: string): Line {
  const key = Math.max(-1, ...lines.map((line) => line.key)) + 1
  return { key, draft: nextDraft(lines.at(-1)?.draft ?? emptyDraft(today)) }
}

/** What went through stands in the form no more, so that trying again doubles nothing. */
async function planEach(
  runId: string,
  lines: readonly Line[],
  setLines: (lines: readonly Line[]) => void,
): Promise<void> {
  for (const [i, { draft }] of lines.entries()) {
    await planClass(runId, classOf(draft))
    setLines(lines.slice(i + 1))
  }
}
