// The planned messages, told to a real bot behind a channel that is played, in an order of one's own; and what its
// account says of each seller then.
import { createBot } from '../../../bot/bot.ts'
import type { Channel, ChannelListener } from '../../../bot/channel/channel.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { readAccount } from '../../../core/sales/account-reads.ts'
import { totalsOf } from '../../../core/sales/count/totals.ts'
import { demoAccountKey } from '../../../prisma/seed/demo-county.ts'
import type { PlannedMessage } from './plan.ts'

const programmeKey = 'urad-middle'
const wechatId = (n: number) => `wxid_seller_${n}`

async function addSellers({ database: { client }, clock }: Deps, sellers: number): Promise<string> {
  const programme = await client.programme.findUniqueOrThrow({ where: { key: programmeKey } })
  const account = await client.wechatAccount.findUniqueOrThrow({ where: { key: demoAccountKey } })
  const since = new Date('2026-01-01T00:00:00Z')
  const numbers = Array.from({ length: sellers }, (_, n) => n)
  const of = { programmeId: programme.id }
  await client.person.createMany({
    data: numbers.map((n) => ({ id: `per_seller_${n}`, name: `卖家${n}`, createdAt: since, ...of })),
  })
  await client.roleAssignment.createMany({
    data: numbers.map((n) => ({
      ...{ id: `rol_seller_${n}`, personId: `per_seller_${n}`, role: 'trainee', since, ...of },
    })),
  })
  await client.wechatAlias.createMany({
    data: numbers.map((n) => ({
      ...{ id: `als_seller_${n}`, accountId: account.id, externalId: wechatId(n), nickname: `卖家${n}` },
      ...{ friend: true, firstSeenAt: since, noticedAt: clock.now() },
    })),
  })
  await client.aliasPerson.createMany({
    data: numbers.map((n) => ({
      ...{ id: `alp_seller_${n}`, aliasId: `als_seller_${n}`, personId: `per_seller_${n}`, since },
      matchedBy: 'friend',
    })),
  })
  return programme.id
}

const messageOf = ({ id, n, text, sentAt, recalls }: PlannedMessage) => ({
  ...{ id, text, sentAt, attachments: [], mentionsBot: false },
  kind: recalls ? ('recall' as const) : ('text' as const),
  ...(recalls ? { recalls } : {}),
  conversation: { externalId: wechatId(n), kind: 'private' as const, name: null },
  sender: { externalId: wechatId(n), nickname: `卖家${n}`, friend: true },
})

/** So many are handed over before the bot has a rest. */
const atOnce = 40

export interface Told {
  /** Fen of each seller. */
  fen: number[]
  accountMs: number
  records: number
  parked: number
}

export async function tell(
  deps: Deps,
  { messages, sellers }: { messages: readonly PlannedMessage[]; sellers: number },
): Promise<Told> {
  const programmeId = await addSellers(deps, sellers)
  const { channel, listener } = playedChannel()
  const bot = await createBot({ deps, channel, runSender: false })
  await bot.start()
  listener().login('wxid_demo_bot')
  await bot.loggedIn
  for (let i = 0; i < messages.length; i += atOnce) {
    for (const message of messages.slice(i, i + atOnce)) listener().message(messageOf(message))
    await bot.intake.idle()
  }
  await bot.stop()
  const { client } = deps.database
  const began = performance.now()
  const { bySeller } = totalsOf(await readAccount(client, programmeId), {
    from: '2026-01-01',
    to: '2026-12-31',
  })
  const accountMs = performance.now() - began
  const rows = await client.seller.findMany({ select: { id: true, personId: true } })
  const idOf = new Map(rows.map(({ id, personId }) => [personId, id]))
  const fen = Array.from({ length: sellers }, (_, n) => {
    const id = idOf.get(`per_seller_${n}`)
    return bySeller.find(({ key }) => key === id)?.fen ?? 0
  })
  return {
    ...{ fen, accountMs, records: await client.salesRecord.count() },
    parked: await client.inboxMessage.count({ where: { state: { not: 'done' } } }),
  }
}

function playedChannel(): { channel: Channel; listener: () => ChannelListener } {
  let heard: ChannelListener | undefined
  const channel: Channel = {
    accountKey: demoAccountKey,
    start: async (listener) => {
      heard = listener
    },
    send: async () => ({ outcome: 'sent', externalId: null }),
    stop: async () => {},
  }
  const listener = () => {
    if (!heard) throw new Error('the bot has not started')
    return heard
  }
  return { channel, listener }
}
