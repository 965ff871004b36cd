// What somebody has agreed to. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

export const consentPurposes = ['phone', 'evidence', 'publicity', 'followUp'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** `asked`: and no answer, which is no consent; they are not asked again. */
export type ConsentState = 'none' | 'asked' | 'given' | 'refused'
export type Consents = Record<ConsentPurpose, ConsentState>

/** Of everybody who turned out to be this person: what was said last counts. */
export async function consentOf(tx: Tx, personId: string): Promise<Consents> {
  const rows = await tx.consent.findMany({
    where: { person: { OR: [{ id: personId }, { mergedIntoId: personId }] } },
  })
  const stateOf = (purpose: ConsentPurpose): ConsentState => {
    const said = rows
      .filter((row) => row.purpose === purpose)
      .flatMap(({ givenAt, refusedAt }): { at: Date; state: ConsentState }[] => [
        ...(givenAt ? [{ at: givenAt, state: 'given' as const }] : []),
        ...(refusedAt ? [{ at: refusedAt, state: 'refused' as const }] : []),
      ])
      .sort((a, b) => b.at.getTime() - a.at.getTime())
    if (said[0]) return said[0].state
    return rows.some((row) => row.purpose === purpose && row.askedAt) ? 'asked' : 'none'
  }
  return {
    ...{ phone: stateOf('phone'), evidence: stateOf('evidence') },
    ...{ publicity: stateOf('publicity'), followUp: stateOf('followUp') },
  }
}
