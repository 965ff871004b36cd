// Whether what was understood of a message says that somebody signed in to the app.
import { z } from 'zod'

const intentsSchema = z.array(
  z.looseObject({ intent: z.string(), fields: z.looseObject({ appSignedIn: z.boolean().optional() }) }),
)

export const saysSignIn = (intents: unknown): boolean =>
  (intentsSchema.safeParse(intents).data ?? []).some(
    ({ intent, fields }) => intent === 'appSignIn' || fields.appSignedIn === true,
  )
