// The words of reads, media and live sessions.
import type { LiveSessionOut, ReadTotalsOut } from '../../api/reach.ts'

export const levels = ['国家级', '省级', '市级', '县级'] as const
export const platforms = ['抖音', '快手', '视频号', '淘宝', '京东', '拼多多', '其他'] as const
export const channels = ['微信公众号', '视频号', '今日头条', '抖音', '快手', '微博', '其他'] as const

export const liveStateWords = { planned: '排好了', held: '播了', cancelled: '取消' } as const
export const liveStateTags = { planned: 'tag-soon', held: 'tag-good', cancelled: 'tag-cancelled' } as const

export const grouped = (n: number): string => n.toLocaleString('zh-CN')

/** Two grades, side by side: `小二数的 812，别的平台说的 96,400`. */
export const gradesText = ({ counted, stated }: { counted: number; stated: number }): string =>
  `小二数的 ${grouped(counted)}，别的平台说的 ${grouped(stated)}`

export const countedOf = ({ signedIn, anonymous }: ReadTotalsOut['counted']): number => signedIn + anonymous

/** Yuan as they are typed, in fen; null where nothing stands there, undefined where it is no amount. */
export function fenIn(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return /^\s*\d{1,8}(\.\d{1,2})?\s*$/.test(text) ? Math.round(Number(text) * 100) : undefined
}

/** As `fenIn`, of whole numbers. */
export function wholeIn(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined
}

/** `羊肉、奶皮子` */
export const productsIn = (text: string): string[] =>
  text
    .split(/[、,，\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** How a session is proved, for staff. */
export const gradeText = ({ grade }: Pick<LiveSessionOut, 'grade'>): string =>
  grade === 'proved' ? '工作人员录，有截图' : grade === 'staff' ? '工作人员录，没有截图' : ''
