// A ticket says when somebody opened an article. It comes back with the read, so that how long they stayed is known by
// our clock, and nothing has to be kept of those who only looked in.
import { timingSafeEqual } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import { Problem } from '../../values/problem.ts'
import { dwellSeconds, type Reader, readerText, ticketLifeMs } from './read-rules.ts'

type Signing = Pick<Deps, 'keyring' | 'clock'>

interface Opening {
  articleId: string
  reader: Reader
}

const wordsOf = ({ articleId, reader }: Opening, openedAt: string): string =>
  `${articleId} ${openedAt} ${readerText(reader)}`

export function openTicket({ keyring, clock }: Signing, opening: Opening): string {
  const openedAt = clock.now().getTime().toString(36)
  return `${openedAt}.${keyring.ticketHash(wordsOf(opening, openedAt))}`
}

/** Throws the Problem `notReadYet` for a ticket that is too young, too old, somebody else's or none of ours. */
export function checkTicket({ keyring, clock }: Signing, ticket: string, opening: Opening): void {
  const [openedAt = '', signature = ''] = ticket.split('.')
  const expected = Buffer.from(keyring.ticketHash(wordsOf(opening, openedAt)))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Problem('notReadYet', { reason: 'not a ticket of this reader and article' })
  const stayed = clock.now().getTime() - Number.parseInt(openedAt, 36)
  if (stayed < dwellSeconds * 1000) throw new Problem('notReadYet', { reason: `opened ${stayed} ms ago` })
  if (stayed > ticketLifeMs) throw new Problem('notReadYet', { reason: 'the ticket is too old' })
}
