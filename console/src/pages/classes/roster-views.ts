// The roster's parts: everybody, who came, who didn't yet, and those who came otherwise than planned. Pure.
import type { InClass, OneClass } from '../../api/classes.ts'
import { came } from './class-words.ts'

const views = {
  all: { title: '全部', fits: () => true },
  came: { title: '到了', fits: came },
  missing: { title: '没签', fits: ({ state }: InClass) => state === null || state === 'absent' },
  late: { title: '晚到', fits: ({ state }: InClass) => state === 'late' },
  leave: { title: '请假', fits: ({ state }: InClass) => state === 'leave' },
  proxy: { title: '代签', fits: ({ via }: InClass) => via === 'proxy' },
  madeUp: { title: '补签', fits: (person: InClass) => person.via === 'staff' && came(person) },
} as const

export type RosterView = keyof typeof views

interface View {
  name: RosterView
  title: string
  people: InClass[]
}

const always: readonly RosterView[] = ['all', 'came', 'missing']

/** Walk-ins first; of the rarer views only those in which there is somebody. */
export function rosterViews({ roster, walkIns }: Pick<OneClass, 'roster' | 'walkIns'>): View[] {
  const everybody = [...walkIns, ...roster]
  const names = Object.keys(views) as RosterView[]
  return names
    .map((name) => ({ name, title: views[name].title, people: everybody.filter(views[name].fits) }))
    .filter(({ name, people }) => always.includes(name) || people.length > 0)
}
