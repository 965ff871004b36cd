// What a feature is given, and how it answers. Features know words and manners; what is true is the core's business.
import type { Scene } from '../../core/messaging/scene-reads.ts'
import type { SenderPerson } from '../../core/people/sender-reads.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { ProgrammeInForce, Work } from '../../core/platform/work.ts'
import type { Understanding } from '../../core/understanding/intents.ts'
import type { Lexicon } from './lexicon.ts'

export interface Reply {
  /** Acknowledgements of a busy room are gathered; answers, questions and corrections go at once. */
  purpose: 'acknowledgement' | 'answer'
  text: string
  /** `private` falls to the room's own `otherwise` when the person can't be reached alone. */
  to: 'here' | 'private'
  /** Said in the room when `to` is private and the person is no friend of the bot. */
  otherwise?: string
}

export interface FeatureContext {
  deps: Deps
  work: Work
  scene: Scene & { programme: ProgrammeInForce }
  /** The one who acts; undefined for a stranger. */
  person: SenderPerson | undefined
  understanding: Understanding
  lexicon: Lexicon
  reply(reply: Reply): void
}

export const inPrivate = ({ scene }: FeatureContext): boolean => scene.conversation.kind === 'private'

export const acknowledge = (context: FeatureContext, text: string): void =>
  context.reply({ purpose: 'acknowledgement', text, to: 'here' })

export const answer = (context: FeatureContext, text: string): void =>
  context.reply({ purpose: 'answer', text, to: 'here' })

export const answerPrivately = (context: FeatureContext, text: string, otherwise: string): void =>
  context.reply({ purpose: 'answer', text, to: 'private', otherwise })
