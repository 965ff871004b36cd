import { useCallback, useState } from 'react'
import { contestSheetUrl, readContest, type Standing } from '../../api/site-visits.ts'
import { Field } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { OneStanding } from './one-standing.tsx'
import { totalText, yuan } from './visit-words.ts'

interface ContestPartProps {
  programme: string
  mayChange: boolean
}

/** 评选: points from what is known; the judges see the numbers behind them and add their own. */
export function ContestPart({ programme, mayChange }: ContestPartProps) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const loaded = useLoad(useCallback(() => readContest({ programme, from, to }), [programme, from, to]))
  return (
    <>
      <p className="note">
        只给工作人员和审计看，不往群里发。看不出的项不给分，标出来由评委定；交易额按档给分，不比谁多。
      </p>
      <Content of={loaded}>
        {(contest) => (
          <>
            <div className="filters">
              <Field label="从" name="from" type="date" value={from || contest.from} onChange={setFrom} />
              <Field label="到" name="to" type="date" value={to || contest.to} onChange={setTo} />
              <a
                className="button"
                href={contestSheetUrl({ programme, from: contest.from, to: contest.to })}
                download="站点综合评选表.xlsx"
              >
                下载评选表
              </a>
            </div>
            <Models items={contest.items} targetFen={contest.targetFen} />
            <Standings
              items={contest.items}
              renderOne={(standing) => (
                <OneStanding
                  standing={standing}
                  asked={{ programme, from: contest.from, to: contest.to }}
                  mayChange={mayChange}
                  onChanged={loaded.reload}
                />
              )}
            />
          </>
        )}
      </Content>
    </>
  )
}

/** Who turned over what a model station must. */
function Models({ items, targetFen }: { items: readonly Standing[]; targetFen: number }) {
  const models = items.filter(({ reachesTarget }) => reachesTarget)
  return (
    <section className="part part-wide summary" aria-label="精品站点" data-testid="models">
      <h3>精品站点交易额</h3>
      <p className="summary-figure">{models.length}个站</p>
      <p className="note">
        这段时间达到{yuan(targetFen)}的站；还没到的{items.length - models.length}个。助农取款不算，退款减掉。
      </p>
      {models.length > 0 && (
        <p>{models.map(({ station, turnoverFen }) => `${station.name}${yuan(turnoverFen)}`).join('、')}</p>
      )}
    </section>
  )
}

interface StandingsProps {
  items: readonly Standing[]
  renderOne: (standing: Standing) => React.ReactNode
}

function Standings({ items, renderOne }: StandingsProps) {
  const [open, setOpen] = useState<string | null>(null)
  if (items.length === 0) return <Empty text="这段时间没有开着的站" />
  return (
    <ul className="folds">
      {items.map((standing) => {
        const { id, name, township } = standing.station
        return (
          <Fold
            key={id}
            title={name}
            note={`${township}，交易额${yuan(standing.turnoverFen)}，${totalText(standing)}`}
            open={id === open}
            onToggle={() => setOpen(id === open ? null : id)}
          >
            {renderOne(standing)}
          </Fold>
        )
      })}
    </ul>
  )
}
