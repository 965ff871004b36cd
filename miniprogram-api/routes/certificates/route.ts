import { type CertificateShown, certificateByCode } from '../../../core/training/certificate-reads.ts'
import { certificateParamsSchema, certificateSchema } from '../../contract/training.ts'
import { endpoint, open } from '../../http/endpoint.ts'

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

const present = ({ number, name, course, hours, issuedOn, revokedAt }: CertificateShown) => ({
  ...{ number, course, hours, issuedOn, name: masked(name) },
  state: revokedAt ? ('revoked' as const) : ('valid' as const),
})

const masked = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(rest.length)
}
