import { useState } from 'react'
import { evidenceAddress, type TraceRecordVersion } from '../../api/traces.ts'
import { Empty } from '../../ui/notice.tsx'
import type { BatchPartProps } from './batch-view.tsx'
import { RecordForm } from './record-form.tsx'
import { kindName } from './trace-words.ts'

export function RecordsPart({ batch, mayChange, onChanged }: BatchPartProps) {
  const [correcting, setCorrecting] = useState<string | null>(null)
  const byRecord = new Map<string, TraceRecordVersion[]>()
  for (const version of batch.records)
    byRecord.set(version.recordId, [...(byRecord.get(version.recordId) ?? []), version])
  const done = async () => {
    setCorrecting(null)
    await onChanged()
  }
  return (
    <section className="part part-wide" aria-label="记录">
      <h3>记录</h3>
      {byRecord.size === 0 && <Empty text="还没有记录" />}
      <ol className="trace-records">
        {[...byRecord].map(([recordId, versions]) => {
          const last = versions.at(-1)
          if (!last) return null
          return (
            <li key={recordId} data-testid="record">
              <RecordText version={last} />
              {versions.length > 1 && (
                <details>
                  <summary>改过{last.version - 1}次，看原来的</summary>
                  {versions.slice(0, -1).map((version) => (
                    <RecordText key={version.id} version={version} old />
                  ))}
                </details>
              )}
              {mayChange && !last.gone && correcting !== recordId && (
                <button type="button" className="button" onClick={() => setCorrecting(recordId)}>
                  更正
                </button>
              )}
              {correcting === recordId && (
                <RecordForm batchId={batch.id} today={batch.today} before={last} onDone={done} />
              )}
            </li>
          )
        })}
      </ol>
      {mayChange && (
        <details>
          <summary>记一条</summary>
          <RecordForm batchId={batch.id} today={batch.today} before={null} onDone={done} />
        </details>
      )}
    </section>
  )
}

function RecordText({ version, old = false }: { version: TraceRecordVersion; old?: boolean }) {
  const { kind, day, words, place, agency, reportNumber, result, validUntil } = version
  const { statedBy, note, amountFen, reason, gone, fileName, id } = version
  const more = [
    place,
    agency,
    reportNumber && `报告${reportNumber}`,
    validUntil && `有效期到${validUntil}`,
    `${statedBy}说的`,
    amountFen !== null && `${amountFen / 100}元`,
    note,
  ].filter((each) => typeof each === 'string' && each !== '')
  return (
    <div className={old || gone ? 'trace-old' : undefined}>
      <p>
        <strong>{kindName(kind)}</strong> {day}{' '}
        {result && (
          <span className={`tag ${result === 'passed' ? 'tag-good' : 'tag-cancelled'}`}>
            {result === 'passed' ? '合格' : '不合格'}
          </span>
        )}{' '}
        {words} {gone && <span className="tag">划掉了</span>}
      </p>
      <p className="note">
        {more.join('，')}
        {reason && `；更正原因：${reason}`}{' '}
        {fileName && (
          <a className="link" href={evidenceAddress(id)}>
            {fileName}
          </a>
        )}
      </p>
    </div>
  )
}
