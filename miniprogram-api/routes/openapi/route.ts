// The description of all the other routes, and of this one.
import { z } from 'zod'
import { type Endpoint, endpoint, open } from '../../http/endpoint.ts'

const documentSchema = z.record(z.string(), z.unknown()).meta({ id: 'OpenApiDocument' })

/** The document is asked for late: it lists this endpoint too. */
export const openApiEndpoint = (document: () => object): Endpoint =>
  endpoint({
    method: 'get',
    path: '/openapi.json',
    summary: '接口说明（OpenAPI 3.1）',
    answers: documentSchema,
    caching: 'revalidate',
    authorize: open,
    handle: async () => ({ ...document() }),
  })
