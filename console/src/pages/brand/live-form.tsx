import { useState } from 'react'
import { planLive } from '../../api/reach.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { fenIn, platforms, productsIn } from './reach-words.ts'

const empty = {
  title: '',
  host: '',
  day: '',
  from: '19:30',
  to: '21:30',
  url: '',
  products: '',
  expected: '',
}

/** Of China, as the page tells all its times. */
const instant = (day: string, time: string) => `${day}T${time}:00+08:00`

export function LiveForm({ programme, onDone }: { programme: string; onDone: () => Promise<void> }) {
  const [said, setSaid] = useState(empty)
  const [platform, setPlatform] = useState<(typeof platforms)[number]>('抖音')
  const [festival, setFestival] = useState(false)
  const set = (name: keyof typeof empty) => (value: string) => setSaid({ ...said, [name]: value })
  const expectedFen = fenIn(said.expected)
  const fault =
    !said.title.trim() || !said.host.trim() || said.day === ''
      ? '名称、主播、日期都要写'
      : said.to <= said.from
        ? '结束要比开始晚'
        : expectedFen === undefined
          ? '预计成交写成数字'
          : null
  const submit = async () => {
    await planLive({
      ...{ programme, title: said.title, host: said.host, platform, kind: festival ? '直播盛典' : '直播' },
      ...{ startsAt: instant(said.day, said.from), endsAt: instant(said.day, said.to) },
      ...{ url: said.url.trim() || null, products: productsIn(said.products) },
      expectedFen: expectedFen ?? null,
    })
    setSaid(empty)
    await onDone()
  }
  return (
    <details className="part part-wide">
      <summary data-testid="new-live">排一场</summary>
      <Form {...{ name: '排直播', submit: '排上', onSubmit: submit, fault }}>
        <div className="field-grid">
          <Field {...{ label: '名称', name: 'title', value: said.title, onChange: set('title') }} />
          <Choice
            {...{ label: '平台', name: 'platform', value: platform, onChange: setPlatform }}
            choices={platforms.map((value) => ({ value, label: value }))}
          />
          <Field
            {...{ label: '主播（大家看得到）', name: 'host', value: said.host, onChange: set('host') }}
            hint="写直播间的名字；真名要本人同意公开"
          />
          <Field {...{ label: '日期', name: 'day', type: 'date', value: said.day, onChange: set('day') }} />
          <Field
            {...{ label: '几点开始', name: 'from', type: 'time', value: said.from, onChange: set('from') }}
          />
          <Field {...{ label: '几点结束', name: 'to', type: 'time', value: said.to, onChange: set('to') }} />
          <Field
            {...{ label: '卖什么', name: 'products', value: said.products, onChange: set('products') }}
            hint="用顿号隔开"
          />
          <Field
            {...{ label: '预计成交（元，可不填）', name: 'expected', value: said.expected }}
            onChange={set('expected')}
          />
          <Field {...{ label: '直播间链接（可不填）', name: 'url', value: said.url, onChange: set('url') }} />
        </div>
        <label>
          <input type="checkbox" checked={festival} onChange={() => setFestival(!festival)} /> 是直播盛典
        </label>
      </Form>
    </details>
  )
}
