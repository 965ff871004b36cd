// One round of a proof: the bot starts, is talked to, and is killed at some moment of it.
import { setTimeout as delay } from 'node:timers/promises'
import type { Random } from '../../core/platform/random.ts'
import type { Said } from './plan.ts'
import type { BotProcess, CountyProcess, StartBot } from './processes.ts'

/**
 * When the bot dies: in a burst, right after something was said to it, while it starts, amid talk, right after it said
 * something and before it knows, or when the gathered acknowledgements go out.
 */
export const moments = ['burst', 'justSaid', 'starting', 'steady', 'answering', 'gathered'] as const
export type Moment = (typeof moments)[number]

export interface Stage {
  random: Random
  county: CountyProcess
  startBot: StartBot
  /** Resolves once the bot of this process is logged in. */
  loggedIn(bot: BotProcess): Promise<void>
  /** Resolves once all that the bot was given is handled. */
  handled(): Promise<void>
}

/** Talk alone is not answered. */
const mostForAnAnswerMs = 1_000
const gatheringMs = 4 * 60_000
/** The bot looks at the county's clock each second. */
const clockSeenMs = 1_200

/** A share is said in about this time, so that the bot has read, recorded and answered some of it before it dies. */
const shareMs = 1_500
const longestPauseMs = 150
const atOnce = 12

/** Says its share and kills the bot. */
export async function killRound(stage: Stage, moment: Moment, share: readonly Said[]): Promise<void> {
  const bot = stage.startBot()
  if (moment === 'starting') return killWhileStarting(stage, bot, share)
  await stage.loggedIn(bot)
  const last = share.length - (moment === 'burst' ? atOnce : 1)
  const half = Math.floor(share.length / 2)
  const cut = moment === 'steady' ? half + stage.random.below(half + 1) : Math.max(0, last)
  await saySteadily(stage, share.slice(0, cut))
  if (moment === 'burst') {
    const burst = sayAtOnce(stage, share.slice(cut))
    await delay(stage.random.below(150))
    await Promise.all([bot.kill(), burst])
    return
  }
  if (moment === 'steady') {
    const rest = saySteadily(stage, share.slice(cut))
    await delay(stage.random.below(shareMs / 2))
    await Promise.all([bot.kill(), rest])
    return
  }
  const answered = Promise.race([stage.county.nextSend(), delay(mostForAnAnswerMs)])
  await saySteadily(stage, share.slice(cut))
  if (moment === 'gathered') {
    await stage.handled()
    await letGatheredGo(stage.county)
    await delay(stage.random.below(clockSeenMs))
    await bot.kill()
    return
  }
  if (moment === 'answering') await answered
  // A message is handled some 10 ms after it was said; a send is noted some 5 ms after it went out.
  await delay(stage.random.below(moment === 'justSaid' ? 8 : 3))
  await bot.kill()
}

export async function letGatheredGo(county: CountyProcess): Promise<void> {
  await county.setClock(new Date((await county.now()).getTime() + gatheringMs))
}

let usualStartMs = 2_500

/** Somewhere between the first breath of the process and a moment after its login. */
async function killWhileStarting(stage: Stage, bot: BotProcess, share: readonly Said[]): Promise<void> {
  const talking = saySteadily(stage, share)
  await delay(stage.random.below(usualStartMs * 1.3))
  await Promise.all([bot.kill(), talking])
}

export const noteStart = (ms: number): void => {
  usualStartMs = ms
}

export async function saySteadily({ county, random }: Stage, share: readonly Said[]): Promise<void> {
  const betweenMs = Math.min(longestPauseMs, shareMs / share.length)
  for (const said of share) {
    await county.post(said)
    await delay(random.below(2 * betweenMs))
  }
}

async function sayAtOnce({ county }: Stage, share: readonly Said[]): Promise<void> {
  await Promise.all(share.map(county.post))
}

export interface Round {
  moment: Moment
  share: Said[]
}

/**
 * Deals the messages out to the rounds in their order; some come twice, the second time at some other moment. While the
 * bot starts little is said, for nobody hears it.
 */
export function planRounds(random: Random, rounds: number, messages: readonly Said[]): Round[] {
  const dealt = Array.from(
    { length: rounds },
    (_, n): Round => ({ moment: moments[n % moments.length] ?? 'burst', share: [] }),
  )
  for (const round of dealt) swap(dealt, random, round)
  const turns = dealt.flatMap((round, n) => Array<number>(round.moment === 'starting' ? 1 : 4).fill(n))
  for (const [n, message] of messages.entries()) {
    const round = turns[Math.floor((n * turns.length) / messages.length)] ?? 0
    dealt[round]?.share.push(message)
    const again = dealt[Math.min(rounds - 1, round + random.below(2))]
    if (again && random.below(20) === 0) again.share.splice(random.below(again.share.length + 1), 0, message)
  }
  return dealt
}

function swap(rounds: Round[], random: Random, round: Round): void {
  const other = rounds[random.below(rounds.length)]
  if (!other) return
  const { moment } = round
  round.moment = other.moment
  other.moment = moment
}
