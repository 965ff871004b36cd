// A file inside of a body, in base64. How much of it is taken, the limit of its endpoint's body says; no endpoint takes
// more than this.
import { z } from 'zod'

export const fileTextSchema = z.base64().min(1).max(27_000_000).meta({ contentEncoding: 'base64' })
