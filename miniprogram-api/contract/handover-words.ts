// What is left open at a handover is called so, in chat and on the page alike. In the order in which it is shown.
import type { HandoverItem } from './operators.ts'

export const handoverLabels: Record<HandoverItem['kind'], string> = {
  missingDay: '没报数的日子',
  undecidedDay: '问了没答清的日子',
  oddDay: '数要对一对的日子',
  question: '小二问了没答的',
  dialog: '没做完的问答',
  followUp: '该回访的',
  broadcast: '没发完的群发',
  class: '还没上完的课',
  district: '分管的地方',
}
