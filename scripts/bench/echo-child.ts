// The least that a Wechaty bot can do: it says back what it is told.
import '../../bot/county/quiet-wechaty.ts'

import { MemoryCard } from 'memory-card'
import { WechatyBuilder } from 'wechaty'
import { remotePuppet } from '../../bot/remote-county.ts'

const { COUNTY_GATEWAY: endpoint = '', COUNTY_TOKEN: token = '' } = process.env
const bot = WechatyBuilder.build({ memory: new MemoryCard(), puppet: remotePuppet(endpoint, token) })
const fail = (error: unknown) => {
  console.error(error)
  process.exit(1)
}
bot.on('error', fail)
bot.on('message', (message) => {
  if (!message.self()) message.say(message.text()).catch(fail)
})
bot.once('login', () => {
  process.send?.({ ready: true })
})
setInterval(() => process.send?.({ cpu: process.cpuUsage() }), 20)
process.on('disconnect', () => process.exit(0))
await bot.start()
