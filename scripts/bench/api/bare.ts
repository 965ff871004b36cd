// What the routes are compared with: Express and nothing else, making the queries that they need by Prisma as it is meant
// to be used, or only sending the bytes that they sent.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import { codesOf } from '../../../core/brand/trace/trace-code.ts'
import type { Deps } from '../../../core/platform/deps.ts'

export interface Bare {
  url: string
  /** From now on `/bytes/<name>` sends this. */
  send(name: string, bytes: Buffer): void
}

export async function startBare(deps: Deps): Promise<Bare> {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  const bytes = new Map<string, Buffer>()
  app.get('/bytes/:name{/:code}', (request, response) => {
    response.type('application/json').send(bytes.get(request.params.name))
  })
  app.get('/prisma/progress', progressByPrisma(deps))
  app.get('/prisma/trace/:code', traceByPrisma(deps))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, send: (name, body) => bytes.set(name, body) }
}

const progressByPrisma =
  ({ database: { client }, keyring, clock }: Deps): RequestHandler =>
  async (request, response) => {
    const now = clock.now()
    const token = String(request.headers.authorization).slice('Bearer '.length)
    const session = await client.miniProgramSession.findFirstOrThrow({
      where: { accessHash: keyring.sessionHash(token), revokedAt: null, accessUntil: { gt: now } },
      include: {
        user: {
          include: { links: { where: { until: null }, include: { person: { include: { roles: true } } } } },
        },
      },
    })
    const person = session.user.links[0]?.person
    if (!person) throw new Error('nobody is linked')
    const [runs, certificates, due] = await Promise.all([
      client.courseRun.findMany({
        where: {
          OR: [
            { enrolments: { some: { personId: person.id, state: { not: 'withdrawn' } } } },
            { sessions: { some: { attendances: { some: { personId: person.id, voidedAt: null } } } } },
          ],
        },
        include: {
          course: true,
          enrolments: { where: { personId: person.id } },
          sessions: {
            where: { cancelledAt: null },
            include: { attendances: { where: { personId: person.id, voidedAt: null } } },
          },
        },
      }),
      client.certificate.findMany({ where: { personId: person.id } }),
      client.followUpDue.findMany({
        where: { personId: person.id, state: { in: ['due', 'asked', 'handedOver'] } },
      }),
    ])
    response.json({ person: { id: person.id, name: person.name }, runs, certificates, due })
  }

const traceByPrisma =
  ({ database: { client }, keyring }: Deps): RequestHandler<{ code: string }> =>
  async (request, response) => {
    const read = codesOf(keyring).read(request.params.code)
    if (read.kind !== 'code') throw new Error('no code')
    const { serial, position } = read
    const lot = await client.traceLot.findUniqueOrThrow({
      where: { serial },
      include: { batch: { include: { records: true, statements: true } } },
    })
    const [code, places] = await Promise.all([
      client.traceCode.findUnique({ where: { lotId_position: { lotId: lot.id, position } } }),
      client.traceScanPlace.count({ where: { lotId: lot.id, position } }),
    ])
    response.json({ batch: lot.batch, code, places })
  }
