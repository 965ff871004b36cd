import { type ReactNode, useCallback, useState } from 'react'
import type { Me } from '../../api/session.ts'
import { closeMonth, giveReason, type Month, readMonth } from '../../api/stations.ts'
import { dayText } from '../../time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { useLoad } from '../../ui/use-load.ts'
import { mayChange } from '../classes/may.ts'
import { monthText } from './station-words.ts'

/** 月结账: what hinders it, the button, and afterwards whether anything was touched. */
export function ClosingPart({ me, month }: { me: Me; month: string }) {
  const { key } = me.programme
  const loaded = useLoad(useCallback(() => readMonth(key, month), [key, month]))
  return (
    <section className="part part-wide" aria-label="月结账" data-testid="closing">
      <h3>{monthText(month)}结账</h3>
      <Content of={loaded}>
        {(data) =>
          data.closed ? (
            <Closed closed={data.closed} month={month} />
          ) : (
            <Open data={data} may={mayChange(me)} programme={key} onChanged={loaded.reload} />
          )
        }
      </Content>
    </section>
  )
}

interface OpenProps {
  data: Month
  may: boolean
  programme: string
  onChanged: () => Promise<void>
}

function Open({ data, may, programme, onChanged }: OpenProps) {
  const { month, over, undecided, unreasoned } = data
  const ready = over && undecided.length === 0 && unreasoned.length === 0
  const close = async () => {
    await closeMonth(programme, month)
    await onChanged()
  }
  return (
    <>
      {!over && <p className="note">这个月还没过完，过完才能结账。</p>}
      {undecided.length > 0 && (
        <Hindrance title={`${undecided.length}天待确认：是再加上，还是全天总数`}>
          {undecided.map(({ stationId, station, day }) => (
            <li key={stationId + day}>
              <a className="link" href={`#/staff/stations/${stationId}/${month}`}>
                {station} {dayText(day)}
              </a>
            </li>
          ))}
        </Hindrance>
      )}
      {unreasoned.length > 0 && (
        <Hindrance title={`${unreasoned.length}处改数没写原因`}>
          {unreasoned.map((each) => (
            <li key={each.revisionId}>
              {each.station} {dayText(each.day)}，{each.by ?? '工作人员'}改的
              {may && <ReasonForm revisionId={each.revisionId} onGiven={onChanged} />}
            </li>
          ))}
        </Hindrance>
      )}
      {ready && <p>可以结账了。结账以后，这个月的数谁说都不直接改，要管理员批。</p>}
      {may && ready && (
        <ActionButton
          label="结账"
          testId="close-month"
          confirm={`${monthText(month)}结账？结了就不能再打开`}
          act={close}
        />
      )}
    </>
  )
}

const Hindrance = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <strong>{title}</strong>
    <ul className="hindrances">{children}</ul>
  </div>
)

function ReasonForm({ revisionId, onGiven }: { revisionId: string; onGiven: () => Promise<void> }) {
  const [reason, setReason] = useState('')
  return (
    <Form
      name="改数原因"
      submit="记下"
      inline
      fault={reason.trim().length < 2 ? '写一句原因' : null}
      onSubmit={async () => {
        await giveReason(revisionId, reason)
        await onGiven()
      }}
    >
      <Field label="原因" name="reason" value={reason} onChange={setReason} autoComplete="off" />
    </Form>
  )
}

function Closed({ closed, month }: { closed: NonNullable<Month['closed']>; month: string }) {
  const { changed } = closed
  return (
    <>
      <p>
        {moment(closed.closedAt)}由{closed.by ?? '系统'}结账，{closed.days}个站日
      </p>
      <p>
        {closed.intact ? (
          <span className="good">对过了：除了批过的改动，一个数都没动过</span>
        ) : (
          <strong className="bad">数对不上：结账后有没经批准的改动，请找管理员查</strong>
        )}
      </p>
      {changed.length > 0 && (
        <ul className="hindrances">
          {changed.map(({ stationId, station, day, amended }) => (
            <li key={stationId + day}>
              <a className="link" href={`#/staff/stations/${stationId}/${month}`}>
                {station} {dayText(day)}
              </a>
              {amended ? '：批过的改动' : <strong className="bad">：没有批过</strong>}
            </li>
          ))}
        </ul>
      )}
      <p className="note">
        结账时的根哈希 <code>{closed.rootHash}</code>
      </p>
    </>
  )
}
