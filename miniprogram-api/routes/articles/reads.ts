// A read of an article, as its reader's own client says it: by the mini-program or by the page.
import { countRead, openArticle } from '../../../core/brand/reads/count-read.ts'
import { isNotAReader } from '../../../core/brand/reads/not-a-reader.ts'
import { dwellSeconds, type Reader } from '../../../core/brand/reads/read-rules.ts'
import type { MiniProgramSignedIn } from '../../../core/people/mini-program/session-reads.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/articles.ts'
import type { Browser } from '../../http/authenticate.ts'
import { type Endpoint, endpoint, open } from '../../http/endpoint.ts'
import { networkOf } from '../../http/limits.ts'
import type { Rate } from '../../http/throttle.ts'

interface Asking {
  own: MiniProgramSignedIn | null
  body: { reader?: string | undefined }
  browser: Browser
}

/** Throws `notAReader`, and `invalidInput` where nobody says who reads. */
function readerOf({ own, body, browser }: Asking): Reader {
  if (isNotAReader(browser.signs)) throw new Problem('notAReader', {})
  if (own) return { kind: 'wechat', userId: own.userId }
  if (!body.reader) throw new Problem('invalidInput', { where: 'reader', reason: 'who reads' })
  return { kind: 'key', key: body.reader }
}

export const readEndpoints = (rate: Rate): Endpoint[] => [
  endpoint({
    method: 'post',
    path: '/v1/articles/:id/openings',
    summary: '打开一篇文章：先领一张票，看满时间再交回来才算阅读',
    params: contract.articleParamsSchema,
    body: contract.openingBodySchema,
    answers: contract.openingSchema,
    access: 'miniProgramOptional',
    problems: [401, 403, 404, 429],
    authorize: open,
    handle: async (ask) => {
      await rate.take(networkOf(ask.browser.address))
      const opening = { articleId: ask.params.id, reader: readerOf(ask) }
      return { ticket: await openArticle(ask.deps, opening), dwellSeconds }
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/articles/:id/reads',
    summary: '看完了：一人一篇一天算一次',
    params: contract.articleParamsSchema,
    body: contract.readBodySchema,
    answers: contract.readAnswerSchema,
    access: 'miniProgramOptional',
    problems: [401, 403, 404, 409, 429],
    authorize: open,
    handle: async (ask) => {
      const { deps, params, body, browser, cause } = ask
      await rate.take(networkOf(browser.address))
      const said = { articleId: params.id, reader: readerOf(ask), ticket: body.ticket }
      const outcome = await countRead(deps, { ...said, address: networkOf(browser.address), cause })
      return { counted: outcome === 'counted' }
    },
  }),
]
