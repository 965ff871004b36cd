// What staff see of somebody before they say who it is. Reads only.
import { z } from 'zod'
import type { Tx } from '../platform/database/transactor.ts'
import { Problem } from '../values/problem.ts'
import { hasOffice } from './merge-store.ts'

export interface PersonCardRead {
  id: string
  programmeId: string
  name: string
  village: string | null
  township: string | null
  phoneCipher: Uint8Array | null
  origin: string
  /** What the WeChat ids under which they write call themselves. */
  nicknames: string[]
  /** Has a role that sees or changes what is others'; only an admin may say who is one with them. */
  staff: boolean
}

/** Of whom they turned out to be, where they were merged. Throws the Problem `notFound`. */
export async function readPersonCard(tx: Tx, id: string, at: Date): Promise<PersonCardRead> {
  const found = await tx.person.findUnique({ where: { id }, select: { mergedIntoId: true } })
  const person = await tx.person.findUnique({ where: { id: found?.mergedIntoId ?? id } })
  if (!person) throw new Problem('notFound', { thing: 'person', id })
  const links = await tx.aliasPerson.findMany({
    where: { until: null, person: { OR: [{ id: person.id }, { mergedIntoId: person.id }] } },
    select: { alias: { select: { nickname: true } } },
    orderBy: { id: 'asc' },
  })
  const { programmeId, name, village, townshipName, phoneCipher, origin } = person
  const nicknames = [...new Set(links.flatMap(({ alias }) => alias.nickname ?? []))]
  const card = { id: person.id, programmeId, name, village, township: townshipName }
  return { ...card, phoneCipher, origin, nicknames, staff: await hasOffice(tx, [person.id], at) }
}

export interface DoubtSource {
  /** The new person, where there is one. */
  personId: string | null
  /** Ids of the people that it may be. */
  candidates: string[]
  /** The message from which it came. */
  said: { by: string | null; group: string | null; text: string | null; at: Date } | null
}

/** Throws the Problem `notFound`. */
export async function readDoubtSource(tx: Tx, id: string): Promise<DoubtSource> {
  const doubt = await tx.matchDoubt.findUnique({ where: { id } })
  if (!doubt) throw new Problem('notFound', { thing: 'doubt', id })
  const { personId, candidates, causeId } = doubt
  return { personId, candidates: z.array(z.string()).parse(candidates), said: await saidIn(tx, causeId) }
}

async function saidIn(tx: Tx, causeId: string): Promise<DoubtSource['said']> {
  const message = await tx.inboxMessage.findUnique({
    where: { id: causeId },
    select: { text: true, sentAt: true, conversationId: true, senderAliasId: true },
  })
  if (!message) return null
  const { conversationId, senderAliasId, text, sentAt: at } = message
  const room = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { kind: true, name: true },
  })
  const alias = senderAliasId
    ? await tx.wechatAlias.findUnique({ where: { id: senderAliasId }, select: { nickname: true } })
    : null
  const group = room?.kind === 'room' ? (room.name ?? '群') : null
  return { by: alias?.nickname ?? null, group, text, at }
}
