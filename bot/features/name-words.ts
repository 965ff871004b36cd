// What is said of names that were taught, forgotten, or taken back with their message.
import type { NamedOne } from '../../core/stations/names/name-reads.ts'
import type { NamesTakenBack } from '../../core/stations/names/teach-name.ts'

export const forgottenWords = (lost: readonly NamedOne[], nickname: string): string =>
  lost.length > 0
    ? `✅ 忘掉了：${nickname}不再是${lost.map(({ name }) => name).join('、')}`
    : `小二这儿没有谁叫“${nickname}”`

export const namesTakenBackWords = ({ nickname, holders }: NamesTakenBack): string =>
  holders.length > 0
    ? `撤回的那条不算了：${nickname}现在是${holders.join('、')}`
    : `撤回的那条不算了：没有谁叫${nickname}了`
