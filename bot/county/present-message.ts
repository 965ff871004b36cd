import type { CountyMessage } from '../../miniprogram-api/contract/county.ts'
import type { County } from './county.ts'
import type { LoggedMessage } from './message-log.ts'
import type { OutcomePort } from './outcome-port.ts'

export interface PresentDeps {
  county: Pick<County, 'image'>
  outcomes: Pick<OutcomePort, 'inReplyTo'>
}

export async function presentMessage(
  { county, outcomes }: PresentDeps,
  message: LoggedMessage,
): Promise<CountyMessage> {
  const { id, cursor, conversationId, senderId, kind, text, sentAt, fromBot } = message
  const image = county.image(id)
  const inReplyTo = fromBot ? await outcomes.inReplyTo(id) : []
  return {
    id,
    cursor,
    conversationId,
    senderId,
    kind,
    text,
    ...(image ? { image: `data:${image.mediaType};base64,${image.bytes.toString('base64')}` } : {}),
    sentAt: sentAt.toISOString(),
    fromBot,
    inReplyTo,
  }
}
