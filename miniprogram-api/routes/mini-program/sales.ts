// My sales: what I told of this year and what it comes to. Nobody else's are shown, and nobody is ranked.
import { authorize } from '../../../core/people/policy.ts'
import { ownSales } from '../../../core/sales/own-reads.ts'
import { personDayAt } from '../../../core/values/days.ts'
import { maxOwnSales, ownSalesQuerySchema, ownSalesSchema } from '../../contract/own-sales.ts'
import { actingOf } from '../../http/authenticate.ts'
import { endpoint } from '../../http/endpoint.ts'

export const salesOfMiniProgram = endpoint({
  method: 'get',
  path: '/v1/me/sales',
  summary: '我的销售：今年报过的，和算下来一共多少',
  query: ownSalesQuerySchema,
  answers: ownSalesSchema,
  access: 'miniProgram',
  caching: 'revalidate',
  authorize: async ({ own, actorIn }) => {
    const person = actingOf(own)
    authorize(actorIn(person.programme.id), 'read progress', { own: true })
    return person
  },
  handle: async ({ deps, query, found: { personId, programme } }) => {
    const year = query.year ?? Number(personDayAt(deps.clock.now(), programme.zone).slice(0, 4))
    const [from, to] = [`${year}-01-01`, `${year}-12-31`]
    const all = await ownSales(deps.database.client, personId)
    const counted = all.filter(({ sale }) => from <= sale.from && sale.to <= to)
    const months = new Map<string, number>()
    for (const { sale, fen } of counted)
      months.set(sale.to.slice(0, 7), (months.get(sale.to.slice(0, 7)) ?? 0) + fen)
    const latest = counted.toSorted(
      (a, b) => (a.sale.to < b.sale.to ? 1 : -1) || b.sale.sentAt - a.sale.sentAt,
    )
    return {
      year,
      fen: counted.reduce((sum, { fen }) => sum + fen, 0),
      months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, fen]) => ({ month, fen })),
      items: latest.slice(0, maxOwnSales).map(({ sale, fen, flags }) => {
        const { id, kind, from: begins, to: ends, product, channel, amountFen, grade } = sale
        return {
          id,
          kind,
          from: begins,
          to: ends,
          product,
          channel,
          amountFen,
          fen,
          grade,
          flags: [...flags],
        }
      }),
    }
  },
})
