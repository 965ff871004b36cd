import { useCallback, useState } from 'react'
import { type AppSignIns, readSignIns, readStations, signInSheetUrl } from '../../api/app-sign-in.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { Choice } from '../../ui/field.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { ListPart } from './list-part.tsx'
import { Mismatches } from './mismatches.tsx'
import { MonthFigures } from './month-figures.tsx'
import { MonthTable } from './month-table.tsx'
import { ScreenshotPart } from './screenshot-part.tsx'
import { monthsTo, monthText } from './sign-in-words.ts'

/** 智慧乡村: what was said, what a person confirmed, what the app's list states; each apart. */
export function AppSignInPage({ me }: StaffPageProps) {
  const programme = me.programme.key
  const mayChange = me.roles.some((role) => role !== 'auditor')
  const [month, setMonth] = useState('')
  // Known once it is loaded: the demo has a clock of its own.
  const [current, setCurrent] = useState('')
  const load = useCallback(async () => {
    const read = await readSignIns({ programme, month })
    if (month === '') setCurrent(read.month)
    return read
  }, [programme, month])
  const loaded = useLoad(load)
  const stations = useLoad(useCallback(() => readStations(programme), [programme]))
  return (
    <Page
      title="智慧乡村"
      hint="自报、截图、名单各算各的：只有APP自己的名单才算核实，名单没盖到的日子就是未核实。"
    >
      <Content of={loaded}>
        {(read) => (
          <>
            <Months programme={programme} read={read} current={current} onChoose={setMonth} />
            <MonthFigures read={read} />
            <ScreenshotPart
              programme={programme}
              stations={stations.data?.items ?? []}
              mayChange={mayChange}
              onDecided={loaded.reload}
            />
            <ListPart
              programme={programme}
              stations={stations.data?.items ?? []}
              mayChange={mayChange}
              onChanged={loaded.reload}
            />
            <Mismatches rows={read.mismatches} />
            <MonthTable read={read} />
          </>
        )}
      </Content>
    </Page>
  )
}

interface MonthsProps {
  programme: string
  read: AppSignIns
  current: string
  onChoose: (month: string) => void
}

const Months = ({ programme, read, current, onChoose }: MonthsProps) => (
  <div className="filters">
    <Choice
      label="月份"
      name="month"
      value={read.month}
      onChange={onChoose}
      choices={monthsTo(current || read.month).map((each) => ({ value: each, label: monthText(each) }))}
    />
    <a
      className="button"
      href={signInSheetUrl({ programme, month: read.month })}
      download={`智慧乡村签到台账${read.month}.xlsx`}
    >
      下载台账
    </a>
  </div>
)
