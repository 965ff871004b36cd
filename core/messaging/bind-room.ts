// A room belongs to a programme once verified staff type, in it, the code that the bot gave them privately.
import { z } from 'zod'
import { issueCode, redeemCode } from '../people/codes.ts'
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { bindConversation } from './conversation-store.ts'
import type { RoomPurpose } from './scene-reads.ts'

const detailSchema = z.object({ purpose: z.enum(['stations', 'trainees', 'staff']) })

export function issueRoomCode(work: Work, purpose: RoomPurpose): Promise<string> {
  authorize(work.actor, 'bind conversation')
  return issueCode(work, { purpose: 'room', detail: { purpose } })
}

/** Null when the code is not (or no longer) one that this staff member was given. */
export async function bindRoom(
  work: Work,
  conversation: { id: string },
  code: string,
): Promise<{ purpose: RoomPurpose } | null> {
  authorize(work.actor, 'bind conversation')
  const redeemed = await redeemCode(work, 'room', code)
  const typist = work.actor.kind === 'person' ? work.actor.personId : null
  if (!redeemed || redeemed.issuedById !== typist || redeemed.programmeId !== work.programme.id) return null
  const { purpose } = detailSchema.parse(redeemed.detail)
  const binding = { programmeId: work.programme.id, purpose, boundAt: work.now, boundById: typist }
  await bindConversation(work.tx, conversation.id, binding)
  work.changed({ type: 'conversation', id: conversation.id, before: null, after: { purpose } })
  return { purpose }
}
