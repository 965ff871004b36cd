import { useCallback } from 'react'
import { type Course, readCourses } from '../../api/courses.ts'
import { readToday } from '../../api/programmes.ts'
import type { Me } from '../../api/session.ts'
import { Content } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { mayChange } from './may.ts'
import { PlanForm } from './plan-form.tsx'

/** New classes, of a run that there is or of a new one. */
export function PlanPage({ me }: { me: Me }) {
  const { key } = me.programme
  const load = useCallback(async () => {
    const [courses, { day }] = await Promise.all([readCourses(key), readToday(key)])
    return { courses: courses.filter(({ offered }): boolean => offered), today: day }
  }, [key])
  const loaded = useLoad<{ courses: Course[]; today: string }>(load)
  return (
    <Page
      title="排课"
      hint="排好了，这一期的群会收到课表；还没有群的，等群绑上再发。"
      actions={<a href="#/staff/classes">回到课表</a>}
    >
      {mayChange(me) ? (
        <Content of={loaded}>
          {({ courses, today }) =>
            courses.length === 0 ? (
              <Empty text="还没有开放的课程" />
            ) : (
              <PlanForm courses={courses} today={today} onChanged={loaded.reload} />
            )
          }
        </Content>
      ) : (
        <Empty text="排课要工作人员来办" />
      )}
    </Page>
  )
}
