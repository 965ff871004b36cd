import { useCallback } from 'react'
import { type Course, readCourses } from '../../api/courses.ts'
import { changeRoom, type Purpose, type Room, readRooms, unbindRoom } from '../../api/rooms.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { mayChange } from '../classes/may.ts'
import { RoomUse } from './room-use.tsx'
import { purposeNames, runChoices, runLabel } from './room-words.ts'

/** 群: what each is for, and whose run a class group is. */
export function RoomsPage({ me }: StaffPageProps) {
  const { key } = me.programme
  const rooms = useLoad(useCallback(() => readRooms(key), [key]))
  const courses = useLoad(useCallback(() => readCourses(key), [key]))
  return (
    <Page
      title="群"
      hint="新群要绑：先私下跟小二要口令（发“绑定学员群”），再在那个群里发口令。绑好的群，这里能改用处和是哪一期的。"
    >
      <Content of={rooms}>
        {({ items, unbound }) => (
          <>
            {items.length === 0 ? (
              <Empty text="还没有绑过群" />
            ) : (
              <Table
                caption="绑好的群"
                columns={columnsFor({
                  changes: mayChange(me),
                  courses: courses.data ?? [],
                  reload: rooms.reload,
                })}
                rows={items}
                rowKey={({ id }) => id}
              />
            )}
            {unbound.length > 0 && (
              <section className="block" aria-label="还没绑的群">
                <h3>还没绑的群</h3>
                <ul>
                  {unbound.map(({ id, name, lastMessageAt }) => (
                    <li key={id}>
                      {name ?? '没有名字的群'}
                      {lastMessageAt && <small className="note"> 最后说话 {moment(lastMessageAt)}</small>}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Content>
    </Page>
  )
}

interface Offer {
  changes: boolean
  courses: readonly Course[]
  reload: () => Promise<unknown>
}

function columnsFor({ changes, courses, reload }: Offer): readonly Column<Room>[] {
  const told: readonly Column<Room>[] = [
    { title: '群', cell: ({ name }) => name ?? '没有名字的群' },
    { title: '说过话的', cell: ({ members }) => `${String(members)}人`, end: true },
    { title: '最后说话', cell: ({ lastMessageAt }) => (lastMessageAt ? moment(lastMessageAt) : '—') },
    {
      title: '谁绑的',
      cell: ({ boundBy, boundAt }) => [boundBy, boundAt && moment(boundAt)].filter(Boolean).join(' ') || '—',
    },
  ]
  if (!changes)
    return [
      ...told,
      {
        title: '用处',
        cell: ({ purpose, run }) => `${purposeNames[purpose]}${run ? `，${runLabel(run)}` : ''}`,
      },
    ]
  const change = async (id: string, body: { purpose?: Purpose; runId?: string | null }) => {
    await changeRoom(id, body)
    await reload()
  }
  return [
    ...told,
    {
      title: '用处',
      cell: (room) => (
        <RoomUse room={room} runs={runChoices(courses, room)} change={(body) => change(room.id, body)} />
      ),
    },
    {
      title: '办理',
      cell: ({ id, name }) => (
        <ActionButton
          label="解绑"
          confirm={`解绑${name ?? '这个群'}？小二就不听了，再用要重新绑`}
          testId="unbind"
          act={async () => {
            await unbindRoom(id)
            await reload()
          }}
        />
      ),
    },
  ]
}
