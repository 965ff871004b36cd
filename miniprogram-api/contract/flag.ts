// A yes or no in an address.
import { z } from 'zod'

export const flagSchema = z.enum(['true', 'false']).transform((said) => said === 'true')
