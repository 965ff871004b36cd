import { authorize } from '../../../core/people/policy.ts'
import {
  type CertificateShown,
  certificateByCode,
  findCertificate,
} from '../../../core/training/certificates/certificate-reads.ts'
import { revokeCertificate } from '../../../core/training/certificates/revoke-certificate.ts'
import { Problem } from '../../../core/values/problem.ts'
import { doneSchema } from '../../contract/people.ts'
import {
  certificateParamsSchema,
  certificateSchema,
  revocationParamsSchema,
  revocationSchema,
} from '../../contract/training.ts'
import { endpoint, open } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'

/** For anybody who holds one, or is shown one: whoever has the code knows the name already. */
export const certificate = endpoint({
  method: 'get',
  path: '/v1/certificates/:code',
  summary: '凭核验码查一张结业证书的真伪',
  params: certificateParamsSchema,
  answers: certificateSchema,
  problems: [404],
  authorize: open,
  handle: async ({ deps, params }) => present(await certificateByCode(deps.database.client, params.code)),
})

export const certificateRevocation = endpoint({
  method: 'post',
  path: '/v1/certificates/:id/revocation',
  summary: '作废一张结业证书',
  params: revocationParamsSchema,
  body: revocationSchema,
  answers: doneSchema,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) => {
    const found = await findCertificate(deps.database.client, params.id)
    if (!found) throw new Problem('notFound', { thing: 'certificate', id: params.id })
    authorize(actorIn(found.programmeId), 'issue certificate')
    return found
  },
  handle: async (ask) => {
    const revoking = { certificate: ask.found.id, reason: ask.body.reason }
    await inWork(ask, ask.found.programmeId, (work) => revokeCertificate(work, revoking))
    return { done: true } as const
  },
})

const present = ({ number, name, course, hours, issuedOn, revokedAt }: CertificateShown) => ({
  ...{ number, course, hours, issuedOn, name: masked(name) },
  state: revokedAt ? ('revoked' as const) : ('valid' as const),
})

const masked = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(rest.length)
}
