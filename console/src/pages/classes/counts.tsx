import type { OneClass } from '../../api/classes.ts'
import { type ClassPhase, differenceWords } from './class-words.ts'

interface CountsProps {
  session: OneClass
  phase: ClassPhase
}

/** What was counted, and by whom: the list, the chat, the heads, the signed sheet. */
export function Counts({ session: { counts, headcount, paper }, phase }: CountsProps) {
  const { enrolled, attended, late, leave, absent, walkIns, onPaper } = counts
  const waiting = enrolled + walkIns - attended - leave - absent
  const signed = paper ? paper.both.length + paper.onlyOnPaper.length + paper.notFound.length : null
  return (
    <dl className="counts" data-testid="counts">
      <Count name="应到" value={enrolled} />
      <Count
        name="实到"
        value={attended}
        note={notesOf([late > 0 && `晚到${late}`, walkIns > 0 && `名单外${walkIns}`])}
        main
      />
      <Count name="请假" value={leave} />
      {phase === 'over' ? (
        <Count name="没到" value={absent} />
      ) : (
        <Count name="还没签" value={waiting + absent} />
      )}
      <Count
        name="人头数"
        value={headcount}
        note={headcount === null ? '还没数' : differenceWords(headcount, attended)}
      />
      <Count name="签到表" value={signed} note={onPaper === null ? '还没核对' : `和群里对上${onPaper}`} />
    </dl>
  )
}

const notesOf = (notes: (string | false)[]): string | null => notes.filter(Boolean).join('，') || null

interface CountProps {
  name: string
  value: number | null
  note?: string | null
  main?: boolean
}

const Count = ({ name, value, note, main }: CountProps) => (
  <div className={main ? 'count count-main' : 'count'}>
    <dt>{name}</dt>
    <dd>
      {value ?? '—'}
      {note && <small>{note}</small>}
    </dd>
  </div>
)
