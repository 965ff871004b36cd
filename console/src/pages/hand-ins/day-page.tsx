import { useCallback, useState } from 'react'
import { type HandInDay, makeHandIn, readHandInDay } from '../../api/hand-ins.ts'
import { dayText } from '../../time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { ChangesTable } from './changes-table.tsx'
import { HandInCard } from './hand-in-card.tsx'
import { kindNames, leftOutText, missingText } from './hand-in-words.ts'
import { RowsTable } from './rows-table.tsx'

interface DayPageProps {
  day: string
  programme: string
  mayChange: boolean
}

export function DayPage({ day, programme, mayChange }: DayPageProps) {
  const loaded = useLoad(useCallback(() => readHandInDay(programme, day), [programme, day]))
  const [told, setTold] = useState<string | null>(null)
  const make = async (kind: 'whole' | 'correction') => {
    const { number } = await makeHandIn({ programme, day, kind })
    setTold(`第${number}份做好了（${kindNames[kind]}），下载后报到平台，报完回来记一下`)
    await loaded.reload()
  }
  const back = (
    <a className="button" href="#/staff/hand-ins">
      回日历
    </a>
  )
  return (
    <Page title={`上报 ${dayText(day)}`} actions={back}>
      {told && <Notice kind="good" text={told} />}
      <Content of={loaded}>
        {(data) => (
          <>
            <Missing of={data} />
            {mayChange && <MakePart of={data} make={make} />}
            <HandIns of={data} mayChange={mayChange} onChanged={loaded.reload} />
            <ChangesTable rows={data.changes}>
              {mayChange && (
                <ActionButton label="做更正文件" testId="make-correction" act={() => make('correction')} />
              )}
            </ChangesTable>
            <RowsTable rows={data.rows} />
          </>
        )}
      </Content>
    </Page>
  )
}

function Missing({ of: { leftOut, withoutCode, rows } }: { of: HandInDay }) {
  const [unreported, undecided] = [leftOutText(leftOut, 'unreported'), leftOutText(leftOut, 'undecided')]
  const half = rows.filter(({ fen, orders }) => fen === null || orders === null)
  const halves = [...new Set(half.map(({ station }) => station))].join('、')
  return (
    <>
      {undecided && <Notice kind="plain" text={`数还没定，没放进去：${undecided}`} />}
      {unreported && (
        <details className="missing">
          <summary>{missingText(leftOut.filter(({ reason }) => reason === 'unreported'))}，没放进去</summary>
          {unreported}
        </details>
      )}
      {halves && <Notice kind="plain" text={`金额和单数只报了一样，缺的空着：${halves}`} />}
      {withoutCode.length > 0 && (
        <Notice
          kind="error"
          text={`没有站点编码，平台可能不收：${withoutCode.map(({ name }) => name).join('、')}。到“站点编码”里补`}
        />
      )}
    </>
  )
}

interface MakePartProps {
  of: HandInDay
  make: (kind: 'whole' | 'correction') => Promise<void>
}

function MakePart({ of: { handIns, rows }, make }: MakePartProps) {
  if (rows.length === 0 && handIns.length === 0) return null
  const again = handIns.length > 0
  return (
    <p>
      <ActionButton
        label={again ? '再做一份全的' : '做上报文件'}
        testId="make"
        act={() => make('whole')}
        {...(again ? { confirm: '会另做一份，前面的都留着。再做一份？' } : {})}
      />
    </p>
  )
}

interface HandInsProps {
  of: HandInDay
  mayChange: boolean
  onChanged: () => Promise<void>
}

function HandIns({ of: { handIns }, mayChange, onChanged }: HandInsProps) {
  if (handIns.length === 0) return null
  return (
    <section className="block" aria-label="做过的文件">
      <h3>做过的文件（{handIns.length}）</h3>
      <ul className="calls">
        {[...handIns].reverse().map((each) => (
          <HandInCard key={each.id} handIn={each} mayChange={mayChange} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  )
}
