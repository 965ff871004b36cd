// The keyed hash by which a second rating of a run by the same person is known.
import type { Keyring } from '../../platform/keyring.ts'

interface Rater {
  programmeId: string
  runId: string
  personId: string
}

export const sealOf = (keyring: Keyring, { programmeId, runId, personId }: Rater): string =>
  keyring.sealHash(programmeId, `rating ${runId} ${personId}`)
