// How visits were done, where a piece says nothing else: 都是打的电话, 上的门, 走的微信.
import type { Method } from './head-read.ts'

const before =
  '(?:全程|全部|一律|统一|[都全均])?都?(?:是|靠)?(?:(?:[打拨通上走用连发做搞去]|通过)(?:的|了|着)?个?)?'
const behind = '(?:里|上)?(?:打|聊|问|说|访|做|去|看|谈|联系|沟通|回访){0,2}[的了过]{0,2}'
const how = (words: string) => new RegExp(`^${before}(?:${words})${behind}$`)

const patterns: readonly (readonly [Method, RegExp])[] = [
  ['视频', how('视频(?:电话|通话)?|微信视频')],
  ['微信', how('微信(?:语音|电话)?')],
  ['电话', how('电话')],
  ['上门', how('上门|门(?<=上的?了?门)|入户|登门|当面|面对面|实地')],
]

export function howIn(words: string): Method | undefined {
  if (words.length > 14) return undefined
  return patterns.find(([, pattern]) => pattern.test(words))?.[0]
}
