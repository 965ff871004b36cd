// Where goods are sold, as one place of a text names it, and how far the name goes.

import { wordsAtPlace } from '../scan/at-place.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { platforms, ways } from '../words/channels.ts'

const channelAt = phraseTable<{ name: string; platform: boolean }>([
  ...platforms.map(([name, words]) => [{ name, platform: true }, words] as const),
  ...ways.map((name) => [{ name, platform: false }, [name]] as const),
])

/** 直播班 and 直播课 are taught, and 带货数据 is a heading. */
export function channelFrom(text: string, i: number) {
  const hit = channelAt(text, i)
  const behind = hit && text.slice(hit.end, hit.end + 2)
  if (!hit || behind === undefined || /^(?:班|课|培训|电商|老师|学|费)/.test(behind)) return undefined
  // 34单832元: no platform of that name.
  if (/^\d+$/.test(text.slice(i, hit.end)) && /^(?:元|块|单|斤|[\d.]|,\d|[万千])/.test(behind))
    return undefined
  // 全是微信收的钱: how it was paid
  return !hit.value.platform && /^(?:数据|情况|业绩|收[的了款钱到]|付款|支付|转账)/.test(behind)
    ? undefined
    : hit
}

/** 批发出去蜂蜜2吨; 直播出单52 is another verb. */
const soldBehind = wordsAtPlace(/出(?![单货])去?了?|掉了?/y)
/** 微店上个月: the 上 is the month's. 展销会上石雕: it is the channel's. */
export function channelEnd(
  text: string,
  { end, value }: { end: number; value: { platform: boolean } },
): number {
  const above = text.charAt(end - 1) === '上'
  if (above && /^(?:个月|周|月|礼拜|星期|半年|季|午|旬|个)/.test(text.slice(end, end + 2))) return end - 1
  if (value.platform) return end
  const sold = soldBehind(text, end)
  if (sold) return end + sold.length
  return end + (withinChannel(text, end)?.length ?? 0)
}
/** 群里头, 集市上边; 集上头一回 is the first time, 群里头茬韭菜 the first cut. */
const withinChannel = wordsAtPlace(
  /[上里](?:头(?![一两二茬次回天批遍场水])|[面边])|[上里](?![个周月礼星半季午衣脊])/y,
)
