// What anybody who scans a package is shown: as data for the mini-program, and as a page for whoever has none.
import { createPublicPages } from '../../../core/brand/trace/public-reads.ts'
import type { ScanRecorder } from '../../../core/brand/trace/scan-recorder.ts'
import { plainCode } from '../../../core/brand/trace/trace-code.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { Problem } from '../../../core/values/problem.ts'
import { type TracePublic, traceCodeParamsSchema, tracePublicSchema } from '../../contract/traces.ts'
import { type Endpoint, endpoint, open } from '../../http/endpoint.ts'
import { PageAnswer, pageSchema } from '../../http/page-answer.ts'
import { createWrongTries } from '../../http/wrong-tries.ts'
import { codePage, refusalPage } from './code-page.ts'
import { presentCode } from './present.ts'

/** A shop's counter may type a few wrong; who counts through codes has all of them wrong. */
const mostWrong = 60

/** What a code says, and that it was asked for. Throws the Problems `traceCodeMistyped`, `traceCodeUnknown`, `tooMany`. */
export type Scan = (typed: string, address: string) => Promise<TracePublic>

export function createScan(deps: Deps, scans: ScanRecorder): Scan {
  const pages = createPublicPages(deps)
  const tries = createWrongTries({ most: mostWrong, wrong: ['traceCodeMistyped', 'traceCodeUnknown'] })
  return (typed, address) =>
    tries.watch(address, async () => {
      const found = await pages.find(typed)
      return presentCode(plainCode(typed), found, scans.note(found, address))
    })
}

export function publicTraceEndpoints(scanned: Scan): Endpoint[] {
  const data = endpoint({
    method: 'get',
    path: '/v1/trace/:code',
    summary: '扫一个溯源码：产品、企业、批次、记录、扫过几次；召回写在最前面',
    params: traceCodeParamsSchema,
    answers: tracePublicSchema,
    problems: [404, 429],
    authorize: open,
    handle: ({ params, browser }) => scanned(params.code, browser.address),
  })

  const page = endpoint({
    method: 'get',
    path: '/t/:code',
    summary: '扫一个溯源码，给没有小程序的人看的网页',
    params: traceCodeParamsSchema,
    answers: pageSchema,
    mediaType: 'text/html',
    problems: [404, 429],
    status: {
      of: ({ status }) => status,
      others: { 400: '没输对', 404: '查不到', 429: '试得太多了' },
    },
    authorize: open,
    handle: async ({ params, browser }) => {
      try {
        return new PageAnswer(200, codePage(await scanned(params.code, browser.address)))
      } catch (error) {
        if (error instanceof Problem && error.status < 500)
          return new PageAnswer(error.status, refusalPage(error))
        throw error
      }
    },
  })

  return [data, page]
}
