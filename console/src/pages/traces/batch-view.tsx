import { useCallback, useState } from 'react'
import { closeBatch, readBatch, releaseBatch, type TraceBatchOpened } from '../../api/traces.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { Warnings } from './batch-list.tsx'
import { LotsPart } from './lots-part.tsx'
import { RecallPart } from './recall-part.tsx'
import { RecordsPart } from './records-part.tsx'
import { ScansPart } from './scans-part.tsx'
import { stateNames, stateTags } from './trace-words.ts'

export interface BatchPartProps {
  batch: TraceBatchOpened
  mayChange: boolean
  onChanged: () => Promise<void>
}

export function BatchView({ id, mayChange }: { id: string; mayChange: boolean }) {
  const loaded = useLoad(useCallback(() => readBatch(id), [id]))
  return (
    <Page
      title="一批"
      actions={
        <a className="button" href="#/staff/traces">
          全部批次
        </a>
      }
    >
      <Content of={loaded}>
        {(batch) => {
          const part = { batch, mayChange, onChanged: loaded.reload }
          return (
            <>
              <FactsPart {...part} />
              <RecordsPart {...part} />
              <LotsPart {...part} />
              <RecallPart {...part} />
              <ScansPart batch={batch} />
            </>
          )
        }}
      </Content>
    </Page>
  )
}

function FactsPart({ batch, mayChange, onChanged }: BatchPartProps) {
  const { number, productName, producerName, place, quantity, unit, packages, producedOn } = batch
  const { bestBefore, state, warnings, sample, note, releaseReason } = batch
  return (
    <section className="part part-wide" aria-label="登记">
      <h3 className="trace-tags">
        {productName} {number}
        <span className={`tag ${stateTags[state]}`} data-testid="batch-state">
          {stateNames[state]}
        </span>
        {sample && <span className="tag">样品</span>}
        <Warnings warnings={warnings} />
      </h3>
      <p>
        {producerName}，{place}，{quantity}
        {unit}，{packages}件包装，{producedOn}生产{bestBefore && `，保质期到${bestBefore}`}
      </p>
      {note && <p className="note">备注：{note}</p>}
      {releaseReason && <p className="note">没有检测就放行了，原因：{releaseReason}</p>}
      {mayChange && state === 'open' && <ReleaseForm batch={batch} onChanged={onChanged} />}
      {mayChange && state === 'released' && (
        <ActionButton
          label="这一批卖完了"
          testId="close"
          confirm="卖完以后不再预警，也不能再发码，是吗？"
          act={async () => {
            await closeBatch(batch.id)
            await onChanged()
          }}
        />
      )}
    </section>
  )
}

function ReleaseForm({ batch, onChanged }: Omit<BatchPartProps, 'mayChange'>) {
  const [reason, setReason] = useState('')
  const excusable = batch.warnings.some(({ kind }) => kind === 'noInspection' || kind === 'inspectionExpired')
  return (
    <Form
      name="放行"
      submit="放行"
      inline
      onSubmit={async () => {
        await releaseBatch(batch.id, reason.trim())
        await onChanged()
      }}
    >
      {excusable ? (
        <Field
          label="没有有效检测也要放行的，写明原因（扫码的人会看到没有检测报告）"
          name="release-reason"
          value={reason}
          onChange={setReason}
        />
      ) : (
        <p className="note">检测在有效期里，可以放行。</p>
      )}
    </Form>
  )
}
