import { useState } from 'react'
import type { ProductYear } from '../../api/brand.ts'
import { Field } from '../../ui/field.tsx'
import { LongField } from '../../ui/long-field.tsx'
import {
  amountLine,
  certificationLines,
  channelLines,
  readAmount,
  readCertifications,
  readChannels,
} from './brand-words.ts'

interface YearProps {
  year: ProductYear
  onChange: (year: ProductYear) => void
  onDrop: () => void
}

const months = Array.from({ length: 12 }, (_, i) => i + 1)

/** A year of the product database. What can't be read is said at its field, and isn't taken. */
export function YearFields({ year, onChange, onDrop }: YearProps) {
  const set = (patch: Partial<ProductYear>) => onChange({ ...year, ...patch })
  const share = year.channels.reduce((sum, { percent }) => sum + percent, 0)
  const toggled = (month: number) =>
    year.months.includes(month) ? year.months.filter((each) => each !== month) : [...year.months, month]
  return (
    <fieldset className="brand-part" aria-label={`${year.year}年`}>
      <legend>{year.year}年</legend>
      <div className="side-by-side">
        <Read
          {...{
            label: '面积',
            name: `area-${year.year}`,
            placeholder: '如 2万亩',
            shown: amountLine(year.area),
          }}
          read={readAmount}
          onRead={(area) => set({ area })}
        />
        <Read
          {...{
            label: '产量',
            name: `yield-${year.year}`,
            placeholder: '如 300吨',
            shown: amountLine(year.yield),
          }}
          read={readAmount}
          onRead={(amount) => set({ yield: amount })}
        />
      </div>
      <fieldset className="choices">
        <legend>上市月份</legend>
        {months.map((month) => (
          <label key={month}>
            <input
              type="checkbox"
              checked={year.months.includes(month)}
              onChange={() => set({ months: toggled(month) })}
            />
            {month}月
          </label>
        ))}
      </fieldset>
      <LongField
        {...{ label: '质量和技术水平', name: `quality-${year.year}`, rows: 2, value: year.quality }}
        onChange={(quality) => set({ quality })}
      />
      <Lines
        {...{
          label: '认证',
          name: `certifications-${year.year}`,
          shown: certificationLines(year.certifications),
        }}
        hint="一行一个：名称 证号 有效期，如 绿色食品 LB-12 2027-12-31"
        read={readCertifications}
        onRead={(certifications) => set({ certifications })}
      />
      <Lines
        {...{
          label: '传统销售渠道及比例',
          name: `channels-${year.year}`,
          shown: channelLines(year.channels),
        }}
        hint={`一行一个，如 商贩上门 60%。现在加起来${share}%${share > 100 ? '，超过100%了' : ''}`}
        read={(text) => readChannels(text) ?? undefined}
        onRead={(channels) => set({ channels })}
      />
      <label>
        <input
          type="checkbox"
          checked={year.ownBrand.has}
          onChange={({ target }) => set({ ownBrand: { ...year.ownBrand, has: target.checked } })}
        />{' '}
        有自主品牌
      </label>
      {year.ownBrand.has && (
        <Field
          {...{ label: '自主品牌叫什么', name: `own-${year.year}`, value: year.ownBrand.name }}
          onChange={(name) => set({ ownBrand: { has: true, name } })}
        />
      )}
      <LongField
        {...{ label: '备注（只给工作人员看）', name: `note-${year.year}`, rows: 2, value: year.note }}
        onChange={(note) => set({ note })}
      />
      <button type="button" className="button button-start" onClick={onDrop}>
        去掉{year.year}年
      </button>
    </fieldset>
  )
}

interface ReadProps<Value> {
  label: string
  name: string
  /** What was read, as it is written. */
  shown: string
  /** Undefined for what can't be read. */
  read: (text: string) => Value | undefined
  onRead: (value: Value) => void
}

function useRead<Value>({ shown, read, onRead }: ReadProps<Value>) {
  const [text, setText] = useState(shown)
  const wrong = read(text) === undefined
  const change = (next: string) => {
    setText(next)
    const value = read(next)
    if (value !== undefined) onRead(value)
  }
  return { text, change, wrong }
}

function Read<Value>(props: ReadProps<Value> & { placeholder: string }) {
  const { text, change, wrong } = useRead(props)
  const { label, name, placeholder } = props
  const hint = wrong ? { hint: '写成数字加单位，这样没记下' } : {}
  return <Field {...{ label, name, placeholder, value: text, onChange: change, ...hint }} />
}

function Lines<Value>(props: ReadProps<Value> & { hint: string }) {
  const { text, change, wrong } = useRead(props)
  const { label, name, hint } = props
  const told = wrong ? '有一行没读懂，这样没记下' : hint
  return <LongField {...{ label, name, rows: 3, value: text, onChange: change, hint: told }} />
}
