import { useState } from 'react'
import { fileAddress, type HandIn, noteHandedIn, receiptAddress } from '../../api/hand-ins.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { moment } from '../../ui/moment.ts'
import { kindNames, missingText, stateNames, tagOf } from './hand-in-words.ts'
import { ReceiptForm } from './receipt-form.tsx'

interface HandInCardProps {
  handIn: HandIn
  mayChange: boolean
  onChanged: () => Promise<void>
}

export function HandInCard({ handIn, mayChange, onChanged }: HandInCardProps) {
  const [entering, setEntering] = useState(false)
  const { id, number, kind, state, rows, leftOut, madeAt, madeBy } = handIn
  const changed = async () => {
    setEntering(false)
    await onChanged()
  }
  const missing = missingText(leftOut)
  return (
    <li className="call" data-testid="hand-in">
      <div className="call-head">
        <div>
          <strong>
            第{number}份 {kindNames[kind]}
          </strong>{' '}
          <span className={tagOf[state]}>{stateNames[state]}</span>
          <p className="note">
            {madeBy ?? '小二'} {moment(madeAt)}做的，{rows}行{missing && `，没放进去：${missing}`}
          </p>
          <Became of={handIn} />
        </div>
        <div className="call-do">
          <a className="button" href={fileAddress(id, 'xlsx')} download data-testid="xlsx">
            下载xlsx
          </a>
          <a className="button" href={fileAddress(id, 'csv')} download data-testid="csv">
            下载csv
          </a>
          {mayChange && state === 'made' && (
            <ActionButton
              label="报上去了"
              testId="handed-in"
              act={async () => {
                await noteHandedIn(id)
                await onChanged()
              }}
            />
          )}
          {mayChange && !entering && (
            <button
              type="button"
              className="button"
              data-testid="enter-receipt"
              onClick={() => setEntering(true)}
            >
              {state === 'receipted' ? '改回执' : '记回执'}
            </button>
          )}
        </div>
      </div>
      {entering && <ReceiptForm handIn={handIn} onDone={changed} onCancel={() => setEntering(false)} />}
      <details>
        <summary className="note">文件指纹</summary>
        <p className="note">
          xlsx <code>{handIn.xlsxHash}</code>
          <br />
          csv <code>{handIn.csvHash}</code>
        </p>
      </details>
    </li>
  )
}

function Became({ of: handIn }: { of: HandIn }) {
  const { handedInAt, handedInBy, receiptNumber, receiptAt, receiptFile, note } = handIn
  return (
    <>
      {handedInAt && (
        <p className="note">
          {handedInBy ?? ''} {moment(handedInAt)}报的
        </p>
      )}
      {receiptNumber && (
        <p className="note">
          回执 {receiptNumber}
          {receiptAt && `，${moment(receiptAt)}`}
          {receiptFile && (
            <>
              {' '}
              <a className="link" href={receiptAddress(handIn.id)} download>
                {receiptFile}
              </a>
            </>
          )}
        </p>
      )}
      {note && <p className="note">{note}</p>}
    </>
  )
}
