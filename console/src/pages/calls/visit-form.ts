// What a call came to, as it is typed in, into what is recorded. Pure.
import type { VisitEntry } from '../../api/follow-ups.ts'

export type YesNo = 'unasked' | 'yes' | 'no'

export interface VisitForm {
  reached: 'yes' | 'no'
  method: NonNullable<VisitEntry['method']>
  openedShop: YesNo
  employed: YesNo
  /** In yuan, as people write it: 3000, 3,000元, 1.2万. */
  sales: string
  approximate: boolean
  needs: string
}

export const emptyVisit: VisitForm = {
  ...{ reached: 'yes', method: '电话', openedShop: 'unasked', employed: 'unasked' },
  ...{ sales: '', approximate: false, needs: '' },
}

const mostFen = 100_000_000_000
const amount = /^(\d{1,9}(?:\.\d{1,2})?)(万)?元?$/

/** Null where it is no amount. */
export function fenOf(words: string): number | null {
  const read = amount.exec(
    words
      .normalize('NFKC')
      .replace(/[,\s￥¥]/g, '')
      .replace(/块钱?$/, '元'),
  )
  if (!read?.[1]) return null
  const fen = Math.round(Number(read[1]) * 100 * (read[2] ? 10_000 : 1))
  return fen <= mostFen ? fen : null
}

const answerOf = (given: YesNo): boolean | undefined => (given === 'unasked' ? undefined : given === 'yes')

/** Only what was stated; or what is wrong, in words for whoever typed it. */
export function visitOf(personId: string, form: VisitForm): VisitEntry | { wrong: string } {
  const { method, reached } = form
  if (reached === 'no') return { personId, method, reached: false }
  const stated: VisitEntry = { personId, method, reached: true }
  const [openedShop, employed] = [answerOf(form.openedShop), answerOf(form.employed)]
  if (openedShop !== undefined) stated.openedShop = openedShop
  if (employed !== undefined) stated.employed = employed
  if (form.sales.trim() !== '') {
    const fen = fenOf(form.sales)
    if (fen === null) return { wrong: '月销售额写个数就行，如3000或1.2万' }
    stated.monthlySalesFen = fen
    stated.approximate = form.approximate
  }
  const needs = form.needs.trim()
  if (needs.length > 500) return { wrong: '难处写得太长了，五百字以内' }
  if (needs !== '') stated.needs = needs
  return stated
}
