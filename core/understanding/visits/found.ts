// What the readers of a follow-up visit's words find, each some of its fields.
import type { FollowUpVisitFields } from '../intents.ts'

export type Outcome = Partial<FollowUpVisitFields>
