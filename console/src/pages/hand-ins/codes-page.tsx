import { useCallback, useState } from 'react'
import { readCodes, type StationCode, setCode } from '../../api/hand-ins.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { CodesPaste } from './codes-paste.tsx'

/** 站点编码, by which the ministry's platform knows the stations. */
export function CodesPage({ programme, mayChange }: { programme: string; mayChange: boolean }) {
  const loaded = useLoad(useCallback(() => readCodes(programme), [programme]))
  const columns: readonly Column<StationCode>[] = [
    { title: '站', cell: ({ name }) => name },
    { title: '乡镇', cell: ({ township }) => township },
    {
      title: '编码',
      cell: (station) =>
        mayChange ? (
          <CodeField key={station.code} station={station} onSaved={loaded.reload} />
        ) : (
          (station.code ?? '—')
        ),
    },
  ]
  const back = (
    <a className="button" href="#/staff/hand-ins">
      回日历
    </a>
  )
  return (
    <Page title="站点编码" hint="平台上每个站的编码，写一次，以后的上报文件都带上。" actions={back}>
      <Content of={loaded}>
        {({ items }) => {
          const without = items.filter(({ code }) => code === null).length
          return (
            <>
              {without > 0 && <Notice kind="plain" text={`还有${without}个站没有编码`} />}
              {mayChange && <CodesPaste stations={items} onSaved={loaded.reload} />}
              <Table caption="站点编码" columns={columns} rows={items} rowKey={({ id }) => id} />
            </>
          )
        }}
      </Content>
    </Page>
  )
}

function CodeField({ station, onSaved }: { station: StationCode; onSaved: () => Promise<void> }) {
  const [code, setTyped] = useState(station.code ?? '')
  const typed = code.trim()
  const same = typed === (station.code ?? '')
  const save = async () => {
    await setCode(station.id, typed === '' ? null : typed)
    await onSaved()
  }
  return (
    <div className={same ? 'code-field code-field-same' : 'code-field'}>
      <Form name={`${station.name}的编码`} submit="存" onSubmit={save} inline>
        <Field
          label={`${station.name}的编码`}
          name={`code-${station.id}`}
          value={code}
          onChange={setTyped}
          autoComplete="off"
        />
      </Form>
    </div>
  )
}
