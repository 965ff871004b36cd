// The frame of a unit of work that the clock opens.
import type { Deps } from '../platform/deps.ts'
import type { ProgrammeInForce, WorkFrame } from '../platform/work.ts'

export function jobFrame({ ids, clock }: Deps, programme: ProgrammeInForce): WorkFrame {
  const id = ids.next('job')
  return {
    programme,
    actor: { kind: 'system', programmeId: programme.id },
    cause: { kind: 'job', id, orderId: id, at: clock.now() },
  }
}
