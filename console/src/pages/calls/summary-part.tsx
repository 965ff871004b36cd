import type { FollowUpSummary } from '../../api/follow-ups.ts'
import { countedText } from './call-words.ts'

/** What the contract counts, and on which basis. */
export function SummaryPart({ summary }: { summary: FollowUpSummary }) {
  const { figure, basis } = countedText(summary)
  const { visits, people, unreached } = summary
  return (
    <section className="part part-wide summary" aria-label="合同回访" data-testid="summary">
      <h3>合同回访</h3>
      <p className="summary-figure">{figure}</p>
      <p className="note">{basis}</p>
      <p>
        回访成了{visits}次，{people}人；没打通{unreached}次，不算数
      </p>
    </section>
  )
}
