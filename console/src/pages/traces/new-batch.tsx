import { useState } from 'react'
import { openBatch } from '../../api/traces.ts'
import { goTo } from '../../shell/use-hash.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { ItemChoice } from '../brand/item-choice.tsx'
import { wholeOf } from './trace-words.ts'

const empty = {
  ...{ number: '', productName: '', producerName: '', place: '', quantity: '', unit: '公斤' },
  ...{ packages: '', producedOn: '', shelfLifeDays: '', note: '' },
}

function faultOf(facts: typeof empty): string | null {
  if (!facts.number.trim()) return '写上批号'
  if (!facts.productName.trim() || !facts.producerName.trim()) return '写上产品和企业（合作社）'
  if (!facts.place.trim()) return '写上产地'
  if (!wholeOf(facts.quantity) || !facts.unit.trim()) return '数量写成整数，带上单位'
  if (!wholeOf(facts.packages)) return '写上一共多少件包装，发的码不能比这多'
  if (!facts.producedOn) return '选生产日期'
  return facts.shelfLifeDays.trim() && !wholeOf(facts.shelfLifeDays) ? '保质期写成整天数' : null
}

const none = { productId: null, producerId: null }

export function NewBatch({ programme }: { programme: string }) {
  const [facts, setFacts] = useState(empty)
  const [books, setBooks] = useState<{ productId: string | null; producerId: string | null }>(none)
  const field = (label: string, name: keyof typeof empty, type?: 'date' | 'number') => (
    <Field
      label={label}
      name={name}
      value={facts[name]}
      onChange={(value) => setFacts({ ...facts, [name]: value })}
      autoComplete="off"
      {...(type ? { type } : {})}
    />
  )
  const submit = async () => {
    const { id } = await openBatch({
      ...{ programme, ...books, number: facts.number, productName: facts.productName, place: facts.place },
      ...{ producerName: facts.producerName, quantity: wholeOf(facts.quantity) ?? 0, unit: facts.unit },
      ...{ packages: wholeOf(facts.packages) ?? 0, producedOn: facts.producedOn, note: facts.note },
      shelfLifeDays: wholeOf(facts.shelfLifeDays),
    })
    goTo(`#/staff/traces/${id}`)
  }
  return (
    <section className="part part-wide" aria-label="登记一批">
      <h3>登记一批</h3>
      <Form name="登记一批" submit="登记" onSubmit={submit} fault={faultOf(facts)}>
        <div className="field-grid">
          {field('批号（印在包装上的）', 'number')}
          <ItemChoice
            {...{ label: '是品牌里的哪个产品（可不选）', name: 'productId', kind: 'product', programme }}
            value={books.productId}
            onChange={(productId) => setBooks({ ...books, productId })}
          />
          <ItemChoice
            {...{ label: '是品牌里的哪家企业（可不选）', name: 'producerId', kind: 'enterprise', programme }}
            value={books.producerId}
            onChange={(producerId) => setBooks({ ...books, producerId })}
          />
          {field('产品', 'productName')}
          {field('企业（合作社）', 'producerName')}
          {field('产地', 'place')}
          {field('数量', 'quantity', 'number')}
          {field('单位', 'unit')}
          {field('包装件数', 'packages', 'number')}
          {field('生产日期', 'producedOn', 'date')}
          {field('保质期（天，可不填）', 'shelfLifeDays', 'number')}
          {field('备注（只给工作人员看）', 'note')}
        </div>
      </Form>
    </section>
  )
}
