import { useState } from 'react'
import { type District, readDistricts, type StaffMember, setDistrict } from '../../api/staff.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'

/** Who looks after which township: they are told when a station there is not heard of for days. */
export function Districts({ staff }: { staff: readonly StaffMember[] }) {
  const loaded = useLoad(readDistricts)
  const working = staff.filter(({ roles }) => roles.some(({ role }) => role === 'staff' || role === 'admin'))
  const columns: readonly Column<District>[] = [
    { title: '乡镇', cell: ({ township }) => township },
    { title: '站', cell: ({ stations }) => stations },
    {
      title: '由谁管',
      cell: (district) => <InCharge district={district} staff={working} onSet={loaded.reload} />,
    },
  ]
  return (
    <section>
      <h2>片区</h2>
      <p className="note">
        站点连着几天没报，小二私下告诉管这个乡镇的人。没定人的，告诉每个够得着的工作人员。
      </p>
      <Content of={loaded}>
        {({ items }) => (
          <Table caption="片区" columns={columns} rows={items} rowKey={({ townshipId }) => townshipId} />
        )}
      </Content>
    </section>
  )
}

interface InChargeProps {
  district: District
  staff: readonly StaffMember[]
  onSet: () => Promise<void>
}

function InCharge({ district, staff, onSet }: InChargeProps) {
  const { townshipId, township, people } = district
  const [chosen, setChosen] = useState<readonly string[]>(people.map(({ personId }) => personId))
  const set = (personId: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, personId] : chosen.filter((each) => each !== personId))
  return (
    <details>
      <summary>{people.length > 0 ? people.map(({ name }) => name).join('、') : '还没定'}</summary>
      {staff.map(({ personId, name }) => (
        <label key={personId}>
          <input
            type="checkbox"
            checked={chosen.includes(personId)}
            onChange={(event) => set(personId, event.target.checked)}
          />
          {name}{' '}
        </label>
      ))}
      <ActionButton
        label={`定下${township}`}
        testId={`district-${townshipId}`}
        act={async () => {
          await setDistrict(townshipId, chosen)
          await onSet()
        }}
      />
    </details>
  )
}
