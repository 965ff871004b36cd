// Dated facts of brands, enterprises and products, and the product database by years.
import { itemById } from '../../../core/brand/editorial/content-reads.ts'
import { programmeOfFact } from '../../../core/brand/facts/fact-reads.ts'
import { recordFact, voidFact } from '../../../core/brand/facts/record-fact.ts'
import { differencesOf } from '../../../core/brand/products/differences.ts'
import { readProductDatabase } from '../../../core/brand/products/product-reads.ts'
import { writeDifferences, writeProductDatabase } from '../../../core/brand/products/product-sheets.ts'
import { authorize } from '../../../core/people/policy.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/content-desk.ts'
import { doneSchema } from '../../contract/session.ts'
import { endpoint } from '../../http/endpoint.ts'
import { fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { tableAnswer, tableTypes } from '../../http/table-answer.ts'

const newFact = endpoint({
  method: 'post',
  path: '/v1/content/:id/facts',
  summary: '记一件有日子的事：企业的申请、准入、暂停、退出，品牌的建立、发布会，产品的包装',
  params: contract.contentParamsSchema,
  body: contract.factBodySchema,
  answers: contract.madeFactSchema,
  problems: [404, 409],
  status: { of: () => 201, others: { 201: '记下了' } },
  authorize: async ({ deps, params, actorIn }) => {
    const { programmeId } = await itemById(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'change brand')
    return programmeId
  },
  handle: async (ask) => ({
    id: await inWork(ask, ask.found, (work) => recordFact(work, ask.params.id, ask.body)),
  }),
})

const factVoid = endpoint({
  method: 'post',
  path: '/v1/brand-facts/:id/void',
  summary: '作废一件记错的事，它还看得见',
  params: contract.contentParamsSchema,
  body: contract.factReasonSchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await programmeOfFact(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'change brand')
    return programmeId
  },
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => voidFact(work, ask.params.id, ask.body.reason))
    return { done: true as const }
  },
})

/** Throws `invalidInput` for years that are not one before the other. */
function yearsOf({ from, to }: { from: number; to: number }) {
  if (from >= to) throw new Problem('invalidInput', { where: 'from', reason: 'is not before to' })
  return { from, to }
}

const differences = endpoint({
  method: 'get',
  path: '/v1/product-database/differences',
  summary: '产品数据库两年之间的变化',
  query: contract.differencesQuerySchema,
  answers: contract.differencesSchema,
  problems: [404],
  authorize: mayInProgramme('read brand'),
  handle: async ({ deps, found, query }) => {
    const years = yearsOf(query)
    const { products, unreviewed } = await readProductDatabase(deps.database.client, found.id)
    const rows = differencesOf(products, years)
    const items = rows.slice(0, contract.maxDifferences)
    return { ...years, unreviewed, more: rows.length - items.length, items }
  },
})

const differencesSheet = endpoint({
  method: 'get',
  path: '/v1/product-database/differences/sheet',
  summary: '产品数据库两年之间的变化，表格文件',
  query: contract.differencesSheetQuerySchema,
  answers: fileSchema,
  mediaType: tableTypes,
  problems: [404],
  authorize: mayInProgramme('read brand'),
  handle: async ({ deps, found, query }) => {
    const years = yearsOf(query)
    const { products } = await readProductDatabase(deps.database.client, found.id)
    const rows = differencesOf(products, years)
    return tableAnswer(query.format, await writeDifferences({ rows, ...years }, query.format))
  },
})

const databaseSheet = endpoint({
  method: 'get',
  path: '/v1/product-database/sheet',
  summary: '农村产品数据库的一年，表格文件',
  query: contract.productDatabaseQuerySchema,
  answers: fileSchema,
  mediaType: tableTypes,
  problems: [404],
  authorize: mayInProgramme('read brand'),
  handle: async ({ deps, found, query: { year, format } }) => {
    const { products } = await readProductDatabase(deps.database.client, found.id)
    return tableAnswer(format, await writeProductDatabase({ products, year }, format))
  },
})

export const factEndpoints = [newFact, factVoid, differences, differencesSheet, databaseSheet]
