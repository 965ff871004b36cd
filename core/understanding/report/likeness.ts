// 跟昨天一样, 照昨天的报: the day that another one equals.
import { standsBefore } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { charAt, sliceOf } from '../scan/characters.ts'
import type { Token } from './tokens.ts'

const compares = standsBefore(/(?:[跟和同与照按像比]|[少多高低大小]于|不如)\s?$/, 3)
const onlyCompares = characterClass('比于如')
/** `跟昨天一样`: the date is what today equals; in `跟昨天一样没业务` it only compares. */
export function likenessOf(tokens: readonly Token[], i: number, text: string): 'same' | 'like' | undefined {
  const token = tokens[i]
  if (!token || !compares(text, token.start)) return undefined
  if (onlyCompares(text, token.start - 1)) return 'like'
  const next = sliceOf(text, token.end, token.end + 1)
  if (charAt(text, token.start - 1) === '同' && /^[\s,。!]?$/.test(next)) return 'same'
  // 照昨天的抄
  if (
    /[照按]\s?$/.test(sliceOf(text, 0, token.start)) &&
    copies.test(sliceOf(text, token.end, token.end + 8))
  )
    return 'same'
  const after = tokens.slice(i + 1, i + 4).find((t) => t.kind === 'cue')
  if (after?.kind !== 'cue' || after.cue !== 'same' || after.start - token.end > 4) return undefined
  const rest = sliceOf(text, after.end, after.end + 2)
  return rest === '' ||
    /^(?:[\s,，。!！;；、哈啊了]|的(?:$|[\s,。!哈啊数情业])|[报记写填](?:$|[\s,。!吧哈啊上就]))/.test(rest)
    ? 'same'
    : 'like'
}

const copies = /^的?(?:日报|数据?|那个)?(?:再|来)?(?:[抄填报记写录算]|就[行是成中])/
