import { type Language, languages } from '../../api/courses.ts'
import { Choice, Field } from '../../ui/field.tsx'
import type { ClassDraft } from './class-draft.ts'

interface ClassFieldsProps {
  draft: ClassDraft
  onChange: (draft: ClassDraft) => void
}

const choices = languages.map((value) => ({ value, label: value }))

/** When, where and by whom a class is given. */
export function ClassFields({ draft, onChange }: ClassFieldsProps) {
  const set = (change: Partial<ClassDraft>) => onChange({ ...draft, ...change })
  return (
    <div className="class-fields">
      <Field label="日期" name="day" type="date" value={draft.day} onChange={(day) => set({ day })} />
      <Field
        label="上课"
        name="starts"
        type="time"
        value={draft.starts}
        onChange={(starts) => set({ starts })}
      />
      <Field label="下课" name="ends" type="time" value={draft.ends} onChange={(ends) => set({ ends })} />
      <Field
        label="地点"
        name="place"
        value={draft.place}
        onChange={(place) => set({ place })}
        placeholder="旗电商中心二楼教室"
      />
      <Field label="老师" name="teacher" value={draft.teacher} onChange={(teacher) => set({ teacher })} />
      <Choice<Language>
        label="语言"
        name="language"
        value={draft.language}
        onChange={(language) => set({ language })}
        choices={choices}
      />
    </div>
  )
}
