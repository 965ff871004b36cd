// The county as a process of its own, for tests that kill the bot and let the county live.
import './quiet-wechaty.ts'

import { runningClock, systemClock } from '../../core/platform/clock.ts'
import { createLogger } from '../../core/platform/logger.ts'
import { createCounty } from './county.ts'
import { readDemoWorld, withMoreRooms } from './demo-world.ts'
import { startCountyFace } from './face.ts'
import { startGateway } from './gateway.ts'
import { readGatewayEnvironment } from './gateway-environment.ts'
import { createHandoverLog } from './handover-log.ts'
import { noOutcomes } from './outcome-port.ts'

const env = readGatewayEnvironment(process.env)
const log = createLogger({ level: 'warn', pretty: false })
const clock = runningClock(env.COUNTY_NOW === undefined ? systemClock.now() : new Date(env.COUNTY_NOW))
const county = createCounty({ ...withMoreRooms(readDemoWorld(), env.COUNTY_MORE_ROOMS), clock })
const handovers = env.COUNTY_HANDOVER_LOG && createHandoverLog(env.COUNTY_HANDOVER_LOG, clock)
if (handovers) county.subscribe(handovers.said)

const gateway = await startGateway({
  county,
  endpoint: env.COUNTY_GATEWAY,
  token: env.COUNTY_TOKEN,
  log,
  ...(handovers ? { onHandedOver: handovers.handedOver } : {}),
})
const face = await startCountyFace({
  county,
  clock,
  outcomes: noOutcomes,
  url: env.COUNTY_URL,
  allowedOrigins: [],
  log,
})

async function stop(): Promise<void> {
  await face.close()
  await gateway.stop()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())

process.stdout.write(`${JSON.stringify({ ready: true, url: face.url, gateway: env.COUNTY_GATEWAY })}\n`)
