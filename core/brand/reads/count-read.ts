// A read is counted: one reader, one article, one day of the programme. Nothing is kept by which a reader could be
// found again once the day is over (docs/decisions/022).
import { authorize } from '../../people/policy.ts'
import type { Deps } from '../../platform/deps.ts'
import { type Cause, runWork, type Work } from '../../platform/work.ts'
import { dayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { mostArticles, mostReadersOfAddress, type Reader, readerText } from './read-rules.ts'
import * as store from './read-store.ts'
import { checkTicket, openTicket } from './read-ticket.ts'
import { articleToRead } from './reading-reads.ts'

export interface Reading {
  articleId: string
  reader: Reader
}

/** Throws `notFound` for what isn't published. */
export async function openArticle(deps: Deps, opening: Reading): Promise<string> {
  if (!(await articleToRead(deps.database.reader, opening.articleId)))
    throw new Problem('notFound', { thing: 'article', id: opening.articleId })
  return openTicket(deps, opening)
}

interface ReadSaid extends Reading {
  ticket: string
  /** Whence it is said; hashed, and gone with the day. */
  address: string
  cause: Cause
}

export type ReadOutcome = 'counted' | 'again' | 'refused'

/** Use case. Throws `notFound`, and `notReadYet` where they can't have read it. */
export async function countRead(deps: Deps, { cause, ...said }: ReadSaid): Promise<ReadOutcome> {
  const article = await articleToRead(deps.database.reader, said.articleId)
  if (!article) throw new Problem('notFound', { thing: 'article', id: said.articleId })
  checkTicket(deps, said.ticket, said)
  const { programme } = article
  const actor = { kind: 'stranger', programmeId: programme.id } as const
  return runWork(deps, { programme, actor, cause, body: (work) => keepRead(work, said) })
}

async function keepRead(
  work: Work,
  { articleId, reader, address }: Omit<ReadSaid, 'ticket' | 'cause'>,
): Promise<ReadOutcome> {
  authorize(work.actor, 'read article')
  const { tx, programme, keyring, now } = work
  const of = { programmeId: programme.id, day: dayAt(now, programme.zone) }
  const salt = await store.saltOf(tx, of)
  if (!salt) return refuse(work, of)
  const hash = (text: string) => keyring.readerHash(salt, text)
  const signedIn = reader.kind === 'wechat'
  const row = { ...of, articleId, signedIn, at: now, reader: hash(`${articleId} ${readerText(reader)}`) }
  if (await store.wasRead(tx, row)) return 'again'
  const ofReader = { ...of, hash: hash(readerText(reader)) }
  const taken = await store.take(tx, ofReader, mostArticles)
  if (taken === 'none') return refuse(work, of)
  if (taken === 'first' && !signedIn) {
    const ofAddress = { ...of, hash: hash(`address ${address}`) }
    if ((await store.take(tx, ofAddress, mostReadersOfAddress)) === 'none') {
      await store.giveBack(tx, ofReader)
      return refuse(work, of)
    }
  }
  if (await store.insertRead(tx, row)) return 'counted'
  await store.giveBack(tx, ofReader)
  return 'again'
}

async function refuse({ tx }: Work, of: { programmeId: string; day: string }): Promise<'refused'> {
  await store.noteRefused(tx, of)
  return 'refused'
}
