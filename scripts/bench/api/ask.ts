// Asks a server over and over, and says how it answered. Anything but a 200 ends the bench: it would be quick, and mean
// nothing.
import autocannon from 'autocannon'

export interface Question {
  url: string
  /** Asked in turn. */
  requests: readonly { path: string; headers?: Record<string, string> }[]
}

/** At so many requests a second: how long each took, in milliseconds. */
export async function steadily(question: Question, perSecond: number, seconds: number): Promise<number[]> {
  const times: number[] = []
  // Each connection asks at its own beat, all at once: with many of them it would be bursts that are measured.
  const options = { duration: seconds, connections: 2, overallRate: perSecond }
  await asked(question, options, (ms) => times.push(ms))
  return times
}

/** As fast as it goes: answers, and how many a second. */
export async function flatOut(
  question: Question,
  seconds: number,
): Promise<{ answers: number; rate: number }> {
  let answers = 0
  const begun = performance.now()
  await asked(question, { duration: seconds, connections: 10 }, () => {
    answers += 1
  })
  return { answers, rate: (answers * 1000) / (performance.now() - begun) }
}

interface HowMuch {
  duration: number
  connections: number
  overallRate?: number
}

async function asked(
  { url, requests }: Question,
  how: HowMuch,
  answered: (ms: number) => void,
): Promise<void> {
  const { errors, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const cannon = autocannon({ url, requests: [...requests], ...how }, (error, result) =>
      error ? reject(error) : resolve(result),
    )
    cannon.on('response', (_client, _status, _bytes, ms) => answered(ms))
  })
  if (errors > 0 || non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} that are no 200`)
}
