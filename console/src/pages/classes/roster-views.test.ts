import { expect, it } from 'vitest'
import type { InClass } from '../../api/classes.ts'
import { rosterViews } from './roster-views.ts'

const person = (name: string, state: InClass['state'], via: InClass['via'] = null): InClass => ({
  ...{ personId: name, name, village: null, state, via, at: null, onPaper: null, reason: null },
})

it('parts the list by how people came, and leaves out what is empty', () => {
  const roster = [
    person('李四', 'present', 'code'),
    person('萨日朗', 'late', 'proxy'),
    person('呼和', 'present', 'staff'),
    person('乌日罕', null),
    person('静静', 'absent', 'staff'),
  ]
  const views = rosterViews({ roster, walkIns: [person('王秀兰', 'present', 'code')] })
  expect(views.map(({ title, people }) => [title, people.map(({ name }) => name).join(' ')])).toEqual([
    ['全部', '王秀兰 李四 萨日朗 呼和 乌日罕 静静'],
    ['到了', '王秀兰 李四 萨日朗 呼和'],
    ['没签', '乌日罕 静静'],
    ['晚到', '萨日朗'],
    ['代签', '萨日朗'],
    ['补签', '呼和'],
  ])
  expect(rosterViews({ roster: [], walkIns: [] }).map(({ title }) => title)).toEqual(['全部', '到了', '没签'])
})
