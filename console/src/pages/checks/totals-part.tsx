import type { ReportTotal, ReportTotals } from '../../api/checks.ts'
import { fenText } from '../../format.ts'
import { totalLines } from './check-words.ts'

/** Each by itself: what was reported is never called verified. */
export function TotalsPart({ totals }: { totals: ReportTotals }) {
  return (
    <>
      <ul className="totals">
        <Total name="报了的" hint="站上报的，都在内" total={totals.reported} />
        <Total name="核实的" hint="看过凭据，数没再变" total={totals.verified} />
        <Total name="要看的" hint="这个月里有要看的那些天" total={totals.flagged} />
        <Total name="待确认的" hint="小二问了是不是总数，还没回" total={totals.undecided} />
      </ul>
      <p className="note">
        钱数是营业额：代买、代卖、便民加起来，减去退货；助农取款不算。一个站一天算一站天。
      </p>
    </>
  )
}

function Total({ name, hint, total }: { name: string; hint: string; total: ReportTotal }) {
  return (
    <li className="total" data-testid="total">
      <h4>{name}</h4>
      <small className="note">{hint}</small>
      <p className="total-figure">{fenText(total.turnoverFen)}</p>
      <p>{total.days}站天</p>
      {totalLines(total).map((line) => (
        <p className="note" key={line}>
          {line}
        </p>
      ))}
    </li>
  )
}
