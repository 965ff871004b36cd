// For the tests of this noun: a programme with a member of staff, sellers and their sales, and what the door answers.
import { linesSchema, salesSummarySchema } from '../../contract/sales.ts'
import { addPerson, addProgramme, friday, signInAs, startTestApi } from '../../test-support.ts'

export async function openSales() {
  const api = await startTestApi()
  const programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  const staff = await signInAs(api, { programmeId })
  let keys = 0

  async function seller(name: string): Promise<{ id: string; personId: string }> {
    const { id: personId } = await addPerson(api.db, programmeId, name)
    const id = api.deps.ids.next('sel')
    await api.db.seller.create({
      data: { id, programmeId, kind: 'person', name, personId, createdAt: friday },
    })
    return { id, personId }
  }

  /** Of 100 yuan on 20 November, but for what is given. */
  async function record(sellerId: string, row: object = {}): Promise<string> {
    const id = `sal_${String(++keys).padStart(4, '0')}`
    const told = { causeId: `msg_${id}`, causes: [`msg_${id}`], sentAt: friday, createdAt: friday }
    const days = { fromDay: '2026-11-20', toDay: '2026-11-20' }
    await api.db.salesRecord.create({
      data: {
        ...{ id, programmeId, sellerId, key: id, source: 'self', amountFen: 10_000n, orderNumbers: [] },
        ...{ ...told, ...days, ...row },
      },
    })
    return id
  }

  async function read<Of>(schema: { parse(value: unknown): Of }, path: string): Promise<Of> {
    const response = await staff.get(path)
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return schema.parse(await response.json())
  }

  return {
    ...{ api, programmeId, staff, seller, record, read },
    serve: (sellerId: string, day: string) =>
      staff.send('POST', `/v1/sales/sellers/${sellerId}/services`, { day, kind: '孵化' }),
    summary: (query = '') => read(salesSummarySchema, `/v1/sales/summary?programme=zhongqi${query}`),
    lines: (query = '') => read(linesSchema, `/v1/sales/lines?programme=zhongqi${query}`),
  }
}

export type SalesTester = Awaited<ReturnType<typeof openSales>>
