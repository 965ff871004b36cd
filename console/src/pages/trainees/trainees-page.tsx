import { useState } from 'react'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { ImportPage } from './import-page.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonPage } from './person-page.tsx'

/** 学员: `#/staff/trainees` lists them, `…/person/ID` is one of them, `…/import` takes lists. */
export function TraineesPage({ me, rest: [what, id] }: StaffPageProps) {
  // Kept here, not in the address: it may be a phone.
  const [words, setWords] = useState('')
  const programme = me.programme.key
  const mayChange = me.roles.some((role) => role !== 'auditor')
  if (what === 'import' && mayChange) return <ImportPage programme={programme} />
  if (what === 'person' && id)
    return <PersonPage key={id} id={id} programme={programme} mayChange={mayChange} />
  return <PeopleList programme={programme} words={words} onSearch={setWords} mayChange={mayChange} />
}
