import type { Handover } from '../../api/operators.ts'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import type { Loaded } from '../../ui/use-load.ts'
import { handoverLines } from './operator-words.ts'

/** 交接单: a line for each kind of thing that is open. */
export function HandoverList({ of }: { of: Loaded<Handover> }) {
  return (
    <section aria-label="交接单" data-testid="handover">
      <h4>交接单：没办完的</h4>
      <Content of={of}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="没有没办完的" />
          ) : (
            <dl className="handover">
              {handoverLines(items).map(({ label, of: what }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          )
        }
      </Content>
    </section>
  )
}
