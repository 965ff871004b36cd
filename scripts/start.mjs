// npm start: everything that a fresh checkout needs, then the bot, the API and the jobs in one process.
import { ensureReady, root } from './setup.mjs'

process.chdir(root)
await ensureReady({ page: true })
const { register } = await import('tsx/esm/api')
register()
await import('./run.ts')
