// The bot as a function of what it depends on: a channel in, the intake and the sender around the core.
import { openAccount, recordHeartbeat, recordLogin, recordLogout } from '../core/messaging/accounts.ts'
import { announceJoin } from '../core/messaging/announce-join.ts'
import { emptyDirectory } from '../core/messaging/journal-messages.ts'
import { markInterrupted } from '../core/messaging/outbox.ts'
import type { Rechecks } from '../core/messaging/recheck.ts'
import type { Deps } from '../core/platform/deps.ts'
import { recheckReminder } from '../core/stations/reminders/recheck-reminder.ts'
import type { Channel } from './channel/channel.ts'
import { joinNotice } from './features/bind-room.ts'
import { createInterpret } from './features/interpret.ts'
import { createIntake, type Intake } from './intake.ts'
import { createSender, type Sender } from './outbox/sender.ts'

export interface Bot {
  accountId: string
  intake: Intake
  sender: Sender
  start(): Promise<void>
  /** Resolves at the first login that is on record. */
  loggedIn: Promise<void>
  /** Takes nothing new, finishes what is under way, and leaves the gateway logged in. */
  stop(): Promise<void>
}

export interface BotOptions {
  deps: Deps
  channel: Channel
  /** False where somebody steps the sender by hand: replays. */
  runSender?: boolean
  /** After messages were handled or parked, with the channel's ids. */
  onHandled?: (externalIds: readonly string[]) => void
  /** A code that somebody has to scan, to log the account in. */
  onScan?: (qrCode: string) => void
}

const heartbeatMs = 2_000
/** What somebody else put back into the journal (a retry by hand, an import) is looked for this often. */
const lookMs = 15_000

export async function createBot({
  deps,
  channel,
  runSender = true,
  onHandled = () => {},
  onScan = () => {},
}: BotOptions): Promise<Bot> {
  const accountId = await openAccount(deps, channel.accountKey)
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  const rechecks: Rechecks = { stationReminder: recheckReminder(quiet) }
  const sender = createSender({ deps, accountId, channel, rechecks })
  const intake = createIntake({
    deps,
    journal: { accountId, directory: emptyDirectory() },
    interpret: createInterpret(),
    handled: (externalIds) => {
      sender.wake()
      onHandled(externalIds)
    },
  })
  const stopping = new AbortController()
  const { promise: loggedIn, resolve: noteLoggedIn } = promiseWithResolver()
  let running: Promise<void> | undefined
  let beat: NodeJS.Timeout | undefined
  let look: NodeJS.Timeout | undefined

  const guarded = (work: Promise<unknown>) => {
    work.catch((error: unknown) => {
      deps.log.error(
        { name: error instanceof Error ? error.name : 'unknown' },
        'an account event was not noted',
      )
    })
  }

  async function start(): Promise<void> {
    const interrupted = await markInterrupted(deps, accountId)
    if (interrupted > 0) deps.log.warn({ interrupted }, 'sends with an unknown outcome')
    // A process that died left itself logged in: heartbeats before the next login would hide the hours without one.
    await recordLogout(deps, accountId)
    const recovered = await intake.recover()
    if (recovered > 0) deps.log.info({ recovered }, 'messages taken up from the journal')
    await channel.start({
      message: (message) => intake.accept(message),
      login: (selfId) => {
        sender.setReady(true)
        guarded(recordLogin(deps, accountId, selfId).then(noteLoggedIn))
      },
      logout: () => {
        sender.setReady(false)
        guarded(recordLogout(deps, accountId))
      },
      joined: (room) =>
        guarded(announceJoin(deps, accountId, { ...room, notice: joinNotice }).then(sender.wake)),
      scan: onScan,
      tooFast: () => guarded(sender.rest()),
    })
    look = setInterval(() => guarded(intake.recover()), lookMs)
    beat = setInterval(() => guarded(recordHeartbeat(deps, accountId)), heartbeatMs)
    if (runSender) running = sender.run(stopping.signal)
  }

  return {
    accountId,
    intake,
    sender,
    start,
    loggedIn,
    stop: async () => {
      clearInterval(beat)
      clearInterval(look)
      await channel.stop()
      await intake.idle()
      stopping.abort()
      await running
      await recordHeartbeat(deps, accountId)
    },
  }
}

function promiseWithResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
