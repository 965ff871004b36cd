import { useCallback, useState } from 'react'
import {
  type Decision,
  decideSale,
  photoUrl,
  readCampaigns,
  readSale,
  type SalesRecord,
} from '../../api/sales.ts'
import { changesOf } from '../../changes.ts'
import { fieldLabel } from '../../field-labels.ts'
import { valueText } from '../../format.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import type { SalesPart } from './sales-page.tsx'

const sources = { self: '卖家自己报的', staff: '工作人员录的', imported: '平台订单表里的' } as const

/** One sale down to what was said of it, and what staff decide. */
export function RecordPage({ id, programme, mayChange }: SalesPart & { id: string }) {
  const loaded = useLoad(useCallback(() => readSale(id), [id]))
  const back = (
    <a className="button" href="#/staff/sales/lines">
      回明细
    </a>
  )
  return (
    <Page title="这一笔的出处" actions={back}>
      <Content of={loaded}>
        {(record) => (
          <>
            <Evidence record={record} />
            {mayChange && record.voidedAt === null && (
              <Decide programme={programme} record={record} onDone={loaded.reload} />
            )}
            <History record={record} />
          </>
        )}
      </Content>
    </Page>
  )
}

function Evidence({ record }: { record: SalesRecord }) {
  const { source, reason, enteredBy, file, messages, photos, orderNumbers, quantity, unit, orders } = record
  const { verifiedAt, verifiedBy, voidedAt, voidReason, approximate, id } = record
  return (
    <section className="part part-wide" aria-label="出处" data-testid="evidence">
      <h3>
        {sources[source]}
        {verifiedAt && <span className="tag sales-big">已核实</span>}
        {voidedAt && <span className="tag sales-flag">已作废</span>}
      </h3>
      {voidedAt && <p>作废原因：{voidReason}</p>}
      {verifiedAt && (
        <p className="note">
          {verifiedBy ?? ''} {moment(verifiedAt)}核实
        </p>
      )}
      {reason && (
        <p>
          依据：{reason}
          {enteredBy && `（${enteredBy}录）`}
        </p>
      )}
      {file && (
        <p>
          文件：{file.name}
          {file.row !== null && `，第${file.row}行`}，{moment(file.importedAt)}导入
        </p>
      )}
      <p className="note">
        {[
          quantity === null ? '' : `${quantity}${unit ?? ''}`,
          orders === null ? '' : `${orders}单`,
          approximate ? '说的是大概数' : '',
          orderNumbers.length > 0 ? `订单号 ${orderNumbers.join('、')}` : '',
        ]
          .filter((words) => words !== '')
          .join('，')}
      </p>
      <ul className="sales-messages">
        {messages.map(({ id: message, text, sentAt, by }) => (
          <li key={message}>
            <span className="note">
              {by ?? ''} {moment(sentAt)}
            </span>
            <blockquote>{text ?? '（原话已撤回或清理）'}</blockquote>
          </li>
        ))}
      </ul>
      {photos.length > 0 && (
        <div className="sales-photos">
          {photos.map(({ id: photo }, i) => (
            <a key={photo} href={photoUrl(id, photo)} target="_blank" rel="noreferrer">
              <img src={photoUrl(id, photo)} alt={`凭证${i + 1}`} />
            </a>
          ))}
        </div>
      )}
      {source === 'self' && photos.length === 0 && <p className="note">没有凭证图片</p>}
    </section>
  )
}

interface DecideProps {
  programme: string
  record: SalesRecord
  onDone: () => Promise<void>
}

function Decide({ programme, record, onDone }: DecideProps) {
  const [reason, setReason] = useState('')
  const decide = (decision: Decision) => async () => {
    await decideSale(record.id, decision)
    await onDone()
  }
  return (
    <section className="part part-wide" aria-label="办理">
      <h3>办理</h3>
      <div className="sales-decide">
        {record.verifiedAt === null ? (
          <ActionButton label="看过凭证，核实" testId="verify" act={decide({ decision: 'verify' })} />
        ) : (
          <ActionButton label="取消核实" act={decide({ decision: 'unverify' })} />
        )}
        <ActionButton label="跟别的不是一笔，另算" act={decide({ decision: 'apart' })} />
        <ActionButton label="不另算" act={decide({ decision: 'together' })} />
      </div>
      <CampaignChoice programme={programme} decide={decide} />
      <Form
        name="作废"
        submit="作废"
        inline
        confirm="作废后不再计入，确定？"
        fault={reason.trim() === '' ? '写上为什么作废' : null}
        onSubmit={decide({ decision: 'void', reason: reason.trim() })}
      >
        <Field label="为什么作废" name="reason" value={reason} onChange={setReason} />
      </Form>
    </section>
  )
}

interface CampaignChoiceProps {
  programme: string
  decide: (decision: Decision) => () => Promise<void>
}

function CampaignChoice({ programme, decide }: CampaignChoiceProps) {
  const campaigns = useLoad(useCallback(() => readCampaigns(programme), [programme]))
  const [campaignId, setCampaignId] = useState('')
  const choices = campaigns.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  if (choices.length === 0) return null
  return (
    <div className="sales-span">
      <Choice
        label="归到哪场活动"
        name="campaign"
        value={campaignId}
        onChange={setCampaignId}
        choices={[{ value: '', label: '不归任何活动' }, ...choices]}
      />
      <ActionButton
        label="就这样"
        act={decide(campaignId ? { decision: 'campaign', campaignId } : { decision: 'noCampaign' })}
      />
    </div>
  )
}

function History({ record }: { record: SalesRecord }) {
  if (record.history.length === 0) return null
  return (
    <section className="part part-wide" aria-label="改过什么">
      <h3>改过什么</h3>
      <ul className="sales-messages">
        {record.history.map(({ at, before, after }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two changes may have the same time, and a row has no state
          <li key={`${at} ${i}`}>
            <span className="note">{moment(at)}</span>{' '}
            {after === null
              ? '撤回了'
              : changesOf(before, after)
                  .filter(({ key }) => !key.endsWith('ById'))
                  .map(({ key, before: was, after: is }) =>
                    before === null || was === undefined || was === null
                      ? `${fieldLabel(key)} ${valueText(key, is)}`
                      : `${fieldLabel(key)} ${valueText(key, was)}→${valueText(key, is)}`,
                  )
                  .join('，')}
          </li>
        ))}
      </ul>
    </section>
  )
}
