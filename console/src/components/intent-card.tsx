import { fieldLabel } from '../field-labels.ts'
import { valueText } from '../format.ts'
import { intents } from '../labels.ts'

interface IntentProps {
  name: string
  fields: Record<string, unknown>
}

export function IntentCard({ name, fields }: IntentProps) {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)
  return (
    <div className="intent" data-testid="intent" data-intent={name}>
      <h4>{intents[name] ?? name}</h4>
      {known.length > 0 && (
        <dl className="fields">
          {known.map(([key, value]) => (
            <div key={key}>
              <dt>{fieldLabel(key)}</dt>
              <dd>{valueText(key, value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
