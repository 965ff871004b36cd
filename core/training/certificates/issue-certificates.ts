// Certificates for those who attended enough of a run that is over. Each once; numbers without gaps in a year.
import { tellPerson } from '../../messaging/tell-person.ts'
import { authorize } from '../../people/policy.ts'
import type { Deps } from '../../platform/deps.ts'
import { runWork, type Work } from '../../platform/work.ts'
import { listProgrammes } from '../../programmes/programme-reads.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { dayAt } from '../../values/days.ts'
import {
  attendanceLost,
  type Graduate,
  lastLook,
  type RunResult,
  readGraduates,
  runsOver,
} from './certificate-reads.ts'
import * as store from './certificate-store.ts'
import { revokeCertificate } from './revoke-certificate.ts'

// Without 0 O 1 I L, which people mistake for one another.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 10

export const certificatesJobName = 'issue-certificates'

/**
 * The job: the runs that are over and of which something changed since it last looked, each in a transaction of its
 * own; make-ups that came late are found too.
 */
export async function issueCertificates(
  deps: Deps,
  now: Date,
): Promise<{ runs: number; certificates: number }> {
  const counts = { runs: 0, certificates: 0 }
  const { client } = deps.database
  const since = await lastLook(client, certificatesJobName)
  for (const programme of await listProgrammes(client)) {
    const { waitDays } = (await readSettings(client, programme.id)).certificates
    for (const runId of await runsOver(client, { programmeId: programme.id, now, waitDays, since })) {
      const cause = { kind: 'job' as const, id: certificatesJobName, orderId: certificatesJobName, at: now }
      const actor = { kind: 'system' as const, programmeId: programme.id }
      counts.certificates += await runWork(deps, {
        ...{ programme, actor, cause },
        body: (work) => issueForRun(work, runId),
      })
      counts.runs += 1
    }
  }
  return counts
}

/** The caller has seen that the run is over. Returns how many were issued. */
export async function issueForRun(work: Work, runId: string): Promise<number> {
  authorize(work.actor, 'issue certificate')
  const { certificates } = await readSettings(work.tx, work.programme.id)
  await store.lockNumbers(work.tx, work.programme.id)
  const result = await readGraduates(work.tx, runId, certificates.attendance)
  await correct(work, result)
  const { course, run, sessions, graduates } = result
  const issuedOn = dayAt(work.now, work.programme.zone)
  const year = issuedOn.slice(0, 4)
  const last = graduates.length === 0 ? 0 : await store.countOfYear(work.tx, work.programme.id, year)
  for (const [i, graduate] of graduates.entries()) {
    const number = `${certificates.prefix}〔${year}〕${String(last + i + 1).padStart(4, '0')}`
    await issue(work, { runId, course, run, sessions, graduate, number, issuedOn })
  }
  return graduates.length
}

/** After a recall or a correction: who no longer attended enough has none, who does again has theirs back. */
async function correct(work: Work, { course, sessions, lost, regained }: RunResult): Promise<void> {
  for (const certificate of lost) await revokeCertificate(work, { certificate, reason: attendanceLost })
  for (const { id, attended, hours, personId } of regained) {
    await store.restore(work.tx, id, { attended, hours, sessions })
    const named = { course, personId }
    work.changed({ type: 'certificate', id, before: { ...named, revoked: true }, after: named })
  }
}

interface Issuing {
  runId: string
  course: string
  /** Which of the course's runs. */
  run: number
  sessions: number
  graduate: Graduate
  number: string
  issuedOn: string
}

async function issue(work: Work, { graduate, run, ...rest }: Issuing): Promise<void> {
  const id = work.ids.next('crt')
  const code = await freeCode(work)
  const row = { ...rest, ...graduate, id, code, programmeId: work.programme.id, issuedAt: work.now }
  await store.insertCertificate(work.tx, row)
  const after = { course: rest.course, number: rest.number, personId: graduate.personId }
  work.changed({ type: 'certificate', id, before: null, after })
  const onceKey = store.certificateKey(id)
  await tellPerson(work, {
    ...{ personId: graduate.personId, purpose: 'notice', onceKey },
    notice: {
      kind: 'certificate',
      words: { course: rest.course, number: rest.number, day: rest.issuedOn },
      onceKey,
    },
    text: `${graduate.name}，${rest.course}第${run}期的结业证书办好了，发“我的证书”就能看`,
  })
}

async function freeCode(work: Work): Promise<string> {
  for (;;) {
    const signs = Array.from({ length: codeLength }, () =>
      alphabet.charAt(work.random.below(alphabet.length)),
    )
    const code = signs.join('')
    if (!(await store.isCodeTaken(work.tx, code))) return code
  }
}
