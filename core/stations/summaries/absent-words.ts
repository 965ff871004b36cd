// Of stations that were not heard of for days, to staff alone. Pure.
import { type Day, dayText } from '../../values/days.ts'

export interface AbsentStation {
  name: string
  operators: readonly string[]
  lastReported: Day | null
  /** The bot can write to nobody there. */
  toCall: boolean
}

const mostLines = 20

export function absentWords(stations: readonly AbsentStation[], days: number): string {
  const lines = stations.slice(0, mostLines).map((station) => `· ${lineOf(station)}`)
  const rest =
    stations.length > mostLines ? [`· 还有${stations.length - mostLines}站，私下问“谁没报”能看全`] : []
  const call = stations.some(({ toCall }) => toCall) ? '\n够不着的得打电话，别的小二每天提醒着' : ''
  return `连着${days}天没报的有${stations.length}站：\n${[...lines, ...rest].join('\n')}${call}`
}

function lineOf({ name, operators, lastReported, toCall }: AbsentStation): string {
  const who = operators.length > 0 ? `（${operators.join('、')}）` : '（没有站长）'
  const last = lastReported ? `上次${dayText(lastReported)}` : '还没报过'
  return `${name}${who}${last}${toCall ? '，小二够不着' : ''}`
}

/** Where nobody of the staff can be told alone: their group is told how many. */
export const absentCountWords = (stations: number, days: number): string =>
  `有${stations}站连着${days}天没报了。哪些站只能私下说：加小二好友，私下问“谁没报”`
