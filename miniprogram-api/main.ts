// The door as a process of its own. A bad start ends it; a signal lets it finish what was asked.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../core/platform/clock.ts'
import { composeDeps } from '../core/platform/compose.ts'
import { readConfig } from '../core/platform/config.ts'
import { openKeys } from '../core/programmes/open-keys.ts'
import { startApi } from './http/server.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
const deps = await composeDeps(readConfig(process.env), systemClock)
await openKeys(deps)
const api = await startApi(deps, { dist: fileURLToPath(new URL('../console/dist', import.meta.url)) })

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await api.close()
  await deps.database.close()
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
