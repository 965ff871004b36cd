// Values as people read them: money in yuan, dates with their weekday, lists in one line.
import { fieldLabel } from './field-labels.ts'
import { dayOf, dayText, timeOf } from './time.ts'

const words: Record<string, Record<string, string>> = {
  grade: { self: '自报', late: '补报', forAnother: '代报', imported: '导入', staff: '工作人员录' },
  topic: {
    schedule: '课表',
    myProgress: '我的进度',
    whoMissing: '谁没报',
    summary: '汇总',
    ranking: '排名',
    help: '帮助',
    indicators: '指标进度',
    bind: '绑定小程序',
    certificate: '证书',
  },
  what: { phone: '电话', consent: '同意书', question: '这个问题' },
  role: { operator: '站长', trainee: '学员', staff: '工作人员', admin: '管理员', unknown: '还不认识' },
  state: {
    ...{ present: '到了', late: '迟到', absent: '没到', leave: '请假' },
    ...{ open: '要看', explained: '本人说没错', accepted: '认下了', corrected: '改了', withdrawn: '没事了' },
    ...{ asked: '等批', approved: '批了', refused: '没批', withdrawn: '撤回了' },
  },
  via: { code: '口令', proxy: '代签' },
  purpose: { stations: '站长群', trainees: '学员群', staff: '工作群' },
  kind: {
    ...{ sale: '销售', refund: '退货' },
    ...{ stations: '站长群', trainees: '学员群', staff: '工作群', private: '私聊', unbound: '未绑定' },
    ...{ tenfold: '差十倍', pricePerOrder: '单价离谱', direction: '买卖反了？', sameNumbers: '天天一样' },
    ...{ amountWithoutOrders: '缺单数或金额', samePhoto: '照片用过', oneSender: '一人报多站' },
    ...{ stations: '站长群', trainees: '学员群', staff: '工作群', private: '私聊', unbound: '未绑定' },
    ...{ closed: '歇业', leave: '请假', holiday: '放假' },
  },
}

const grouped = (n: number): string => n.toLocaleString('zh-CN', { maximumFractionDigits: 2 })

/** `1,560元`; fen never reach the eye. */
const yuanText = (yuan: number): string => `${grouped(yuan)}元`
export const fenText = (fen: number): string => yuanText(fen / 100)

const isYuan = (key: string): boolean => /Amount$|^amount$|^monthlySales$/.test(key)

export function valueText(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return booleanText(key, value)
  if (typeof value === 'number') return numberText(key, value)
  if (typeof value === 'string') return words[key]?.[value] ?? textOf(value)
  if (Array.isArray(value)) return value.map((item) => itemText(key, item)).join('、') || '—'
  if (key === 'add') return changesText(value)
  return JSON.stringify(value)
}

function booleanText(key: string, value: boolean): string {
  if (key === 'appSignedIn') return value ? '已签' : '没签'
  return value ? '是' : '否'
}

function numberText(key: string, value: number): string {
  if (key.endsWith('Fen')) return fenText(value)
  return isYuan(key) ? yuanText(value) : grouped(value)
}

function textOf(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value)
  const at = /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? value : `${dayText(dayOf(at))} ${timeOf(at)}`
}

/** A person of a list, an entry of a 接龙, or a plain word. */
function itemText(key: string, item: unknown): string {
  if (item === null || typeof item !== 'object') return valueText(key, item)
  const { n, name, note, phone } = item as Record<string, unknown>
  if (typeof name !== 'string') return JSON.stringify(item)
  return [n === undefined ? name : `${n}. ${name}`, note, phone].filter(Boolean).join(' ')
}

function changesText(value: object): string {
  return Object.entries(value)
    .map(
      ([key, by]) => `${fieldLabel(key)} ${typeof by === 'number' && by > 0 ? '+' : ''}${valueText(key, by)}`,
    )
    .join('，')
}
