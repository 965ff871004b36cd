// Asks each route as each asker, and compares what is answered with the table of who may do what.
import { type Outcome, type Row, rules } from '../../../miniprogram-api/access-table.ts'
import { marker, type World } from '../../../miniprogram-api/test-access.ts'
import type { ProofAsker } from './askers.ts'
import type { RunningDoor } from './server.ts'

interface Walk {
  door: RunningDoor
  world: World
  askers: readonly ProofAsker[]
  table: Readonly<Record<string, Row>>
}

export interface Walked {
  asked: number
  letIn: number
  refused: number
  deviations: string[]
}

export async function walk({ door, world, askers, table }: Walk): Promise<Walked> {
  const walked: Walked = { asked: 0, letIn: 0, refused: 0, deviations: [] }
  for (const [key, row] of Object.entries(table))
    for (const asker of askers) {
      const events = await door.deps.database.client.event.count()
      const answer = await ask(door, key, { row, world, headers: await asker.headers() })
      const changed = (await door.deps.database.client.event.count()) !== events
      const wrong = deviationOf(row, asker, { ...answer, changed })
      walked.asked++
      if ([401, 403, 404].includes(answer.status)) walked.refused++
      else walked.letIn++
      if (wrong) walked.deviations.push(`${key} as ${asker.name}: ${wrong}`)
    }
  return walked
}

interface Asking {
  row: Row
  world: World
  headers: Record<string, string>
}

async function ask({ url }: RunningDoor, key: string, { row, world, headers }: Asking) {
  const [method = '', path = ''] = key.split(' ')
  const body = method === 'get' ? undefined : row.body?.(world)
  const response = await fetch(url + (row.at?.(world) ?? path), {
    method: method.toUpperCase(),
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text() }
}

interface Answered {
  status: number
  text: string
  changed: boolean
}

function deviationOf(row: Row, asker: ProofAsker, { status, text, changed }: Answered): string | null {
  const outcomes: Outcome[] = asker.as.map((each) => rules[row.who][each])
  const byRole = outcomes.includes('in') ? 'in' : (outcomes.find((each) => each !== 401) ?? 401)
  const outcome = row.tokenChecked && asker.madeUp ? 401 : byRole
  const told = `${status} ${text.slice(0, 160)}`
  if (status >= 500 && status !== 503) return `fails: ${told}`
  if (asker.other && row.who !== 'everybody' && text.includes(marker)) return `is told of ours: ${told}`
  if (outcome === 'in') {
    const mustLink = asker.unlinked && text.includes('"notLinked"')
    return [401, 403].includes(status) && !mustLink ? `should be let in: ${told}` : null
  }
  if (changed) return `changed something: ${told}`
  const right: readonly number[] = outcome === 'elsewhere' ? [403, 404] : [outcome]
  return right.includes(status) ? null : `should be ${right.join(' or ')}: ${told}`
}
