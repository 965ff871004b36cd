import type { Outcome } from '../api/county.ts'
import { type Change, changesOf, recordSubject, verbOf } from '../changes.ts'
import { fieldLabel } from '../field-labels.ts'
import { valueText } from '../format.ts'
import { recordTypes } from '../labels.ts'

type Recorded = Outcome['recorded'][number]

const verbs = { new: '新记', changed: '改了', gone: '撤下' } as const

/** A change shows what was and what is; a new record only what is, one that is gone only what was. */
export function RecordedItem({ item }: { item: Recorded }) {
  const changes = changesOf(item.before, item.after)
  const verb = verbOf(item)
  const subject = recordSubject(item)
  return (
    <div className="recorded" data-testid="recorded-item" data-type={item.type}>
      <h4>
        {recordTypes[item.type] ?? item.type}
        <span className={`verb verb-${verb}`}>{verbs[verb]}</span>
      </h4>
      {subject && <p className="subject">{subject}</p>}
      {changes.length > 0 && (
        <table className={`changes changes-${verb}`}>
          <thead className={verb === 'changed' ? '' : 'hidden'}>
            <tr>
              <th scope="col">项</th>
              {verb !== 'new' && <th scope="col">原来</th>}
              {verb !== 'gone' && <th scope="col">现在</th>}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ key, before, after }: Change) => (
              <tr key={key} data-field={key}>
                <th scope="row">{fieldLabel(key)}</th>
                {verb !== 'new' && <td className="was">{valueText(key, before)}</td>}
                {verb !== 'gone' && <td className="is">{valueText(key, after)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
