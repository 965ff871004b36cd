// The bot as `scripts/run.ts` composes it, without its page and its jobs. It tells when each message was handled: its
// journal row is done, and its effect and its answer are committed.
import '../../bot/county/quiet-wechaty.ts'

import { createBot } from '../../bot/bot.ts'
import { wechatyChannel } from '../../bot/channel/wechaty-channel.ts'
import { remotePuppet } from '../../bot/remote-county.ts'
import { systemClock } from '../../core/platform/clock.ts'
import { composeDeps } from '../../core/platform/compose.ts'
import { readConfig } from '../../core/platform/config.ts'
import { migrate } from '../../core/platform/database/migrations.ts'
import { demoAccountKey } from '../../prisma/seed/demo-county.ts'
import { seed } from '../../prisma/seed/seed.ts'
import { instant, type Times } from './stopwatch.ts'

const config = readConfig(process.env)
await migrate(config.DATABASE_URL)
const deps = await composeDeps(config, systemClock)
await seed(deps, { demo: true })
const { COUNTY_GATEWAY: endpoint = '', COUNTY_TOKEN: token = '' } = config
const puppet = remotePuppet(endpoint, token) as never
const channel = wechatyChannel({
  ...{ accountKey: demoAccountKey, puppet },
  log: deps.log,
  dataDir: deps.config.DATA_DIR,
})
let handled: Times = []
const bot = await createBot({
  deps,
  channel,
  onHandled: (ids) => {
    const at = instant()
    handled.push(...ids.map((id): Times[number] => [id, at]))
  },
})
setInterval(() => {
  process.send?.({ times: handled, cpu: process.cpuUsage() })
  handled = []
}, 20)
await bot.start()
await bot.loggedIn
// Leaves by itself, so that a profile of it is written.
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
