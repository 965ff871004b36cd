import { useState } from 'react'
import { type ContentItem, type Fact, recordFact, voidFact } from '../../api/brand.ts'
import { dayOf } from '../../time.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { type FactKind, factsOfKind, factWords, isAdmission } from './brand-words.ts'
import { ItemChoice } from './item-choice.tsx'
import { ReasonedButton } from './reasoned-button.tsx'

interface FactsProps {
  item: ContentItem
  programme: string
  mayChange: boolean
  onDone: () => Promise<void>
}

/** Dated facts with their papers: what the indicators of the programme count. */
export const FactsPart = ({ item, programme, mayChange, onDone }: FactsProps) => (
  <section className="part part-wide" aria-label="有日子的事">
    <h3>有日子的事</h3>
    {item.facts.length === 0 ? (
      <Empty text="还没有记" />
    ) : (
      <Table
        caption="有日子的事"
        rows={item.facts}
        rowKey={({ id }) => id}
        columns={[
          { title: '日期', cell: ({ day }) => day },
          { title: '什么事', cell: happened },
          { title: '材料', cell: ({ paper, imageId }) => paper ?? (imageId ? '有图片' : '没有') },
          { title: '记的人', cell: ({ by }) => by ?? '系统' },
          { title: '', cell: (fact) => mayChange && <Voiding fact={fact} onDone={onDone} /> },
        ]}
      />
    )}
    {mayChange && <NewFact item={item} programme={programme} onDone={onDone} />}
  </section>
)

const happened = ({ kind, brand, count, sample, voidedAt }: Fact) => (
  <span>
    {voidedAt ? <del>{factWords[kind]}</del> : factWords[kind]}
    {brand && ` ${brand}`}
    {count !== null && ` ${count}件`}
    {sample && <span className="tag tag-soon">示例</span>}
  </span>
)

const Voiding = ({ fact, onDone }: { fact: Fact; onDone: () => Promise<void> }) =>
  fact.voidedAt ? (
    <span className="note">作废：{fact.voidReason}</span>
  ) : (
    <span className="brand-void">
      <ReasonedButton
        {...{ label: '作废', reasonLabel: '为什么作废' }}
        act={async (reason) => {
          await voidFact(fact.id, reason)
          await onDone()
        }}
      />
    </span>
  )

function NewFact({ item, programme, onDone }: Omit<FactsProps, 'mayChange'>) {
  const kinds = factsOfKind[item.kind]
  const [kind, setKind] = useState<FactKind>(kinds[0] ?? 'incubated')
  const [day, setDay] = useState(dayOf(Date.now()))
  const [brandId, setBrandId] = useState<string | null>(null)
  const [fields, setFields] = useState({ count: '', paper: '', note: '' })
  const set = (patch: Partial<typeof fields>) => setFields({ ...fields, ...patch })
  const submit = async () => {
    await recordFact(item.id, {
      ...{ kind, day, brandId: isAdmission(kind) ? brandId : null },
      count: kind === 'packaged' ? Number(fields.count) : null,
      ...{ paper: fields.paper.trim() || null, note: fields.note.trim() || null },
    })
    setFields({ count: '', paper: '', note: '' })
    await onDone()
  }
  const fault = isAdmission(kind) && !brandId ? '选上是哪个品牌' : null
  return (
    <details>
      <summary data-testid="new-fact">记一件</summary>
      <Form name="记一件有日子的事" submit="记下" onSubmit={submit} fault={fault}>
        <div className="side-by-side">
          <Choice
            {...{ label: '什么事', name: 'fact', value: kind, onChange: setKind }}
            choices={kinds.map((value) => ({ value, label: factWords[value] }))}
          />
          <Field {...{ label: '哪天', name: 'day', type: 'date', value: day, onChange: setDay }} />
          {isAdmission(kind) && (
            <ItemChoice
              {...{
                label: '哪个品牌',
                name: 'into',
                kind: 'brand',
                programme,
                value: brandId,
                onChange: setBrandId,
              }}
            />
          )}
          {kind === 'packaged' && (
            <Field
              {...{ label: '多少件', name: 'count', type: 'number', min: 1, value: fields.count }}
              onChange={(count) => set({ count })}
            />
          )}
          <Field
            {...{ label: '材料：文号、名称、放在哪', name: 'paper', value: fields.paper }}
            onChange={(paper) => set({ paper })}
          />
          <Field
            {...{ label: '备注', name: 'note', value: fields.note }}
            onChange={(note) => set({ note })}
          />
        </div>
      </Form>
    </details>
  )
}
