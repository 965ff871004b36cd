// For the tests of traceability: a programme with staff and a batch, and what they do with it.
import { z } from 'zod'
import { traceBatchOpenedSchema, traceIdSchema, tracePublicSchema } from '../../contract/traces.ts'
import { addProgramme, signInAs, startTestApi, type TestApiOptions } from '../../test-support.ts'

export const lamb = {
  ...{
    programme: 'zhongqi',
    number: '20261101-A',
    productName: '巴美羊肉卷',
    producerName: '草原样品合作社',
  },
  ...{ place: '海流图镇', quantity: 500, unit: '公斤', packages: 1000, producedOn: '2026-11-01' },
  ...{ shelfLifeDays: 180, note: '冷库3号，联系人老王15400001234' },
}

export const inspection = {
  ...{
    kind: 'inspection',
    day: '2026-11-03',
    statedBy: '王检',
    words: '兽药残留、微生物检测',
    result: 'passed',
  },
  ...{ agency: '旗检测中心', reportNumber: 'JC-2026-118', validUntil: '2027-05-01' },
}

export async function openTraces(options: TestApiOptions = {}) {
  const api = await startTestApi(options)
  const { id: programmeId } = await addProgramme(api.db, { key: 'zhongqi' })
  const staff = await signInAs(api, { programmeId })
  const post = (path: string, body: unknown = {}) => staff.send('POST', `/v1/${path}`, body)
  const made = async (response: Response) => traceIdSchema.parse(await response.json()).id
  return {
    ...{ api, programmeId, staff, post },
    batch: async (more: object = {}) => made(await post('trace-batches', { ...lamb, ...more })),
    record: async (batchId: string, body: object = inspection) =>
      made(await post(`trace-batches/${batchId}/records`, body)),
    lot: async (batchId: string, count: number, requestKey = `key-${batchId}-${count}`) =>
      made(await post(`trace-batches/${batchId}/lots`, { count, requestKey })),
    opened: async (batchId: string) =>
      traceBatchOpenedSchema.parse(await (await staff.get(`/v1/trace-batches/${batchId}`)).json()),
    codes: async (lotId: string) => {
      const lines = (await (await staff.get(`/v1/trace-lots/${lotId}/file?format=csv`)).text())
        .trim()
        .split('\r\n')
      return lines.slice(1).map((line) => z.string().parse(line.split(',')[1]))
    },
    scan: async (code: string) => tracePublicSchema.parse(await (await api.get(`/v1/trace/${code}`)).json()),
  }
}

export type Traces = Awaited<ReturnType<typeof openTraces>>
