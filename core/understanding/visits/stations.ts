// The stations that a message about visits names, by every place of their names.

import type { DateContext } from '../scan/date-read.ts'
import { dateAt } from '../scan/dates.ts'
import { stationsIn } from '../scan/stations.ts'
import { strongKindAt } from './kinds.ts'
import type { Named } from './names.ts'

/** 跑了三个站, 下一站: no names. */
const notStation =
  /(?:[一二两三四五六七八九十几\d]+[个家]|[跑走去到][了过完遍]|[了过完]|俩|仨|哪|这|那|各|每|全|满)站$/

/** `1.白云站`, 督查组到白云站: the name is behind. */
function trimmed({ name, start, end }: Named): { start: number; end: number } {
  const head =
    /^(?:\d{1,2}\.|.*去的(?=...)|.*[到去在给把]|教会?(?=..)|.*趟|.*[查看教盘巡点][了过完](?:一下|下)?|.*一下)(?=..)/.exec(
      name,
    )?.[0].length ?? 0
  return { start: start + head, end }
}

/** 盘点完三家子站: the 完 is not of the name. */
function kindEnd(text: string, i: number): number | undefined {
  const kind = strongKindAt(text, i)
  if (!kind) return undefined
  let { end } = kind
  while (/[完了过的]/.test(text.charAt(end))) end++
  return end
}

/** 白云站台账: no 站台; 石门站上架: nor on the station; 月牙湖站门头灯, 川井站牌子 */
const ofThing = /站(?:台(?=[账阶秤式])|上(?=[架新线货])|门(?=[头口窗牌锁前外])|牌(?=[子匾])|点(?=[钞数]))/g

export function stationPlaces(text: string, past: DateContext): ReadonlyMap<number, Named> {
  const places = new Map<number, Named>()
  for (const station of stationsIn(
    text.replace(ofThing, '站 '),
    (i) => dateAt(text, i, past)?.end ?? kindEnd(text, i),
  )) {
    if (notStation.test(station.name)) continue
    const { start, end } = trimmed(station)
    for (let i = start; i < end; i++) places.set(i, { name: text.slice(start, end), start, end })
  }
  return places
}
