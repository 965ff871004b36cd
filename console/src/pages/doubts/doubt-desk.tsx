import { useCallback, useState } from 'react'
import { type DoubtDecision, type DoubtOut, decideDoubt, readDoubt } from '../../api/doubts.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { PersonFinder } from '../trainees/person-finder.tsx'
import { PersonSheet } from '../trainees/person-sheet.tsx'
import { saidText } from './doubt-words.ts'

interface DoubtDeskProps {
  programme: string
  doubt: DoubtOut
  mayChange: boolean
  isAdmin: boolean
  /** With what was decided, in words. */
  onDecided: (words: string) => Promise<void>
}

/** The people side by side, and the decision. */
export function DoubtDesk({ programme, doubt, mayChange, isAdmin, onDecided }: DoubtDeskProps) {
  const { id, kind, name } = doubt
  const loaded = useLoad(useCallback(() => readDoubt(id), [id]))
  const [looking, setLooking] = useState(false)
  const decide = async (decision: DoubtDecision, words: string) => {
    await decideDoubt(id, decision)
    await onDecided(words)
  }
  const isOne = ({ id: personId, ...known }: { id: string; name: string }) =>
    kind === 'alias'
      ? decide({ decision: 'linked', personId }, `定好了：这个微信是${known.name}的`)
      : decide({ decision: 'merged', personId }, `定好了：${name}就是库里的${known.name}，合在一起了`)
  const isNone = () =>
    decide(
      { decision: 'different' },
      kind === 'alias' ? `定好了：${name}是另一位` : `定好了：${name}是另一位，不合并`,
    )
  return (
    <Content of={loaded}>
      {({ said, person, candidates }) => (
        <>
          {said && <p className="quote">{saidText(said)}</p>}
          <div className="side-by-side">
            {person && (
              <div className="side side-new">
                <h4>新来的：{person.name}</h4>
                <PersonSheet person={person} />
              </div>
            )}
            {candidates.map((each) => (
              <div className="side" key={each.id} data-testid="candidate">
                <h4>库里的：{each.name}</h4>
                <PersonSheet person={each} />
                {each.staff && !isAdmin && <p className="hint">这位是工作人员，要管理员来定</p>}
                {mayChange && each.id !== person?.id && (!each.staff || isAdmin) && (
                  <ActionButton label="是这一位" testId="is-one" act={() => isOne(each)} />
                )}
              </div>
            ))}
          </div>
          {mayChange && (
            <div className="choices">
              <ActionButton
                label={candidates.length > 1 ? '都不是' : '不是'}
                confirm={kind === 'alias' ? `另立一位${name}？` : '确定不是同一个人？'}
                testId="is-none"
                act={isNone}
              />
              {!looking && (
                <button type="button" className="button" onClick={() => setLooking(true)}>
                  是库里别的人，我来找
                </button>
              )}
            </div>
          )}
          {looking && (
            <PersonFinder
              programme={programme}
              words={name}
              {...(person ? { without: person.id } : {})}
              label="是这一位"
              choose={isOne}
            />
          )}
        </>
      )}
    </Content>
  )
}
