// The words to send stand before the order: “明天停课”，这句话帮我转到学员群. In quotation marks, or called 这句话.
import type { Range } from '../scan/clauses.ts'
import { sought } from '../scan/sought.ts'
import { verb } from '../words/broadcast-words.ts'

export interface TextFirst {
  body: Range
  /** What is said of groups and time, before or behind the words. */
  order: Range
  before: Range
}

const [open, close] = ['[“"「『]', '[”"」』]']
const quoted = new RegExp(`^([^“"「『:\\n]{0,30})${open}([^“”"「」『』]{2,300})${close}([^“"「『:]{2,50})$`)
const pointed =
  /^(\s*)([^\n“"]{4,200}?)([\s,。!;\n](?:把|将)?(?:上面|以上|上边)?这[句条段个](?:话|消息|通知|内容)?,?[^“"「『:]{2,50})$/
const mayBe = sought(/[”"」』]|这[句条段个]/)

/** Told of what was sent, or asked. */
const notOrdered =
  /[吗?]|了没|已|(?<![帮给替])我[^,帮给替]{0,3}[转发]|没有|是真的|[发转]了|[发转]过|谁|怎么|为什么|为啥|别|不要|不用/

export function textFirstIn(text: string): TextFirst | undefined {
  if (text.length > 500 || !mayBe.test(text)) return undefined
  const match = quoted.exec(text) ?? pointed.exec(text)
  const [all, lead = '', words = '', order = ''] = match ?? []
  if (!all || notOrdered.test(lead) || notOrdered.test(order) || !verb.test(order)) return undefined
  const start = all.indexOf(words, lead.length)
  return {
    before: { start: 0, end: lead.length },
    body: { start, end: start + words.length },
    order: { start: text.length - order.length, end: text.length },
  }
}
