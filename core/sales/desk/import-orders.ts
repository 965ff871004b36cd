// A platform's list of a seller's orders, brought in by staff. The same file twice changes nothing; an order that is on
// the books is not made anew, but takes what a later list says of it. It is the best proof there is: what the seller
// told of that channel in the list's days is part of it.
import { createHash } from 'node:crypto'
import { type ListRow, readList } from '../../people/list-file.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { type Day, personDayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import * as sales from '../sales-store.ts'
import { lockSeller } from '../seller-store.ts'
import * as store from './desk-store.ts'
import { type OrderRow, orderColumns, type RefusedRow, readOrderRow } from './order-rows.ts'
import { sellerIn } from './sellers-desk.ts'

export interface OrderList {
  file: { name: string; bytes: Buffer }
  listed: ListRow<keyof typeof orderColumns>[]
}

const refusals = {
  noHeading: '没找到“订单号”这一列，第一行写上订单号、日期、商品、数量、金额',
  empty: '表里没有订单，只有表头',
}

/** Before the transaction. Throws `listRefused` where the file as a whole can't be read. */
export const readOrderList = async (file: OrderList['file']): Promise<OrderList> => ({
  file,
  listed: await readList(file, orderColumns, refusals),
})

export interface OrderImport {
  sellerId: string
  channel: string
  /** What the list covers; the days of its rows where it is left out. */
  from?: Day | undefined
  to?: Day | undefined
  list: OrderList
}

export interface OrderImportReport {
  id: string
  rows: number
  added: number
  changed: number
  same: number
  refused: RefusedRow[]
  /** That very file was brought in before. */
  repeated: boolean
}

/** Step. Throws `notFound`, `listRefused`. */
export async function importOrders(work: Work, given: OrderImport): Promise<OrderImportReport> {
  authorize(work.actor, 'change sales')
  const { tx, programme } = work
  const seller = await sellerIn(work, given.sellerId)
  const { file, listed } = given.list
  const fileHash = createHash('sha256').update(file.bytes).digest('hex')
  const place = { programmeId: programme.id, sellerId: seller.id, fileHash }
  await lockSeller(tx, seller.id)
  const before = await store.findImport(tx, place)
  if (before) return repeated(before, listed.length)
  const { rows, refused, closed } = rowsOf(work, listed)
  const span = spanOf(given, rows)
  const id = work.ids.next('imp')
  const counts = await takeOrders(work, {
    importId: id,
    sellerId: seller.id,
    channel: given.channel,
    rows,
    closed,
  })
  const { actor, now } = work
  await store.insertImport(tx, {
    ...{ id, ...place, channel: given.channel, fromDay: span.from, toDay: span.to, rows: listed.length },
    ...{ ...counts, refused: refused as object[], fileName: file.name.slice(0, 200), createdAt: now },
    byPersonId: actor.kind === 'person' ? actor.personId : null,
  })
  const after = { sellerId: seller.id, channel: given.channel, ...span, ...counts, refused: refused.length }
  work.changed({ type: 'salesImport', id, before: null, after })
  return { id, rows: listed.length, ...counts, refused, repeated: false }
}

function repeated({ id }: { id: string }, rows: number): OrderImportReport {
  return { id, rows, added: 0, changed: 0, same: rows, refused: [], repeated: true }
}

interface Rows {
  rows: OrderRow[]
  refused: RefusedRow[]
  /** Orders of which nothing was sold after all. */
  closed: string[]
}

function rowsOf(work: Work, listed: OrderList['listed']): Rows {
  const today = personDayAt(work.cause.at, work.programme.zone)
  const rows = new Map<string, OrderRow>()
  const refused: RefusedRow[] = []
  const closed: string[] = []
  for (const each of listed) {
    const read = readOrderRow(each, today)
    if ('closed' in read) {
      closed.push(read.closed)
      continue
    }
    if ('reason' in read) {
      refused.push(read)
      continue
    }
    // Several goods of one order stand in several rows.
    const same = rows.get(read.number)
    if (!same) rows.set(read.number, read)
    else rows.set(read.number, joined(same, read))
  }
  if (rows.size === 0) throw new Problem('listRefused', { reason: '表里没有能收下的订单' })
  return { rows: [...rows.values()], refused, closed: closed.filter((number) => !rows.has(number)) }
}

const joined = (a: OrderRow, b: OrderRow): OrderRow => ({
  ...a,
  amountFen: a.amountFen + b.amountFen,
  quantity: a.quantity === null || b.quantity === null ? null : a.quantity + b.quantity,
  product:
    a.product === b.product ? a.product : [a.product, b.product].filter(Boolean).join('、').slice(0, 60),
})

function spanOf({ from, to }: OrderImport, rows: readonly OrderRow[]): { from: Day; to: Day } {
  const days = rows.map(({ day }) => day).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const span = { from: from ?? first, to: to ?? last }
  if (span.from > first || span.to < last)
    throw new Problem('listRefused', { reason: `表里有${first}到${last}的订单，跟填的起止日期对不上` })
  return span
}

interface Taking {
  importId: string
  sellerId: string
  channel: string
  rows: readonly OrderRow[]
  closed: readonly string[]
}

async function takeOrders(work: Work, { importId, sellerId, channel, rows, closed }: Taking) {
  const { tx, programme, cause, now } = work
  const known = await store.ordersOf(tx, sellerId)
  const counts = { added: 0, changed: 0, same: 0 }
  const fresh: Parameters<typeof sales.insertRecords>[1] = []
  for (const { row, number, day, product, quantity, amountFen } of rows) {
    const key = `order ${number}`
    const before = known.get(key)
    if (before && before.amountFen === BigInt(amountFen)) counts.same++
    else if (before) {
      counts.changed++
      await sales.updateRecord(tx, before.id, { amountFen: BigInt(amountFen), importId, row })
      const was = { amountFen: Number(before.amountFen) }
      work.changed({ type: 'salesRecord', id: before.id, before: was, after: { amountFen } })
    } else {
      counts.added++
      fresh.push({
        ...{ id: work.ids.next('sal'), programmeId: programme.id, sellerId, key, kind: 'sale' },
        ...{ fromDay: day, toDay: day, product, quantity, orders: 1, amountFen: BigInt(amountFen), channel },
        ...{ source: 'imported', orderNumbers: [number], importId, row, causeId: cause.id },
        ...{ causes: [cause.id], sentAt: cause.at, createdAt: now },
      })
    }
  }
  for (const number of closed) {
    const before = known.get(`order ${number}`)
    if (!before?.amountFen) continue
    counts.changed++
    await sales.updateRecord(tx, before.id, { amountFen: 0n, importId })
    work.changed({
      type: 'salesRecord',
      id: before.id,
      before: { amountFen: Number(before.amountFen) },
      after: { amountFen: 0 },
    })
  }
  const size = 500
  for (let i = 0; i < fresh.length; i += size) await sales.insertRecords(tx, fresh.slice(i, i + size))
  return counts
}
