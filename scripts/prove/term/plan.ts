// What a term's people do, as acts with the words in which they say them. The acts are the truth that the plain count
// counts; the bot sees the words alone. Repeats for a seed.
import type { Random } from '../../../core/platform/random.ts'
import { addDays, type Day, dayAt, instantOf } from '../../../core/values/days.ts'
import { type Cast, type Class, castOf, firstDay, type Run, type Size, type Trainee, zone } from './cast.ts'

export type Deed =
  /** Whom a list adds and whom it strikes off, against the list that it grew from. */
  | { kind: 'list'; run: Run; added: Trainee[]; struck: Trainee[] }
  | { kind: 'checkIn'; run: Run; session: Class; present: { person: Trainee; own: boolean }[] }
  /** Entered by staff; who comes after all is there. */
  | { kind: 'leave'; run: Run; session: Class; person: Trainee }
  /** What is recalled was never said. */
  | { kind: 'recall'; of: Said[number] }
  | { kind: 'visit'; person: Trainee; day: Day; reached: boolean; openedShop?: boolean; sales?: number }

export interface Act {
  /** Sorts as the acts were said. */
  id: string
  at: Date
  roomId: string | null
  senderId: string
  text: string
  deed: Deed
}

export interface Plan {
  cast: Cast
  acts: Act[]
}

const minuteMs = 60_000

export function planTerm(size: Size, random: Random): Plan {
  const cast = castOf(size, random)
  const said: Omit<Act, 'id'>[] = []
  for (const run of cast.runs) {
    const seated = new Set(signUps(run, said))
    const away = leaves(cast, run, { seated, said, random })
    checkIns(run, { seated, away, said, random })
  }
  for (const trainee of cast.trainees) visits(cast, trainee, said, random)
  const acts = again(said, random)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    // The same objects, as a recall names the one that it takes back.
    .map((act, n) => Object.assign(act, { id: `t${String(n).padStart(6, '0')}` }))
  return { cast, acts }
}

type Said = Omit<Act, 'id'>[]

/** The first ten by 接龙, with a fork and a line struck; the rest by words; two leave. Returns who has a seat. */
function signUps(run: Run, said: Said): Trainee[] {
  const start = instantOf(addDays(firstDay, run.index), '12:00', zone).getTime()
  let minutes = 0
  const later = () => new Date(start + minutes++ * minuteMs + run.index * 1_000)
  const head = `#接龙\n${run.course}第1期报名`
  const chain = (
    by: Trainee,
    lines: readonly Trainee[],
    deed: Pick<Deed & { kind: 'list' }, 'added' | 'struck'>,
  ) =>
    said.push({
      ...{ at: later(), roomId: run.roomId, senderId: by.wechatId, deed: { kind: 'list', run, ...deed } },
      text: `${head}\n${lines.map(({ name }, i) => `${i + 1}. ${name}`).join('\n')}`,
    })
  const by = run.people.slice(0, 10)
  const order: Trainee[] = []
  for (const [n, person] of by.entries()) {
    // The sixth took the list before the fifth had answered: a fork, which must not cost the fifth their place.
    const grown = n === 5 ? by.slice(0, 4) : by.slice(0, n)
    chain(person, [...grown, person], { added: [person], struck: [] })
    order.push(person)
  }
  const [, , leaver] = by
  if (leaver) {
    chain(
      leaver,
      by.filter((each) => each !== leaver),
      { added: [], struck: [leaver] },
    )
    order.splice(order.indexOf(leaver), 1)
  }
  const words = ['我也报名', '+1', '算我一个', '我报名']
  for (const [n, person] of run.people.slice(10).entries()) {
    said.push({
      ...{
        at: later(),
        roomId: run.roomId,
        senderId: person.wechatId,
        text: words[n % words.length] ?? '+1',
      },
      deed: { kind: 'list', run, added: [person], struck: [] },
    })
    order.push(person)
  }
  const quitter = run.people[12]
  if (quitter) {
    said.push({
      ...{ at: later(), roomId: run.roomId, senderId: quitter.wechatId, text: '我不报了，家里走不开' },
      deed: { kind: 'list', run, added: [], struck: [quitter] },
    })
    order.splice(order.indexOf(quitter), 1)
  }
  const gone = [takenBack(run, said), calledOff(run, said, later())]
  return order.filter((person) => !gone.includes(person)).slice(0, run.capacity ?? order.length)
}

/** One thinks better of a sign-up and recalls it. */
function takenBack(run: Run, said: Said): Trainee | undefined {
  const person = run.people[11]
  const signUp = said.find(({ deed }) => deed.kind === 'list' && deed.run === run && deed.added[0] === person)
  if (signUp) recall(signUp, said)
  return person
}

/** And one who can write to the bot alone calls off there, by the name of the course. */
function calledOff(run: Run, said: Said, at: Date): Trainee | undefined {
  const person = run.people.slice(13).find(({ friend, unlinked }) => friend && !unlinked)
  if (!person) return undefined
  said.push({
    ...{ at, roomId: null, senderId: person.wechatId, text: `取消${run.course}第1期的报名` },
    deed: { kind: 'list', run, added: [], struck: [person] },
  })
  return person
}

function recall(of: Said[number], said: Said): void {
  const at = new Date(of.at.getTime() + 45_000)
  said.push({ at, roomId: of.roomId, senderId: of.senderId, text: '', deed: { kind: 'recall', of } })
}

interface Leaving {
  seated: ReadonlySet<Trainee>
  said: Said
  random: Random
}

/** Of two on leave from each class one comes after all. Returns who stays away. */
function leaves({ staff }: Cast, run: Run, { seated, said, random }: Leaving): Map<Class, Trainee> {
  // 萧 is no surname to the understanding before 今天请假.
  const people = [...seated].filter(({ name }) => !name.startsWith('萧'))
  const away = new Map<Class, Trainee>()
  for (const session of run.classes) {
    const first = random.below(people.length)
    const by = staff[(run.index + session.number) % staff.length]
    for (const n of [0, 1]) {
      const person = people[(first + n) % people.length]
      if (!person || !by) continue
      const at = new Date(session.startsAt.getTime() - (7 * 60 - n) * minuteMs + run.index * 1_000)
      said.push({
        ...{ at, roomId: null, senderId: by.wechatId, text: `${person.name}今天请假` },
        deed: { kind: 'leave', run, session, person },
      })
      if (n === 1) away.set(session, person)
    }
  }
  return away
}

interface Coming {
  seated: ReadonlySet<Trainee>
  away: ReadonlyMap<Class, Trainee>
  said: Said
  random: Random
}

/** Some are recalled. */
function checkIns(run: Run, coming: Coming): void {
  const { said, random } = coming
  const before = said.length
  arrivals(run, coming)
  for (const act of said.slice(before)) if (random.below(25) === 0) recall(act, said)
}

function arrivals(run: Run, { seated, away, said, random }: Coming): void {
  for (const session of run.classes) {
    const there = [...seated].filter((person) => person !== away.get(session) && random.below(100) < 96)
    const silent = new Set<Trainee>()
    for (const [n, person] of there.entries()) {
      if (silent.has(person)) continue
      const late = random.below(10) === 0
      const minute = late ? 20 + random.below(40) : random.below(40) - 25
      const at = new Date(session.startsAt.getTime() + minute * minuteMs + n * 1_000 + run.index * 13)
      const friend = there[n + 1]
      const brings = friend !== undefined && random.below(8) === 0
      // Some of those who were brought say nothing themselves: what stands is another's word.
      if (brings && random.below(2) === 0) silent.add(friend)
      said.push({
        ...{ at, roomId: run.roomId, senderId: person.wechatId },
        text: brings ? `我和${friend.name}都到了，签到${session.code}` : checkInWords(session.code, random),
        deed: {
          ...{ kind: 'checkIn', run, session },
          present: [{ person, own: true }, ...(brings ? [{ person: friend, own: false }] : [])],
        },
      })
    }
  }
}

const checkInWords = (code: string, random: Random): string =>
  [`签到${code}`, `${code}签到`, `签到 ${code}`, `老师我到了，签到${code}`][random.below(4)] ?? ''

const afterDays = [7, 30, 90, 180, 365]

function visits({ staff, runs }: Cast, person: Trainee, said: Said, random: Random): void {
  const run = runs.find(({ people }) => people.includes(person))
  const last = run?.classes.at(-1)
  if (!last) return
  for (const days of afterDays) {
    const day = addDays(dayAt(last.startsAt, zone), days)
    const by = staff[(person.index + days) % staff.length]
    const at = new Date(
      instantOf(day, '09:00', zone).getTime() + (person.index % 600) * minuteMs + person.index * 7,
    )
    const dice = random.below(10)
    const sales = 500 + random.below(90) * 100
    const { text, deed } = visitOf(person, day, dice, sales)
    said.push({ at, roomId: null, senderId: by?.wechatId ?? '', text, deed })
  }
}

function visitOf(person: Trainee, day: Day, dice: number, sales: number): { text: string; deed: Deed } {
  const visit = { kind: 'visit', person, day } as const
  if (dice === 0) return { text: `电话回访${person.name}，没人接`, deed: { ...visit, reached: false } }
  if (dice < 6) {
    const text = `电话回访${person.name}，已开店，月销${sales}`
    return { text, deed: { ...visit, reached: true, openedShop: true, sales } }
  }
  return { text: `上门回访${person.name}，还没开店`, deed: { ...visit, reached: true, openedShop: false } }
}

// Some say it again a little later, as a message of its own: nothing may be counted twice for it.
function again(said: Said, random: Random): Said {
  const twice = said
    .filter(({ deed }) => deed.kind !== 'list' && deed.kind !== 'recall')
    .filter(() => random.below(50) === 0)
    .map((act) => ({ ...act, at: new Date(act.at.getTime() + 90_000 + random.below(9_000)) }))
  return [...said, ...twice]
}
